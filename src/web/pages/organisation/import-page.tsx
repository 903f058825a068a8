import './organisation.css'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Segmented } from 'antd'
import { useState } from 'react'
import {
  type ComparedRow,
  type OrganisationComparison,
  compareOrganisation,
} from '#contract/organisation-sheet.ts'
import { call } from '../../api/call.ts'
import { useAct } from '../../api/query.ts'
import { organisationAddress, paths } from '../../paths.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { useLocale, useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Tag } from '../../ui/tags.tsx'
import { TakeButton } from '../../ui/take-button.tsx'
import { useOrganisationWords } from './words.ts'

type As = ComparedRow['as']
const order = ['unclear', 'new', 'changed', 'unchanged'] as const satisfies readonly As[]
const tones = { unclear: 'alarm', new: 'busy', changed: 'waiting', unchanged: 'quiet' } as const

/** So many are drawn at first: the unclear ones come first anyhow. */
const firstShown = 200

const Changes = ({ row }: { row: ComparedRow }) => {
  const words = useOrganisationWords()
  const { words: terms } = useMessages()
  if (row.doubts.length > 0) return <span>{terms.sentences(row.doubts.map((it) => words.doubts[it]))}</span>
  const told = (field: string, text: string) =>
    field === 'kind' ? (terms.unitKinds[text as keyof typeof terms.unitKinds] ?? text) : text
  return (
    <span className="soft">
      {terms.sentences(
        row.changes.map(({ field, before, after }) => {
          const label = words.fields[field as keyof typeof words.fields] ?? field
          const now = told(field, after)
          return `${label} ${before === null ? now : words.wasNow(told(field, before), now)}`
        }),
      )}
    </span>
  )
}

const Compared = ({ compared }: { compared: OrganisationComparison['compared'] }) => {
  const words = useOrganisationWords()
  const [shown, setShown] = useState<As | 'all'>('all')
  const [most, setMost] = useState(firstShown)
  const count = (as: As) => compared.filter((it) => it.as === as).length
  const rows = compared
    .filter((it) => shown === 'all' || it.as === shown)
    .toSorted((a, b) => order.indexOf(a.as) - order.indexOf(b.as))
  return (
    <>
      <Segmented
        className="page-tabs"
        value={shown}
        onChange={setShown}
        options={[
          { value: 'all', label: `${words.allRows} ${String(compared.length)}` },
          ...order
            .filter((as) => count(as) > 0)
            .map((as) => ({ value: as, label: `${words.compared[as]} ${String(count(as))}` })),
        ]}
      />
      <PlainTable
        rows={rows.slice(0, most)}
        none=""
        heads={[
          words.comparedHeads.as,
          words.comparedHeads.at,
          words.comparedHeads.what,
          words.comparedHeads.says,
        ]}
      >
        {(row) => (
          <tr key={`${row.of}${row.sheet}${String(row.row)}`}>
            <td>
              <Tag tone={tones[row.as]}>{words.compared[row.as]}</Tag>
            </td>
            <td className="soft">{words.rowAt(row.sheet, row.row)}</td>
            <td>{row.what}</td>
            <td>
              <Changes row={row} />
            </td>
          </tr>
        )}
      </PlainTable>
      {rows.length > most ? (
        <Button
          onClick={() => {
            setMost(Infinity)
          }}
        >
          {words.showAllRows(rows.length)}
        </Button>
      ) : null}
    </>
  )
}

/** What was read, row by row, and one button that takes all of it. */
const Taking = ({ read, again }: { read: OrganisationComparison; again: () => void }) => {
  const words = useOrganisationWords()
  const tell = useNotice()
  const take = useAct('take-organisation')
  const unclear = read.compared.filter((it) => it.as === 'unclear').length
  const said = read.compared.filter((it) => it.as === 'new' || it.as === 'changed').length
  const { hash, rows } = read
  return (
    <Panel
      title={read.fileName}
      extra={
        <span className="small-acts">
          <Button onClick={again}>{words.importAgain}</Button>
          {hash === null ? null : (
            <Button
              type="primary"
              loading={take.isPending}
              onClick={() => {
                take.mutate(
                  { rows, compared: hash },
                  {
                    onSuccess: () => {
                      tell(words.importTaken(said))
                      again()
                    },
                  },
                )
              }}
            >
              {words.importTake(said)}
            </Button>
          )}
        </span>
      }
    >
      <RefusalAlert error={take.error} />
      {unclear > 0 ? (
        <Alert className="unit-ended" type="warning" showIcon title={words.importUnclear(unclear)} />
      ) : null}
      {unclear === 0 && hash === null ? (
        <Alert className="unit-ended" type="info" showIcon title={words.importNothing} />
      ) : null}
      {read.passedOver.map((it) => (
        <Alert
          key={it.sheet}
          className="unit-ended"
          type="warning"
          showIcon
          title={words.importPassed(it.sheet, it.rows)}
        />
      ))}
      <Compared compared={read.compared} />
    </Panel>
  )
}

/** Units, posts and persons out of a workbook: take it as it is, change it, bring it back, look, and take all of it. */
export const OrganisationImportPage = () => {
  const words = useOrganisationWords()
  const { locale } = useLocale()
  const [read, setRead] = useState<OrganisationComparison | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const bring = async (file: File): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      setRead(await call(compareOrganisation, { query: { name: file.name }, file }))
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page
      title={words.importTitle}
      lead={
        <>
          <Link to={paths.organisation}>{words.title}</Link> · {words.importLead}
        </>
      }
    >
      <RefusalAlert error={error} />
      {read ? (
        <Taking
          read={read}
          again={() => {
            setRead(null)
          }}
        />
      ) : (
        <>
          <p>
            <TakeButton address={organisationAddress(locale)} label={words.importTemplate} />
          </p>
          <p className="soft">{words.importHow}</p>
          <DropZone
            lead={words.importDrop}
            choose={words.importChoose}
            kinds={words.importKinds}
            accept=".xlsx,.xls,.et,.ods,.csv"
            busy={busy}
            progress={busy ? <output>{words.importReading}</output> : null}
            onFiles={([file]) => {
              if (file) void bring(file)
            }}
          />
        </>
      )}
    </Page>
  )
}
