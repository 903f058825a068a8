import { Button } from 'antd'
import type { DraftProblem } from '#contract/drafts.ts'
import { Icon } from '../../ui/icons.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { CommittedText } from './committed-text.tsx'
import { addManifestation, addMeasure, mend } from './draft-edits.ts'
import type { Flaw } from './draft-flaws.ts'
import { MeasureDeadline } from './measure-deadline.tsx'
import type { Edit } from './use-draft.ts'

const useFlawText = () => {
  const words = useMessages().importing.draft
  return (flaw: Flaw) => (flaw.why === 'empty' ? words.flawEmpty : words.flawLong(flaw.most))
}

const FlawText = ({ flaws, part }: { flaws: readonly Flaw[]; part: string }) => {
  const say = useFlawText()
  const flaw = flaws.find((it) => it.part === part)
  return flaw ? <p className="field-error">{say(flaw)}</p> : null
}

type Props = { problem: DraftProblem; flaws: readonly Flaw[]; edit: (edit: Edit) => void }

/** 具体表现, one line each: change, remove, add. */
export const ManifestationLines = ({ problem, flaws, edit }: Props) => {
  const words = useMessages().importing.draft
  const { key, manifestations } = problem
  return (
    <fieldset className="lines">
      <legend>{words.manifestations}</legend>
      {manifestations.map((it, at) => (
        <div className="line-row" key={it.key}>
          <span className="line-text">
            <CommittedText
              lines
              value={it.text}
              labelled={{ 'aria-label': words.nth(words.manifestations, at + 1) }}
              onCommit={(text) => {
                edit((all) =>
                  mend(all, key, {
                    manifestations: manifestations.map((one) =>
                      one.key === it.key ? { ...one, text } : one,
                    ),
                  }),
                )
              }}
            />
            <FlawText flaws={flaws} part={it.key} />
          </span>
          <Button
            type="text"
            aria-label={words.removeNth(words.manifestations, at + 1)}
            icon={<span aria-hidden="true">×</span>}
            onClick={() => {
              edit((all) =>
                mend(all, key, { manifestations: manifestations.filter((one) => one.key !== it.key) }),
              )
            }}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<Icon name="plus" size={14} />}
        onClick={() => {
          edit((all) => addManifestation(all, key, '', null))
        }}
      >
        {words.addManifestation}
      </Button>
    </fieldset>
  )
}

/** 措施, one line each, with the deadline the document says. */
export const MeasureLines = ({ problem, flaws, edit }: Props) => {
  const words = useMessages().importing.draft
  const { key, measures } = problem
  const change = (measure: string, part: Partial<DraftProblem['measures'][number]>) => {
    edit((all) =>
      mend(all, key, { measures: measures.map((one) => (one.key === measure ? { ...one, ...part } : one)) }),
    )
  }
  return (
    <fieldset className="lines">
      <legend>{words.measures}</legend>
      {measures.map((it, at) => (
        <div className="line-row" key={it.key}>
          <span className="line-text">
            <CommittedText
              lines
              value={it.text}
              labelled={{ 'aria-label': words.nth(words.measures, at + 1) }}
              onCommit={(text) => {
                change(it.key, { text })
              }}
            />
            <FlawText flaws={flaws} part={it.key} />
            <MeasureDeadline
              of={words.nth(words.measures, at + 1)}
              value={it.deadline}
              onChange={(deadline) => {
                change(it.key, { deadline })
              }}
            />
          </span>
          <Button
            type="text"
            aria-label={words.removeNth(words.measures, at + 1)}
            icon={<span aria-hidden="true">×</span>}
            onClick={() => {
              edit((all) => mend(all, key, { measures: measures.filter((one) => one.key !== it.key) }))
            }}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<Icon name="plus" size={14} />}
        onClick={() => {
          edit((all) => addMeasure(all, key))
        }}
      >
        {words.addMeasure}
      </Button>
    </fieldset>
  )
}
