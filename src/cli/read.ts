/**
 * zhenggai read FILE [--json]: what a document says, without a ledger.
 */
import { open } from 'node:fs/promises'
import type { Day } from '#core/words/calendar/day.ts'
import type { DraftProblem, Reading } from '#core/words/lists/draft.ts'
import { readDocument } from '#core/words/lists/read-document.ts'
import { readingJson } from '#core/words/lists/reading-json.ts'
import { sheetPlace } from '#core/words/lists/sheet-place.ts'
import type { Locale } from '#messages/locale.ts'
import { readEn } from '#messages/read.en.ts'
import { readZh, type ReadMessages } from '#messages/read.zh.ts'
import { asReadable } from '#office/convert/as-readable.ts'
import { LARGEST_FILE, readText, type ReadText } from '#office/read-text.ts'
import { Unreadable } from '#office/unreadable.ts'

/** What a command prints and how it ends; 2 means that the file cannot be read. */
export type Printed = { exitCode: 0 | 2; out: string; err: string }

export const messagesIn = (locale: Locale): ReadMessages => (locale === 'en' ? readEn : readZh)

/** Reads a file by its path; `today` dates a document without a date. Throws Unreadable; other errors of the disk pass through. */
export async function read(path: string, today?: Day): Promise<{ reading: Reading; text: ReadText }> {
  const { bytes, issues } = await asReadable(await bytesOf(path), path)
  const text = await readText(bytes, path, issues)
  return { reading: readDocument(text.text, undefined, today, text.notes), text }
}

/** `parameters` are the words behind `read`; JSON always carries Chinese sentences unless `locale` is en. */
export async function readCommand(
  parameters: readonly string[],
  locale: Locale = 'zh-CN',
  today?: Day,
): Promise<Printed> {
  return withFile(parameters, locale, async (path, json) => {
    const { reading } = await read(path, today)
    const words = messagesIn(locale)
    return json
      ? JSON.stringify(
          readingJson(reading, (code, detail) => issueSentence(words, code, detail)),
          null,
          1,
        )
      : summary(reading, words)
  })
}

/** Runs a command that takes one FILE and --json; a file that cannot be read becomes a sentence and code 2. */
export async function withFile(
  parameters: readonly string[],
  locale: Locale,
  run: (path: string, json: boolean) => Promise<string>,
): Promise<Printed> {
  const words = messagesIn(locale)
  const paths = parameters.filter((word) => !word.startsWith('--'))
  const [path] = paths
  if (path === undefined || paths.length > 1) return { exitCode: 2, out: '', err: words.summary.usage }
  try {
    return { exitCode: 0, out: await run(path, parameters.includes('--json')), err: '' }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { exitCode: 2, out: '', err: words.unreadable[error.code](error.detail) }
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path)
    const about = await file.stat()
    if (!about.isFile()) throw new Unreadable('not-found', path)
    if (about.size > LARGEST_FILE)
      throw new Unreadable('too-large', `${Math.ceil(about.size / 1024 / 1024)} MB`)
    return await file.readFile()
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR')
    )
      throw new Unreadable('not-found', path)
    throw error
  }
}

export function issueSentence(words: ReadMessages, code: string, detail: string): string {
  const sentences: Record<string, ((detail: string) => string) | undefined> = words.issues
  return sentences[code]?.(detail) ?? `${code} ${detail}`
}

function summary(
  { draft, reasons, figures, documents, sheets, pages }: Reading,
  words: ReadMessages,
): string {
  const where = (line: number) => {
    const place = sheetPlace(sheets, line)
    if (place !== null) return words.summary.row(place.sheet, place.row)
    const page = pages[line - 1]
    return page === undefined ? words.summary.line(line) : words.summary.page(line, page)
  }
  const measures = draft.problems.reduce((sum, problem) => sum + problem.measures.length, 0)
  const lines = [
    [words.summary.kinds[draft.kind], draft.title].filter((word) => word !== null).join('　'),
    [
      words.reasons.kind(reasons.kind),
      ...(reasons.inspection === null ? [] : [words.reasons.inspection(reasons.inspection)]),
    ].join(words.reasons.between),
    words.summary.counts({
      problems: draft.problems.length,
      measures,
      figures: figures.length,
      documents: documents.length,
    }),
    ...draft.problems.flatMap((problem) => problemLines(problem, where, words)),
  ]
  if (draft.issues.length > 0) lines.push(words.summary.issues)
  for (const issue of draft.issues)
    lines.push(`  ${where(issue.line)}  ${issueSentence(words, issue.code, issue.message)}`)
  return lines.join('\n')
}

/** A problem with how much stands under it, and who answers by when where the document says so. */
function problemLines(problem: DraftProblem, where: (line: number) => string, words: ReadMessages): string[] {
  const under = problem.measures.length + problem.manifestations.length
  const head = `  ${problem.path.join(' ')}  ${problem.shortTitle}  (${under})  ${where(problem.titleSpan.line)}`
  const { leadLeader, leadUnit, coUnits, handler, deadline, deadlineText } = problem.duty
  const duty = words.summary.duty({
    leader: leadLeader,
    units: [leadUnit, ...coUnits].filter((unit) => unit !== null),
    handler,
    deadline: deadline ?? deadlineText,
  })
  return duty === '' ? [head] : [head, `      ${duty}`]
}
