import './evidence.css'
import { Select } from 'antd'
import { Suspense, lazy, useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { evidenceKinds } from '#core/record/problem/facts.ts'
import { FoldButton } from '../../../ui/fold-button.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { EvidenceRow } from './evidence-row.tsx'
import { type ProofFilter, type ProofGroup, groupsOfProofs, shownProofs } from './evidence-view.ts'
import { useEvidenceWords } from './evidence-words.ts'
import type { Open } from '../opened.ts'

const EvidencePreview = lazy(async () => ({
  default: (await import('./evidence-preview.tsx')).EvidencePreview,
}))

/** So many of a group are shown at once; below this no filter is needed either. */
const few = 10

const states = ['counts', 'pending', 'accepted', 'refused', 'expired'] as const

/** The proofs by what they prove, with a filter where they are many; one is looked at without leaving the page. */
export const EvidenceGroups = ({ detail, open }: { detail: ProblemDetail; open: Open }) => {
  const words = useEvidenceWords()
  const [filter, setFilter] = useState<ProofFilter>({ state: null, kind: null })
  const [looked, setLooked] = useState<string | null>(null)
  const groups = groupsOfProofs(detail.manifestations, detail.evidenceList, filter)
  const shown = shownProofs(groups)
  return (
    <>
      {detail.evidenceList.length > few ? (
        <Filter filter={filter} onFilter={setFilter} shown={shown.length} all={detail.evidenceList.length} />
      ) : null}
      {shown.length === 0 ? <p className="soft">{words.filters.none}</p> : null}
      {groups.map((group) =>
        group.proofs.length === 0 && (filter.state !== null || filter.kind !== null) ? null : (
          <Group
            key={group.manifestation.id}
            group={group}
            headed={groups.length > 1}
            detail={detail}
            open={open}
            onLook={setLooked}
          />
        ),
      )}
      <Suspense fallback={null}>
        {looked === null ? null : (
          <EvidencePreview
            problem={detail.id}
            proofs={shown}
            shown={looked}
            onShow={setLooked}
            onClose={() => {
              setLooked(null)
            }}
          />
        )}
      </Suspense>
    </>
  )
}

const Filter = ({
  filter,
  onFilter,
  shown,
  all,
}: {
  filter: ProofFilter
  onFilter: (filter: ProofFilter) => void
  shown: number
  all: number
}) => {
  const { filters } = useEvidenceWords()
  const { words } = useMessages()
  return (
    <div className="evidence-filter">
      <Select
        aria-label={filters.state}
        value={filter.state ?? ''}
        options={[
          { value: '', label: `${filters.state}：${filters.all}` },
          ...states.map((it) => ({ value: it, label: filters.states[it] })),
        ]}
        onChange={(value) => {
          onFilter({ ...filter, state: states.find((it) => it === value) ?? null })
        }}
      />
      <Select
        aria-label={filters.kind}
        value={filter.kind ?? ''}
        options={[
          { value: '', label: `${filters.kind}：${filters.all}` },
          ...evidenceKinds.map((it) => ({ value: it, label: words.evidenceKinds[it] })),
        ]}
        onChange={(value) => {
          onFilter({ ...filter, kind: evidenceKinds.find((it) => it === value) ?? null })
        }}
      />
      <output className="soft">{filters.shown(shown, all)}</output>
    </div>
  )
}

const Group = ({
  group: { manifestation, proofs },
  headed,
  detail,
  open,
  onLook,
}: {
  group: ProofGroup
  headed: boolean
  detail: ProblemDetail
  open: Open
  onLook: (proof: string) => void
}) => {
  const words = useEvidenceWords()
  const [all, setAll] = useState(false)
  const shown = all ? proofs : proofs.slice(0, few)
  return (
    <section className="evidence-group">
      {headed ? (
        <h3>
          {manifestation.text} <span className="soft">{words.count(proofs.length)}</span>
        </h3>
      ) : null}
      {proofs.length === 0 ? <p className="soft">{words.noneFor}</p> : null}
      <ul className="evidence-rows">
        {shown.map((it) => (
          <EvidenceRow key={it.id} proof={it} detail={detail} open={open} onLook={onLook} />
        ))}
      </ul>
      {proofs.length > few ? (
        <FoldButton open={all} toggle={setAll} more={words.all(proofs.length)} fewer={words.fewer} />
      ) : null}
    </section>
  )
}
