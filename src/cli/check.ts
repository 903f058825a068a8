/**
 * zhenggai check FILE [--json]: contradictions, doubts and gaps of a document, each a hint and no verdict.
 */
import type { Day } from '#core/words/calendar/day.ts'
import { checkReading, type Checked } from '#core/words/lists/check-reading.ts'
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
export function checkedJson(checked: Checked, words: ReadMessages) {
  return {
    contradictions: checked.contradictions.map(({ code, severity, places }) => ({
      code,
      severity,
      lines: places.map((place) => place.line),
      message: words.contradictions[code](places[0], places[1]),
    })),
    doubts: checked.doubts.map(({ code, problem, line, title }) => ({
      code,
      problem,
      line,
      message: words.doubts[code](title),
    })),
    gaps: checked.gaps.map(({ code, problem, title }) => ({
      code,
      problem,
      message: words.gaps[code](title),
    })),
  }
}

function summary(form: CheckedJson, words: ReadMessages): string {
  const { contradictions, doubts, gaps } = form
  if (contradictions.length + doubts.length + gaps.length === 0) return words.summary.nothingFound
  return [
    words.summary.found({
      contradictions: contradictions.length,
      doubts: doubts.length,
      gaps: gaps.length,
    }),
    ...[...contradictions, ...doubts, ...gaps].map(({ message }) => `  ${message}`),
  ].join('\n')
}
