import './columns.css'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox } from 'antd'
import { useDeferredValue, useState } from 'react'
import { chooseColumns, tryColumns } from '#contract/columns.ts'
import { type Draft, showDraft } from '#contract/drafts.ts'
import type { LedgerColumns } from '#contract/ledger-tables.ts'
import { call } from '../../api/call.ts'
import { useWrite } from '../../api/query.ts'
import type { Refusal } from '../../api/refusal.ts'
import { Page } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { asRead, hasMain, headsOf, type Said, unsureIn } from './columns-said.ts'
import { ColumnsTable } from './columns-table.tsx'
import { useColumnWords } from './columns-words.ts'

/** What would be read with these columns: asked of the reader itself, as it is on the page. */
const useTrial = (draft: Draft, said: Said, changed: boolean) => {
  const asked = useDeferredValue(said)
  return useQuery<{ problems: number; measures: number; titles: string[] }, Refusal>({
    queryKey: ['columns tried', draft.id, draft.version, asked],
    queryFn: ({ signal }) => call(tryColumns, { params: { id: draft.id }, body: { mapping: asked }, signal }),
    enabled: changed,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
}

const counted = ({ problems }: Draft) => ({
  problems: problems.length,
  measures: problems.reduce((sum, it) => sum + it.measures.length, 0),
  titles: problems.slice(0, 3).map((it) => it.title),
})

/** The step between a file and its lists: what each column of its tables was taken for. */
export const ColumnsStep = ({
  draft,
  columns,
  onDone,
  onLeave,
}: {
  draft: Draft
  columns: LedgerColumns
  onDone: (draft: Draft) => void
  /** Back to the lists, as they lie on the desk by now. */
  onLeave: (draft: Draft) => void
}) => {
  const words = useColumnWords()
  const { tables } = columns
  const [said, setSaid] = useState<Said>(() => asRead(tables))
  const [remember, setRemember] = useState(true)
  const changed = JSON.stringify(said) !== JSON.stringify(asRead(tables))
  const trial = useTrial(draft, said, changed)
  const write = useWrite(chooseColumns)
  const result = changed ? trial.data : counted(draft)
  const possible = hasMain(said)
  const [losing, setLosing] = useState<number | null>(null)
  // What was mended beside this page may have been saved a moment ago: asked for when it matters.
  const fresh = useMutation<Draft, Refusal>({
    mutationFn: () => call(showDraft, { params: { id: draft.id } }),
  })
  const read = (version: number) => {
    write.mutate(
      { params: { id: draft.id }, body: { version, mapping: said, remember } },
      {
        onSuccess: onDone,
        onError: () => {
          setLosing(null)
        },
      },
    )
  }
  const go = () => {
    fresh.mutate(undefined, {
      onSuccess: (now) => {
        if (now.version > (now.columns?.version ?? now.version)) setLosing(now.version)
        else read(now.version)
      },
    })
  }
  const leave = () => {
    fresh.mutate(undefined, { onSuccess: onLeave })
  }
  return (
    <Page title={words.title} lead={`${draft.title ?? draft.fileName} · ${words.lead(unsureIn(tables))}`}>
      <RefusalAlert error={write.error ?? fresh.error ?? trial.error} />
      {headsOf(tables).map(({ table, others }) => (
        <ColumnsTable
          key={table.headerHash}
          table={table}
          others={others}
          fields={said[table.headerHash] ?? {}}
          onChange={(column, field) => {
            setSaid((before) => ({
              ...before,
              [table.headerHash]: { ...before[table.headerHash], [String(column)]: field },
            }))
          }}
        />
      ))}
      {losing === null ? null : (
        <Alert
          className="columns-loses"
          type="warning"
          showIcon
          title={words.loses}
          action={
            <span className="beside">
              <Button
                onClick={() => {
                  setLosing(null)
                }}
              >
                {words.cancel}
              </Button>
              <Button
                danger
                loading={write.isPending}
                onClick={() => {
                  read(losing)
                }}
              >
                {words.readAnyway}
              </Button>
            </span>
          }
        />
      )}
      <div className="columns-foot">
        <output className="columns-result" aria-live="polite">
          {!possible ? (
            <span className="field-error">{words.noMain}</span>
          ) : result === undefined || trial.isFetching ? (
            words.counting
          ) : (
            <>
              <b>{words.counted(result.problems, result.measures)}</b>
              {result.titles.length > 0 ? (
                <span className="soft columns-titles">
                  {words.first} {result.titles.slice(0, 3).join(' / ')}
                </span>
              ) : null}
            </>
          )}
        </output>
        <Checkbox
          checked={remember}
          onChange={(event) => {
            setRemember(event.target.checked)
          }}
        >
          {words.remember}
        </Checkbox>
        <Button onClick={leave}>
          {changed ? words.leave : columns.by === 'reader' ? words.keep : words.back}
        </Button>
        <Button
          type="primary"
          disabled={!possible || losing !== null}
          loading={fresh.isPending || (write.isPending && losing === null)}
          onClick={go}
        >
          {words.read}
        </Button>
      </div>
    </Page>
  )
}
