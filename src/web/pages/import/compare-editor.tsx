import { Button, Radio } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { ComparedRow, Comparison } from '#contract/comparison.ts'
import { tallied } from '#core/rules/importing/tally.ts'
import { useAct } from '../../api/query.ts'
import { asRefusal } from '../../api/refusal.ts'
import { paths } from '../../paths.ts'
import { useNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { PlainProblems } from './plain-problems.tsx'
import { type Tab, namesAsked, rowsUnder, willDo } from './compare-choices.ts'
import { CompareList } from './compare-list.tsx'
import { CompareNames } from './compare-names.tsx'
import { useCompareWords } from './compare-words.ts'
import { useComparison } from './use-comparison.ts'

const none: ReadonlySet<string> = new Set()

/** What there is to look at first. */
const firstTab = (counts: Record<Tab, number>): Tab =>
  (['undecided', 'changed', 'added', 'absent'] as const).find((it) => counts[it] > 0) ?? 'unchanged'

const countsOf = (comparison: Comparison, names: number): Record<Tab, number> => ({
  ...tallied(comparison.rows),
  absent: comparison.absent.length,
  names,
})

/** A comparison with its lists, and what can be chosen in them. */
export const CompareEditor = ({ comparison }: { comparison: Comparison }) => {
  const words = useCompareWords()
  const navigate = useNavigate()
  const tellDone = useNotice()
  const confirm = useAct('confirm-import')
  const it = useComparison(comparison)
  const { shown, choose } = it
  const names = useMemo(() => namesAsked(shown, it.names), [shown, it.names])
  const counts = countsOf(shown, names.filter((name) => name.value === null).length)
  const [tab, setTab] = useState<Tab>(() => firstTab(counts))
  const [decided, setDecided] = useState(none)
  const [going, setGoing] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  const will = willDo(shown)
  const early = shown.rows.filter((it) => it.early.length > 0).length
  const { draft, round } = shown
  const decide = useCallback(
    (keys: ReadonlySet<string>, step: (row: ComparedRow) => ComparedRow, again: boolean) => {
      setDecided((before) => new Set([...before, ...keys]))
      choose(keys, step, again)
    },
    [choose],
  )
  const go = async () => {
    setGoing(true)
    setFailed(null)
    try {
      const compared = await it.readyHash()
      if (compared === null) return
      await confirm.mutateAsync({ draft: draft.id, round: round.id, compared })
      tellDone(words.confirmed(will))
      await navigate({ to: paths.problems, search: { round: round.id } })
    } catch (thrown) {
      if (asRefusal(thrown).code === 'list-changed') await it.tellChanged()
      else setFailed(thrown)
    } finally {
      setGoing(false)
    }
  }
  const tabs: [Tab, string][] = [
    ['undecided', words.lists.undecided],
    ['changed', words.lists.changed],
    ['added', words.lists.added],
    ['unchanged', words.lists.unchanged],
    ['absent', words.lists.absent],
    ['names', words.names],
  ]
  const saving =
    it.phase === 'failed' ? words.failed : it.isOpen || it.phase === 'saving' ? words.saving : words.saved
  return (
    <Page
      title={draft.title ?? draft.fileName}
      lead={words.lead(round.name)}
      action={
        <>
          <Button onClick={() => void navigate({ to: paths.draft, params: { draft: draft.id } })}>
            {words.back}
          </Button>
          <Button type="primary" disabled={counts.undecided > 0} loading={going} onClick={() => void go()}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className="compare-sum">
        <strong>{counts.undecided > 0 ? words.mustDecide(counts.undecided) : words.will(will)}</strong>
        <output className={it.phase === 'failed' ? 'late' : 'soft'}>{saving}</output>
      </div>
      {early === 0 ? null : <p className="hand compare-help">{words.earlyCount(early)}</p>}
      {it.told === null ? null : (
        <div className="refusal" role="alert">
          {it.told === 'ledger' ? words.ledgerChanged : words.draftChanged}
        </div>
      )}
      <RefusalAlert error={failed ?? (it.phase === 'failed' ? it.error : null)} />
      <Radio.Group
        className="compare-tabs"
        aria-label={words.sections}
        optionType="button"
        value={tab}
        options={tabs
          .filter(([of]) => of === tab || of !== 'undecided' || counts.undecided > 0)
          .map(([value, label]) => ({
            value,
            label: (
              <>
                {label} <b>{counts[value]}</b>
              </>
            ),
          }))}
        onChange={({ target }) => {
          setDecided(none)
          setTab(target.value as Tab)
        }}
      />
      <p className="soft compare-help">{words.help[tab]}</p>
      {tab === 'absent' ? (
        <div className="compare-card">
          <PlainProblems problems={shown.absent} none={words.empty.absent} heads={words.columns} />
        </div>
      ) : tab === 'names' ? (
        <div className="compare-card">
          <CompareNames names={names} onName={it.name} />
        </div>
      ) : (
        <CompareList
          key={tab}
          tab={tab}
          round={round.id}
          rows={rowsUnder(shown, tab, decided)}
          busy={it.phase === 'saving' || it.isOpen}
          onTake={choose}
          onDecide={decide}
        />
      )}
    </Page>
  )
}
