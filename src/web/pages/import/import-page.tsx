import './import.css'
import './compare.css'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { type ImportDetail, showImport } from '#contract/imports.ts'
import { useRead } from '../../api/query.ts'
import { importFileAddress, paths } from '../../paths.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { PlainProblems } from './plain-problems.tsx'
import { useHistoryWords } from './history-words.ts'
import { ImportWithdrawal } from './import-withdrawal.tsx'
import { useImportWords } from './words.ts'

/** Hours and minutes of an instant in Asia/Shanghai. */
const timeOf = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)

const About = ({ it }: { it: ImportDetail }) => {
  const words = useHistoryWords()
  const importing = useImportWords()
  const { words: terms } = useMessages()
  const { dayText } = useDayWords()
  return (
    <Panel title={words.about}>
      <dl className="import-about">
        <dt>{words.source}</dt>
        <dd>
          {words.fileOfKind(it.fileName, terms.documentKinds[it.kind])}{' '}
          <a href={importFileAddress(it.id)} download>
            {words.take}
          </a>
        </dd>
        <dt>{words.columns.hash}</dt>
        <dd>
          <code>{it.hash}</code> <CopyButton text={it.hash} />
          <span className="soft second">{words.hashHelp}</span>
        </dd>
        <dt>{words.columns.came}</dt>
        <dd>{words.came(it)}</dd>
        <dt>{words.columns.state}</dt>
        <dd>
          {it.withdrawal === null ? (
            importing.inForce
          ) : (
            <>
              <Tag>{importing.withdrawn}</Tag>{' '}
              {words.withdrawnBy(it.withdrawal.by, dayText(it.withdrawal.at))}
              <span className="soft second">{it.withdrawal.reason}</span>
            </>
          )}
        </dd>
      </dl>
    </Panel>
  )
}

/** The problems an import brought, or those it changed, as they stand now; nothing where there are none. */
const Touched = ({ title, problems }: { title: string; problems: ImportDetail['brought'] }) => {
  const { columns } = useHistoryWords()
  if (problems.length === 0) return null
  return (
    <Panel title={title} extra={<span className="soft">{problems.length}</span>}>
      <PlainProblems problems={problems} heads={columns} />
    </Panel>
  )
}

const LeftOut = ({ rows }: { rows: ImportDetail['leftOutRows'] }) => {
  const words = useHistoryWords()
  const { columns } = words
  return (
    <Panel title={words.leftOut}>
      <PlainTable
        rows={rows}
        none=""
        heads={[{ label: columns.line, right: true }, columns.title, columns.reason]}
      >
        {(row) => (
          <tr key={`${String(row.line)}${row.title}`}>
            <td className="right">{row.line}</td>
            <td>{row.title}</td>
            <td>{row.reason === '' ? <span className="soft">{words.noReason}</span> : row.reason}</td>
          </tr>
        )}
      </PlainTable>
    </Panel>
  )
}

const Shown = ({ it }: { it: ImportDetail }) => {
  const words = useHistoryWords()
  const { dayText } = useDayWords()
  const when = words.when(dayText(it.confirmedAt), timeOf(it.confirmedAt))
  return (
    <Page
      title={it.title ?? it.fileName}
      lead={words.lead(it.round.name, it.by, when)}
      action={<Link to={paths.imports}>{words.back}</Link>}
    >
      <About it={it} />
      <Touched title={words.brought} problems={it.brought} />
      <Touched title={words.changed} problems={it.changedProblems} />
      {it.leftOutRows.length === 0 ? null : <LeftOut rows={it.leftOutRows} />}
      {it.withdrawal === null ? <ImportWithdrawal it={it} /> : null}
    </Page>
  )
}

/** One import: what came of it, its file, and whether it can be taken back. */
export const ImportPage = (): ReactElement => {
  const { import: id } = useParams({ from: paths.confirmed }) as { import: string }
  const read = useRead(showImport, { params: { id } })
  return <Loaded of={read}>{(it) => <Shown it={it} />}</Loaded>
}
