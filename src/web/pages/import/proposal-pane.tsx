import { Input } from 'antd'
import { type RefObject, useMemo } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { AspectTitle } from './aspect-title.tsx'
import { Blocks } from './blocks.tsx'
import { useDesk } from './desk.ts'
import { type Issue, type DraftReview, hasIssues } from './draft-issues.ts'
import { aspectsOf, canMerge, groupsOf, renameAspect } from './draft-edits.ts'
import { canLower, canMove, renameGroup } from './draft-moves.ts'
import { GroupTitle } from './group-title.tsx'
import { type Around, ProposalRow, type Standing } from './proposal-row.tsx'
import type { Proposals } from './use-proposals.ts'
import { useDraftWords, useImportWords } from './words.ts'

const noIssues: readonly Issue[] = []
const atOnce = 150
const blockSize = 40

const standingOf = (it: DraftProblem, issues: DraftReview['issues']): Standing =>
  it.leftOut ? 'left-out' : hasIssues(it, issues) ? 'with-issues' : it.accepted ? 'accepted' : 'sure'

const plainRows = (far: readonly DraftProblem[]): string =>
  far.map(({ marker, title }) => `${marker ?? ''} ${title}`).join('\n')

/** What the selected problem has around it: what can be done to it hangs on that. */
const useAround = (problems: readonly DraftProblem[], selected: string | null): Around | null => {
  const aspects = useMemo(() => aspectsOf(problems), [problems])
  const ordinal = problems.find((it) => it.key === selected)?.aspect.ordinal
  const groups = useMemo(
    () => (ordinal === undefined ? [] : groupsOf(problems, ordinal)),
    [problems, ordinal],
  )
  return useMemo(
    () =>
      selected === null
        ? null
        : {
            mergeable: canMerge(problems, selected),
            lowerable: canLower(problems, selected),
            up: canMove(problems, selected, -1),
            down: canMove(problems, selected, 1),
            aspects,
            groups,
          },
    [problems, selected, aspects, groups],
  )
}

/** The proposal on the right: aspect → group → problem; the selected problem is open, those left out stand at the end. */
export const ProposalPane = ({
  problems,
  review,
  selected,
  paneRef,
  shown,
  onSelect,
}: {
  problems: readonly DraftProblem[]
  review: DraftReview
  selected: string | null
  paneRef: RefObject<HTMLDivElement | null>
  shown: Proposals
  onSelect: (key: string | null) => void
}) => {
  const words = useImportWords().draft
  const { leftOutTitle } = useDraftWords()
  const { edit } = useDesk()
  const { looked, setLooked, tree, inOrder, left } = shown
  const places = useMemo(() => new Map(inOrder.map((it, at) => [it.key, at])), [inOrder])
  const around = useAround(problems, selected)
  const whole = problems.length <= atOnce
  const row = (it: DraftProblem) => (
    <ProposalRow
      key={it.key}
      problem={it}
      standing={standingOf(it, review.issues)}
      issues={review.issues.get(it.key) ?? noIssues}
      around={it.key === selected ? around : null}
      onSelect={onSelect}
    />
  )
  const rows = (of: readonly DraftProblem[], first: number) => {
    const at = of.findIndex((it) => it.key === selected)
    return (
      <ol className="proposals">
        <Blocks
          items={of}
          first={first}
          size={blockSize}
          whole={whole}
          pane={paneRef}
          wanted={at === -1 ? null : at}
          opens={first === 0}
          plain={plainRows}
        >
          {row}
        </Blocks>
      </ol>
    )
  }
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
      <div className="pane-body proposal-body" ref={paneRef}>
        {problems.length === 0 ? <p className="pane-empty soft">{words.nothing}</p> : null}
        {tree.map(({ aspect, groups: branches, count }) => (
          <div className="aspect" key={`${String(aspect.ordinal)}${aspect.title}`}>
            <AspectTitle
              aspect={aspect}
              count={count}
              onRename={(title) => {
                edit('rename', (all) => renameAspect(all, aspect, title))
              }}
            />
            {branches.map(({ group, problems: of }) => (
              <div key={group ? `${String(group.ordinal)}${group.title}` : 'none'}>
                {group ? (
                  <GroupTitle
                    group={group}
                    onRename={(title) => {
                      edit('rename', (all) => renameGroup(all, aspect, group, title))
                    }}
                  />
                ) : null}
                {rows(of, places.get(of[0]?.key ?? '') ?? 0)}
              </div>
            ))}
          </div>
        ))}
        {left.length === 0 ? null : (
          <div className="aspect">
            <div className="aspect-title">
              <h3>{leftOutTitle(left.length)}</h3>
            </div>
            {rows(left, inOrder.length)}
          </div>
        )}
      </div>
    </section>
  )
}
