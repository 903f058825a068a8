import type { ReactNode } from 'react'
import type { Step } from '#core/record/problem/problem.ts'
import { Icon } from './icons.tsx'
import { useMessages } from './locale.tsx'

const tones: Record<Step, 'quiet' | 'busy' | 'waiting' | 'done' | 'alarm'> = {
  registered: 'quiet',
  'in-progress': 'busy',
  claimed: 'waiting',
  signed: 'waiting',
  verified: 'waiting',
  provisional: 'waiting',
  accepted: 'waiting',
  confirmed: 'waiting',
  announced: 'waiting',
  closed: 'done',
  returned: 'alarm',
  ended: 'quiet',
  withdrawn: 'quiet',
}

/** Where a problem stands on its way. */
export const StepTag = ({ step }: { step: Step }) => (
  <span className={`tag tag-${tones[step]}`}>{useMessages().words.steps[step]}</span>
)

/** A small word with a frame: kinds, classes, «导入未核查». */
export const Tag = ({
  children,
  tone = 'quiet',
}: {
  children: ReactNode
  tone?: 'quiet' | 'busy' | 'waiting' | 'done' | 'alarm'
}) => <span className={`tag tag-${tone}`}>{children}</span>

/** A figure recognised in a text: 新增学位 2700个. */
export const FigureChip = ({ figure }: { figure: { value: number; unit: string; indicator: string } }) => (
  <span className="chip chip-figure">
    <Icon name="figure" size={13} />
    {figure.indicator ? <span>{figure.indicator}</span> : null}
    <b>
      {figure.value}
      {figure.unit}
    </b>
  </span>
)

/** A document 《…》 recognised in a text. */
export const DocumentChip = ({ title }: { title: string }) => (
  <span className="chip chip-document">
    <Icon name="document" size={13} />
    <span>{title.startsWith('《') ? title : `《${title}》`}</span>
  </span>
)

/** A row of chips; nothing where there are none. */
export const Chips = ({
  figures,
  documents,
}: {
  figures: readonly { text: string; value: number; unit: string; indicator: string }[]
  documents: readonly string[]
}) =>
  figures.length + documents.length === 0 ? null : (
    <div className="chips">
      {figures.map((figure, at) => (
        <FigureChip key={`${figure.text}${String(at)}`} figure={figure} />
      ))}
      {documents.map((title, at) => (
        <DocumentChip key={`${title}${String(at)}`} title={title} />
      ))}
    </div>
  )
