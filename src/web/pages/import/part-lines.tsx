import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { Icon } from '../../ui/icons.tsx'
import { useDesk } from './desk.ts'
import { addManifestation, addMeasure, mend } from './draft-edits.ts'
import type { Flaw } from './draft-flaws.ts'
import { mergeMeasure, splitMeasure } from './draft-moves.ts'
import { MeasureTold } from './measure-told.tsx'
import { type Act, PartLine } from './part-line.tsx'
import { usePartActs } from './use-part-acts.ts'
import { useDraftWords, useImportWords } from './words.ts'

type Props = { problem: DraftProblem; flaws: readonly Flaw[] }

/** Parts of one kind under their name and number, with the way to one more; nothing where there are none. */
const Parts = ({
  title,
  count,
  add,
  onAdd,
  children,
}: {
  title: string
  count: number
  add: string
  onAdd: () => void
  children: ReactNode
}) =>
  count === 0 ? null : (
    <fieldset className="parts">
      <legend>
        {title} <span className="soft">{count}</span>
      </legend>
      <ul>{children}</ul>
      <Button size="small" type="text" icon={<Icon name="plus" size={14} />} onClick={onAdd}>
        {add}
      </Button>
    </fieldset>
  )

/** 具体表现, one line each. */
export const ManifestationLines = ({ problem, flaws }: Props) => {
  const read = useImportWords().draft
  const { edit } = useDesk()
  const { key, manifestations } = problem
  const actsOf = usePartActs(problem, 'manifestations')
  return (
    <Parts
      title={read.manifestations}
      count={manifestations.length}
      add={read.addManifestation}
      onAdd={() => {
        edit('add', (all) => addManifestation(all, key, '', null))
      }}
    >
      {manifestations.map((it, at) => (
        <PartLine
          key={it.key}
          name={read.nth(read.manifestations, at + 1)}
          marker={null}
          text={it.text}
          line={it.span?.line ?? null}
          flaw={flaws.find((flaw) => flaw.part === it.key)}
          acts={actsOf(it)}
          onChange={(text) => {
            edit('mend', (all) =>
              mend(all, key, {
                manifestations: manifestations.map((one) => (one.key === it.key ? { ...one, text } : one)),
              }),
            )
          }}
        />
      ))}
    </Parts>
  )
}

/** 措施, one line each, with the units and the deadline the document says. */
export const MeasureLines = ({ problem, flaws }: Props) => {
  const words = useDraftWords()
  const read = useImportWords().draft
  const { edit } = useDesk()
  const { key, measures } = problem
  const [choosing, setChoosing] = useState<string | null>(null)
  const partActs = usePartActs(problem, 'measures')
  const change = (of: string, part: Partial<DraftProblem['measures'][number]>) => {
    edit('mend', (all) =>
      mend(all, key, { measures: measures.map((it) => (it.key === of ? { ...it, ...part } : it)) }),
    )
  }
  const actsOf = (it: DraftProblem['measures'][number], at: number): Act[] => {
    const own = {
      label: words.setDuty,
      act: () => {
        setChoosing(it.key)
      },
    }
    const merge = {
      label: words.mergeMeasure,
      act: () => {
        edit('merge-measure', (all) => mergeMeasure(all, key, it.key))
      },
    }
    return [own, ...(at === 0 ? [] : [merge]), ...partActs(it)]
  }
  return (
    <Parts
      title={read.measures}
      count={measures.length}
      add={read.addMeasure}
      onAdd={() => {
        edit('add', (all) => addMeasure(all, key))
      }}
    >
      {measures.map((it, at) => (
        <PartLine
          key={it.key}
          name={read.nth(read.measures, at + 1)}
          marker={it.marker}
          text={it.text}
          line={it.span?.line ?? null}
          flaw={flaws.find((flaw) => flaw.part === it.key)}
          acts={actsOf(it, at)}
          onChange={(text) => {
            change(it.key, { text })
          }}
          onCut={(caret) => {
            edit('split-measure', (all) => splitMeasure(all, key, it.key, caret))
          }}
          below={
            <MeasureTold
              name={read.nth(read.measures, at + 1)}
              measure={it}
              editing={choosing === it.key}
              onEditing={(editing) => {
                setChoosing(editing ? it.key : null)
              }}
              onChange={(part) => {
                change(it.key, part)
              }}
            />
          }
        />
      ))}
    </Parts>
  )
}
