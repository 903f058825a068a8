import './check-hints.css'
import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import type { DraftChecks } from '#contract/draft-checks.ts'
import type { Draft } from '#contract/drafts.ts'
import { severities } from '#core/words/checks/hint.ts'
import { checkHints as en } from '#messages/en/check-hints.ts'
import { checkHints as zh } from '#messages/zh/check-hints.ts'
import { usePageWords } from '../../ui/locale.tsx'
import { PlaceInSource } from './place-in-source.tsx'

type Hint = { says: string; lines: readonly number[] }
type Group = { title: string; hints: readonly Hint[] }
type Words = typeof zh

/** Of a list longer than this the rest is shown when it is asked for. */
const shownFirst = 20

/** A line is named by its button: the sentence quotes the words alone. */
const unplaced = (place: { text: string } | undefined) =>
  place === undefined ? null : { line: null, text: place.text }
const linesOf = (places: readonly { line: number }[]) => [...new Set(places.map(({ line }) => line))]

const groupsOf = ({ contradictions, doubts, gaps }: DraftChecks, words: Words): Group[] => [
  ...severities.map((severity) => ({
    title: words.list.severities[severity],
    hints: contradictions
      .filter((it) => it.severity === severity)
      .flatMap(({ code, places, sum }): Hint[] => {
        const first = unplaced(places[0])
        if (first === null) return []
        const says = words.contradictions[code]({ first, second: unplaced(places[1]), sum })
        return [{ says, lines: linesOf(places) }]
      }),
  })),
  {
    title: words.list.doubts,
    hints: doubts.map(({ code, title, line, places }) => ({
      says: words.doubts[code]({ title, first: unplaced(places[0]) }),
      lines: places.length === 0 ? [line] : linesOf(places),
    })),
  },
  {
    title: words.list.gaps,
    hints: gaps.map(({ code, title, line }) => ({
      says: words.gaps[code]({ title, first: null }),
      lines: [line],
    })),
  },
]

/**
 * What may not fit in the document, one press away beside its source: each sentence leads to the lines it quotes.
 * `onShow` brings a 1-based line of the source into sight.
 */
export const CheckHints = ({ draft, onShow }: { draft: Draft; onShow: (line: number) => void }) => {
  const words = usePageWords<Words>({ 'zh-CN': zh, en })
  const [open, setOpen] = useState(false)
  const { checks, sheets = [] } = draft
  if (checks === undefined) return null
  const groups = groupsOf(checks, words).filter(({ hints }) => hints.length > 0)
  const count = groups.reduce((sum, { hints }) => sum + hints.length, 0)
  if (count === 0) return <span className="soft">{words.list.none}</span>
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true)
        }}
      >
        {words.list.open(count)}
      </Button>
      <Drawer
        open={open}
        title={words.list.title}
        size={460}
        // The source stays in sight and can be scrolled beside the list.
        mask={false}
        onClose={() => {
          setOpen(false)
        }}
      >
        <p className="soft check-lead">{words.list.lead}</p>
        {groups.map(({ title, hints }) => (
          <HintGroup key={title} title={title} hints={hints} more={words.list.more}>
            {(line) => <PlaceInSource line={line} sheets={sheets} onShow={onShow} />}
          </HintGroup>
        ))}
      </Drawer>
    </>
  )
}

const HintGroup = ({
  title,
  hints,
  more,
  children,
}: Group & { more: (count: number) => string; children: (line: number) => ReactNode }) => {
  const [all, setAll] = useState(false)
  const shown = all ? hints : hints.slice(0, shownFirst)
  const rest = hints.length - shown.length
  return (
    <section className="check-group">
      <h3>
        {title} <span className="soft">{hints.length}</span>
      </h3>
      <ul>
        {shown.map(({ says, lines }) => (
          <li key={`${says} ${lines.join(' ')}`}>
            <p>{says}</p>
            <span className="check-lines">
              {lines.map((line) => (
                <span key={line}>{children(line)}</span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button
          type="text"
          size="small"
          onClick={() => {
            setAll(true)
          }}
        >
          {more(rest)}
        </Button>
      ) : null}
    </section>
  )
}
