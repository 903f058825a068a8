import { Input } from 'antd'
import { type RefObject, useDeferredValue, useMemo, useState } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { headed } from '../../ui/headed.ts'
import { aspectsOf, canMerge, groupsOf, renameAspect } from './draft-edits.ts'
import { AspectTitle } from './aspect-title.tsx'
import { ProposalRow } from './proposal-row.tsx'
import { matching, treeOf } from './proposal-tree.ts'
import type { Edit } from './use-draft.ts'
import { useImportWords } from './words.ts'

/** The proposal on the right: aspect → group → problem; the selected problem is open for mending. */
export const ProposalPane = ({
  problems,
  issuesOf,
  selected,
  paneRef,
  onSelect,
  edit,
}: {
  problems: readonly DraftProblem[]
  /** How many issues the reader had within a problem's lines, by key. */
  issuesOf: ReadonlyMap<string, number>
  selected: string | null
  paneRef: RefObject<HTMLDivElement | null>
  onSelect: (key: string | null) => void
  edit: (edit: Edit) => void
}) => {
  const words = useImportWords().draft
  const [looked, setLooked] = useState('')
  const deferred = useDeferredValue(looked)
  const shown = useMemo(() => matching(problems, deferred), [problems, deferred])
  const tree = useMemo(() => treeOf(shown), [shown])
  const aspects = useMemo(() => aspectsOf(problems), [problems])
  const current = problems.find((it) => it.key === selected)
  const ordinal = current?.aspect.ordinal
  const groups = useMemo(
    () => (ordinal === undefined ? [] : groupsOf(problems, ordinal)),
    [problems, ordinal],
  )
  return (
    <section className="pane" aria-labelledby="proposal-title">
      <div className="pane-head">
        <h2 id="proposal-title">{words.proposal}</h2>
        <Input
          className="pane-search"
          allowClear
          size="small"
          aria-label={words.search}
          placeholder={words.search}
          value={looked}
          onChange={(event) => {
            setLooked(event.target.value)
          }}
        />
      </div>
      <div className="pane-body" ref={paneRef}>
        {problems.length === 0 ? <p className="pane-empty soft">{words.nothing}</p> : null}
        {tree.map(({ aspect, groups: branches, count }) => (
          <div className="aspect" key={`${String(aspect.ordinal)}${aspect.title}`}>
            <AspectTitle
              aspect={aspect}
              count={count}
              onRename={(title) => {
                edit((all) => renameAspect(all, aspect, title))
              }}
            />
            {branches.map(({ group, problems: of }) => (
              <div key={group ? `${String(group.ordinal)}${group.title}` : 'none'}>
                {group ? <h4 className="group-title">{headed(group)}</h4> : null}
                <ol className="proposals">
                  {of.map((it) => (
                    <ProposalRow
                      key={it.key}
                      problem={it}
                      selected={it.key === selected}
                      issues={issuesOf.get(it.key) ?? 0}
                      mergeable={it.key === selected && canMerge(problems, it.key)}
                      aspects={aspects}
                      groups={groups}
                      onSelect={onSelect}
                      edit={edit}
                    />
                  ))}
                </ol>
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
