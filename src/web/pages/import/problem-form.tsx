import { Button } from 'antd'
import { useState } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { Field } from '../../ui/field.tsx'
import { CommittedText } from './committed-text.tsx'
import { type Heading, mend, mergeWithPrevious, moveToAspect } from './draft-edits.ts'
import { type Flaw, flawsOf } from './draft-flaws.ts'
import { HeadingSelect } from './heading-select.tsx'
import { ManifestationLines, MeasureLines } from './measure-lines.tsx'
import type { Edit } from './use-draft.ts'
import { useImportWords } from './words.ts'

/** Mending one problem of the draft. */
export const ProblemForm = ({
  problem,
  aspects,
  groups,
  mergeable,
  edit,
}: {
  problem: DraftProblem
  aspects: readonly Heading[]
  groups: readonly Heading[]
  mergeable: boolean
  edit: (edit: Edit) => void
}) => {
  const words = useImportWords().draft
  const { key } = problem
  const [shortLength, setShortLength] = useState(problem.shortTitle.length)
  const flaws = flawsOf(problem)
  const said = (part: string): string | null => {
    const flaw: Flaw | undefined = flaws.find((it) => it.part === part)
    return flaw ? (flaw.why === 'empty' ? words.flawEmpty : words.flawLong(flaw.most)) : null
  }
  return (
    <div className="problem-form">
      <Field label={words.problemTitle} error={said('title')}>
        {(labelled) => (
          <CommittedText
            lines
            labelled={labelled}
            value={problem.title}
            onCommit={(title) => {
              edit((all) => mend(all, key, { title }))
            }}
          />
        )}
      </Field>
      <div className="side-by-side">
        <Field
          label={words.shortTitle}
          error={said('shortTitle')}
          extra={
            <span className={shortLength > 14 ? 'late' : undefined}>{words.shortCount(shortLength)}</span>
          }
        >
          {(labelled) => (
            <CommittedText
              labelled={labelled}
              value={problem.shortTitle}
              onTyped={(text) => {
                setShortLength(text.trim().length)
              }}
              onCommit={(shortTitle) => {
                edit((all) => mend(all, key, { shortTitle: shortTitle.trim() }))
              }}
            />
          )}
        </Field>
        <Field label={words.marker}>
          {(labelled) => (
            <CommittedText
              labelled={labelled}
              value={problem.marker ?? ''}
              onCommit={(marker) => {
                edit((all) => mend(all, key, { marker: marker.trim() === '' ? null : marker.trim() }))
              }}
            />
          )}
        </Field>
      </div>
      <HeadingSelect
        label={words.aspect}
        value={problem.aspect}
        headings={aspects}
        newLabel={words.newAspect}
        onChoose={(aspect) => {
          if (aspect) edit((all) => moveToAspect(all, key, aspect))
        }}
      />
      <HeadingSelect
        label={words.group}
        value={problem.group}
        headings={groups}
        without={words.noGroup}
        newLabel={words.newGroup}
        onChoose={(group) => {
          edit((all) => mend(all, key, { group }))
        }}
      />
      <ManifestationLines problem={problem} flaws={flaws} edit={edit} />
      <MeasureLines problem={problem} flaws={flaws} edit={edit} />
      <div className="form-foot">
        {mergeable ? (
          <Button
            onClick={() => {
              edit((all) => mergeWithPrevious(all, key))
            }}
          >
            {words.merge}
          </Button>
        ) : null}
        <Button
          onClick={() => {
            edit((all) => mend(all, key, { leftOut: !problem.leftOut }))
          }}
        >
          {problem.leftOut ? words.putBack : words.leaveOut}
        </Button>
      </div>
    </div>
  )
}
