import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { Icon } from '../../ui/icons.tsx'
import { CommittedText } from './committed-text.tsx'
import { addManifestation, addMeasure, mend } from './draft-edits.ts'
import type { Flaw } from './draft-flaws.ts'
import { MeasureDeadline } from './measure-deadline.tsx'
import type { Edit } from './use-draft.ts'
import { useImportWords } from './words.ts'

const FlawText = ({ flaws, part }: { flaws: readonly Flaw[]; part: string }) => {
  const words = useImportWords().draft
  const flaw = flaws.find((it) => it.part === part)
  if (!flaw) return null
  return <p className="field-error">{flaw.why === 'empty' ? words.flawEmpty : words.flawLong(flaw.most)}</p>
}

type Props = { problem: DraftProblem; flaws: readonly Flaw[]; edit: (edit: Edit) => void }

/** Texts one a line under a legend: change, remove, add. */
const Lines = ({
  legend,
  items,
  flaws,
  addLabel,
  onChange,
  onRemove,
  onAdd,
}: {
  legend: string
  /** `below` stands under the text of a line. */
  items: readonly { key: string; text: string; below?: ReactNode }[]
  flaws: readonly Flaw[]
  addLabel: string
  onChange: (key: string, text: string) => void
  onRemove: (key: string) => void
  onAdd: () => void
}) => {
  const words = useImportWords().draft
  return (
    <fieldset className="lines">
      <legend>{legend}</legend>
      {items.map(({ key, text, below }, at) => (
        <div className="line-row" key={key}>
          <span className="line-text">
            <CommittedText
              lines
              value={text}
              labelled={{ 'aria-label': words.nth(legend, at + 1) }}
              onCommit={(committed) => {
                onChange(key, committed)
              }}
            />
            <FlawText flaws={flaws} part={key} />
            {below}
          </span>
          <Button
            type="text"
            aria-label={words.removeNth(legend, at + 1)}
            icon={<span aria-hidden="true">×</span>}
            onClick={() => {
              onRemove(key)
            }}
          />
        </div>
      ))}
      <Button size="small" icon={<Icon name="plus" size={14} />} onClick={onAdd}>
        {addLabel}
      </Button>
    </fieldset>
  )
}

/** 具体表现, one line each. */
export const ManifestationLines = ({ problem, flaws, edit }: Props) => {
  const words = useImportWords().draft
  const { key, manifestations } = problem
  const put = (next: DraftProblem['manifestations']) => {
    edit((all) => mend(all, key, { manifestations: next }))
  }
  return (
    <Lines
      legend={words.manifestations}
      items={manifestations}
      flaws={flaws}
      addLabel={words.addManifestation}
      onChange={(line, text) => {
        put(manifestations.map((it) => (it.key === line ? { ...it, text } : it)))
      }}
      onRemove={(line) => {
        put(manifestations.filter((it) => it.key !== line))
      }}
      onAdd={() => {
        edit((all) => addManifestation(all, key, '', null))
      }}
    />
  )
}

/** 措施, one line each, with the deadline the document says. */
export const MeasureLines = ({ problem, flaws, edit }: Props) => {
  const words = useImportWords().draft
  const { key, measures } = problem
  const put = (next: DraftProblem['measures']) => {
    edit((all) => mend(all, key, { measures: next }))
  }
  const change = (line: string, part: Partial<DraftProblem['measures'][number]>) => {
    put(measures.map((it) => (it.key === line ? { ...it, ...part } : it)))
  }
  return (
    <Lines
      legend={words.measures}
      items={measures.map((it, at) => ({
        ...it,
        below: (
          <MeasureDeadline
            of={words.nth(words.measures, at + 1)}
            value={it.deadline}
            onChange={(deadline) => {
              change(it.key, { deadline })
            }}
          />
        ),
      }))}
      flaws={flaws}
      addLabel={words.addMeasure}
      onChange={(line, text) => {
        change(line, { text })
      }}
      onRemove={(line) => {
        put(measures.filter((it) => it.key !== line))
      }}
      onAdd={() => {
        edit((all) => addMeasure(all, key))
      }}
    />
  )
}
