import { type ReactNode, useId, useState } from 'react'
import type { Flaw } from './draft-flaws.ts'
import { ToldText } from './told-text.tsx'
import { useDraftWords, useImportWords } from './words.ts'

export type Act = { label: string; act: () => void }

/** One line of a problem: its words, what is told of it, and behind «⋯» what can be done with it. */
export const PartLine = ({
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
