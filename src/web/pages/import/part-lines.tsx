import { Button } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { Icon } from '../../ui/icons.tsx'
import { useDesk } from './desk.ts'
import { addManifestation, addMeasure, mend, most } from './draft-edits.ts'
import type { Flaw } from './draft-flaws.ts'
import { mergeMeasure, raisePart, splitMeasure } from './draft-moves.ts'
import { MeasureTold } from './measure-told.tsx'
import { ToldText } from './told-text.tsx'
import { useDraftWords, useImportWords } from './words.ts'

type Act = { label: string; act: () => void }
type Props = { problem: DraftProblem; flaws: readonly Flaw[] }

/** One line of a problem: its words, what is told of it, and behind «⋯» what can be done with it. */
const PartLine = ({
  name,
  marker,
  text,
  line,
  flaw,
  acts,
  below,
  onChange,
  onCut,
}: {
  name: string
  marker: string | null
  text: string
  /** Where in the source it was read. */
  line: number | null
  flaw: Flaw | undefined
  acts: readonly Act[]
  below?: ReactNode
  onChange: (text: string) => void
  onCut?: (at: number) => void
}) => {
  const words = useDraftWords()
  const read = useImportWords().draft
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li className="part" data-tells={line ?? undefined}>
      <div className="part-line">
        <span className="part-words">
          {marker ? <span className="part-marker soft">{marker}</span> : null}
          <ToldText
            label={name}
            lines
            value={text}
            flaw={flaw ? (flaw.why === 'empty' ? read.flawEmpty : read.flawLong(flaw.most)) : null}
            onCommit={onChange}
            {...(onCut ? { onCut, beside: <span className="soft">{words.cutHelp}</span> } : {})}
          />
        </span>
        <button
          type="button"
          className="part-more"
          aria-expanded={open}
          aria-controls={id}
          aria-label={words.actsOf(name)}
          title={words.actsOf(name)}
          onClick={() => {
            setOpen(!open)
          }}
        >
          <span aria-hidden="true">⋯</span>
        </button>
      </div>
      {below}
      <div id={id}>
        {open ? (
          <div className="more-acts">
            {acts.map(({ label, act }) => (
              <button
                key={label}
                type="button"
                className="plain"
                onClick={() => {
                  setOpen(false)
                  act()
                }}
              >
                {label}
              </button>
            ))}
          </div>
        ) : null}
      </div>
    </li>
  )
}

/** 具体表现, one line each; nothing where there are none. */
export const ManifestationLines = ({ problem, flaws }: Props) => {
  const words = useDraftWords()
  const read = useImportWords().draft
  const { edit, ask } = useDesk()
  const { key, manifestations } = problem
  if (manifestations.length === 0) return null
  return (
    <fieldset className="parts">
      <legend>
        {read.manifestations} <span className="soft">{manifestations.length}</span>
      </legend>
      <ul>
        {manifestations.map((it, at) => (
          <PartLine
            key={it.key}
            name={read.nth(read.manifestations, at + 1)}
            marker={null}
            text={it.text}
            line={it.span?.line ?? null}
            flaw={flaws.find((flaw) => flaw.part === it.key)}
            onChange={(text) => {
              edit('mend', (all) =>
                mend(all, key, {
                  manifestations: manifestations.map((one) => (one.key === it.key ? { ...one, text } : one)),
                }),
              )
            }}
            acts={[
              {
                label: words.moveTo,
                act: () => {
                  ask({ what: 'move', part: 'manifestations', from: key, key: it.key })
                },
              },
              ...(it.text.trim().length <= most.title && it.text.trim() !== ''
                ? [
                    {
                      label: words.raise,
                      act: () => {
                        edit('raise', (all) => raisePart(all, key, it.key))
                      },
                    },
                  ]
                : []),
              {
                label: words.remove,
                act: () => {
                  edit('remove', (all) =>
                    mend(all, key, { manifestations: manifestations.filter((one) => one.key !== it.key) }),
                  )
                },
              },
            ]}
          />
        ))}
      </ul>
      <Button
        size="small"
        type="text"
        icon={<Icon name="plus" size={14} />}
        onClick={() => {
          edit('add', (all) => addManifestation(all, key, '', null))
        }}
      >
        {read.addManifestation}
      </Button>
    </fieldset>
  )
}

/** 措施, one line each, with the units and the deadline the document says. */
export const MeasureLines = ({ problem, flaws }: Props) => {
  const words = useDraftWords()
  const read = useImportWords().draft
  const { edit, ask } = useDesk()
  const { key, measures } = problem
  const [choosing, setChoosing] = useState<string | null>(null)
  if (measures.length === 0) return null
  const change = (of: string, part: Partial<DraftProblem['measures'][number]>) => {
    edit('mend', (all) =>
      mend(all, key, { measures: measures.map((it) => (it.key === of ? { ...it, ...part } : it)) }),
    )
  }
  const actsOf = (it: DraftProblem['measures'][number], at: number): Act[] => [
    {
      label: words.setDuty,
      act: () => {
        setChoosing(it.key)
      },
    },
    ...(at === 0
      ? []
      : [
          {
            label: words.mergeMeasure,
            act: () => {
              edit('merge-measure', (all) => mergeMeasure(all, key, it.key))
            },
          },
        ]),
    {
      label: words.moveTo,
      act: () => {
        ask({ what: 'move', part: 'measures', from: key, key: it.key })
      },
    },
    ...(it.text.trim().length <= most.title && it.text.trim() !== ''
      ? [
          {
            label: words.raise,
            act: () => {
              edit('raise', (all) => raisePart(all, key, it.key))
            },
          },
        ]
      : []),
    {
      label: words.remove,
      act: () => {
        edit('remove', (all) => mend(all, key, { measures: measures.filter((one) => one.key !== it.key) }))
      },
    },
  ]
  return (
    <fieldset className="parts">
      <legend>
        {read.measures} <span className="soft">{measures.length}</span>
      </legend>
      <ul>
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
      </ul>
      <Button
        size="small"
        type="text"
        icon={<Icon name="plus" size={14} />}
        onClick={() => {
          edit('add', (all) => addMeasure(all, key))
        }}
      >
        {read.addMeasure}
      </Button>
    </fieldset>
  )
}
