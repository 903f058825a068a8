/**
 * zhenggai check FILE [--json]: contradictions, doubts and gaps of a document, each a hint and no verdict.
 */
import type { Day } from '#core/words/calendar/day.ts'
import { checkReading } from '#core/words/checks/check-reading.ts'
import type { Checked, Contradiction } from '#core/words/checks/hint.ts'
import type { Locale } from '#messages/locale.ts'
import type { ReadMessages } from '#messages/read.zh.ts'
import { messagesIn, read, withFile, type Printed } from './read.ts'

export async function check(path: string, today?: Day): Promise<Checked> {
  const { reading } = await read(path, today)
  return checkReading(reading)
}

/** `parameters` are the words behind `check`. Hints do not change the exit code. */
export async function checkCommand(
  parameters: readonly string[],
  locale: Locale = 'zh-CN',
  today?: Day,
): Promise<Printed> {
  return withFile(parameters, locale, async (path, json) => {
    const form = checkedJson(await check(path, today), messagesIn(locale))
    return json ? JSON.stringify(form, null, 1) : summary(form, messagesIn(locale))
  })
}

type CheckedJson = ReturnType<typeof checkedJson>

/** The form `--json` prints. */
export function checkedJson(checked: Checked, { checks: words }: ReadMessages) {
  return {
    contradictions: checked.contradictions.map(({ code, severity, places, sum }) => ({
      code,
      severity,
      lines: places.map((place) => place.line),
      message: sentenceOf(words, { code, places, sum }),
    })),
    doubts: checked.doubts.map(({ code, problem, line, title, places }) => ({
      code,
      problem,
      line,
      message: words.doubts[code]({ title, first: places[0] ?? null }),
    })),
    gaps: checked.gaps.map(({ code, problem, line, title }) => ({
      code,
      problem,
      line,
      message: words.gaps[code]({ title, first: null }),
    })),
  }
}

function sentenceOf(
  words: ReadMessages['checks'],
  { code, places: [first, second], sum }: Pick<Contradiction, 'code' | 'places' | 'sum'>,
): string {
  return first === undefined ? '' : words.contradictions[code]({ first, second: second ?? null, sum })
}

/** What is plainest comes first; doubts and gaps are put together by what they are about. */
function summary(form: CheckedJson, { summary: words }: ReadMessages): string {
  const { contradictions, doubts, gaps } = form
  if (contradictions.length + doubts.length + gaps.length === 0) return words.nothingFound
  const graded = (['high', 'medium', 'low'] as const).map(
    (severity) =>
      [words.severities[severity], contradictions.filter((one) => one.severity === severity)] as const,
  )
  const sections = [...graded, [words.doubts, doubts] as const, [words.gaps, gaps] as const]
  return [
    words.found({ contradictions: contradictions.length, doubts: doubts.length, gaps: gaps.length }),
    ...sections.flatMap(([title, list]) =>
      list.length === 0
        ? []
        : ['', `${title} (${list.length})`, ...list.map(({ message }) => `  ${message}`)],
    ),
  ].join('\n')
}
