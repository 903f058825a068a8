import type { DraftChecks } from '#contract/draft-checks.ts'
import type { Draft } from '#contract/drafts.ts'
import { severities } from '#core/words/checks/hint.ts'
import { checkHints as en } from '#messages/en/check-hints.ts'
import { checkHints as zh } from '#messages/zh/check-hints.ts'
import { HintDrawer, type HintGroup } from '../../ui/hint-drawer.tsx'
import { usePageWords } from '../../ui/locale.tsx'
import { PlaceInSource } from './place-in-source.tsx'

type Words = typeof zh
/** Hints lead to 1-based lines of the source. */
type Group = HintGroup<number>

/** A line is named by its button: the sentence quotes the words alone. */
const unplaced = (place: { text: string } | undefined) =>
  place === undefined ? null : { line: null, text: place.text }
const linesOf = (places: readonly { line: number }[]) => [...new Set(places.map(({ line }) => line))]

const groupsOf = ({ contradictions, doubts, gaps }: DraftChecks, words: Words): Group[] => [
  ...severities.map((severity) => ({
    title: words.list.severities[severity],
    hints: contradictions
      .filter((it) => it.severity === severity)
      .flatMap(({ code, places, sum }) => {
        const first = unplaced(places[0])
        if (first === null) return []
        const says = words.contradictions[code]({ first, second: unplaced(places[1]), sum })
        return [{ says, at: linesOf(places) }]
      }),
  })),
  {
    title: words.list.doubts,
    hints: doubts.map(({ code, title, line, places }) => ({
      says: words.doubts[code]({ title, first: unplaced(places[0]) }),
      at: places.length === 0 ? [line] : linesOf(places),
    })),
  },
  {
    title: words.list.gaps,
    hints: gaps.map(({ code, title, line }) => ({
      says: words.gaps[code]({ title, first: null }),
      at: [line],
    })),
  },
]

/**
 * What may not fit in the document, one press away beside its source: each sentence leads to the lines it quotes.
 * `onShow` brings a 1-based line of the source into sight.
 */
export const CheckHints = ({ draft, onShow }: { draft: Draft; onShow: (line: number) => void }) => {
  const words = usePageWords<Words>({ 'zh-CN': zh, en })
  const { checks, sheets = [] } = draft
  return checks === undefined ? null : (
    <HintDrawer groups={groupsOf(checks, words)} words={words.list}>
      {(line) => <PlaceInSource line={line} sheets={sheets} onShow={onShow} />}
    </HintDrawer>
  )
}
