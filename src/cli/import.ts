import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Draft } from '#contract/drafts.ts'
import type { Round } from '#contract/rounds.ts'
import { kindSaidIn, usualClocks } from '#core/record/round/inspection-kind.ts'
import { performAct } from '#ledger/acts/perform.ts'
import { callerOfLogin } from '#ledger/desk/callers.ts'
import { dropDraft } from '#ledger/desk/drafts.ts'
import { largestDocument, readIntoDraft } from '#ledger/desk/read-into-draft.ts'
import { whoami } from '#ledger/desk/whoami.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { compareDraft } from '#ledger/queries/compare-draft.ts'
import { listRounds } from '#ledger/queries/list-rounds.ts'
import { Refused } from '#ledger/refusals.ts'
import { Unreadable } from '#office/unreadable.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { comparedLines, countsOf } from '#cli/compared.ts'
import { messagesIn } from '#cli/read.ts'
import { roundNamed } from '#cli/round-named.ts'
import { withLedger } from '#cli/with-ledger.ts'

/**
 * zhenggai import: a document into a draft, beside what the round has already; with --yes the draft is confirmed in one
 * act, as it is proposed.
 */
export const importFile = async (call: Call): Promise<ExitCode> => {
  const { flags, files, words, outside, locale } = call
  const login = text(flags['as'])
  const [path = ''] = files
  if (login === undefined) {
    outside.tell(words.needs('--as'))
    return 2
  }
  try {
    // Looked at before a server is started for nothing.
    const bytes = await bytesOf(path)
    return await withLedger(call, 'must-be-there', async (ledger) => {
      const caller = await callerOfLogin(ledger, login)
      const draft = await readIntoDraft(ledger, caller, {
        name: basename(path),
        bytes: () => Promise.resolve(bytes),
      })
      return settle(call, ledger, caller, draft)
    })
  } catch (error) {
    const reason = unreadableIn(error)
    if (!reason) throw error
    const sentences: Record<string, ((detail: string) => string) | undefined> = messagesIn(locale).unreadable
    outside.tell(sentences[reason.code]?.(reason.detail) ?? `${reason.code} ${reason.detail}`)
    return 2
  }
}

const settle = async (call: Call, ledger: Ledger, caller: Caller, draft: Draft): Promise<ExitCode> => {
  const { flags, words, outside } = call
  const counts = {
    problems: draft.problems.length,
    measures: draft.problems.reduce((sum, it) => sum + it.measures.length, 0),
  }
  const tell = (answer: object, sentence: string): void =>
    outside.print(flags['json'] === true ? JSON.stringify({ ...counts, ...answer }, null, 1) : sentence)
  if (counts.problems === 0) {
    await dropDraft(ledger, caller, draft.id)
    tell({ draft: null }, words.imported.none)
    return 1
  }
  const sure = flags['yes'] === true
  const there = await roundThere(call, ledger, caller)
  if (there === null) return 2
  const comparison =
    there === undefined || there.problems === 0
      ? null
      : await compareDraft(ledger, caller, draft.id, there.id)
  if (comparison !== null && flags['json'] !== true)
    for (const line of comparedLines(comparison, call.locale)) outside.print(line)
  const compared = comparison === null ? {} : { comparison: { ...countsOf(comparison), ...comparison } }
  if (!sure) {
    tell(
      { draft: draft.id, ...compared },
      words.imported.draft(draft.fileName, counts.problems, counts.measures),
    )
    return 0
  }
  const undecided = comparison?.rows.filter((it) => it.undecided).length ?? 0
  if (undecided > 0) {
    outside.tell(words.imported.undecided(undecided))
    if (flags['json'] === true) tell({ draft: draft.id, ...compared }, '')
    return 1
  }
  const round = there?.id ?? (await openRoundFor(call, ledger, caller, draft))
  const { streams } = await performAct(ledger, caller, {
    actId: ledger.newId(),
    act: 'confirm-import',
    input: { draft: draft.id, round, compared: comparison?.compared, version: draft.version },
  })
  const without = draft.problems.filter((it) => it.aspect.ordinal === 0).length
  if (without > 0 && comparison === null) outside.tell(words.imported.noAspect(without))
  const touched = streams.filter((it) => it.kind === 'problem').length
  const importId = streams.find((it) => it.kind === 'import')?.id
  if (comparison === null) {
    tell({ import: importId, round }, words.imported.done(touched, counts.measures))
    return 0
  }
  const { added, absent } = countsOf(comparison)
  const changed = touched - added
  const unchanged = comparison.rows.length - touched
  tell(
    { import: importId, round, added, changed, unchanged, absent },
    words.imported.merged({ added, changed, unchanged, absent }),
  )
  return 0
}

/** The round that is meant: the one named, else the newest; undefined where there is none, null where none is like that. */
const roundThere = async (call: Call, ledger: Ledger, caller: Caller): Promise<Round | undefined | null> => {
  const asked = await roundNamed(call, ledger, caller, text(call.flags['round']))
  if (asked === null) return null
  const { rounds } = await listRounds(ledger, caller)
  const found = asked === undefined ? rounds[0] : rounds.find((it) => it.id === asked)
  if (found) call.outside.tell(call.words.imported.intoRound(found.name))
  return found
}

/** A round opened from what the document says of itself; what was assumed is said. */
const openRoundFor = async (
  { words, outside }: Call,
  ledger: Ledger,
  caller: Caller,
  { meta, title }: Draft,
): Promise<string> => {
  const kind = kindSaidIn(`${title ?? ''}${meta.inspector ?? ''}`)
  const inspector = meta.inspector ?? words.imported.unknownInspector
  const inspected = meta.inspected ?? (await whoami(ledger, caller))?.workspace.inspected ?? ''
  const { feedbackOn, period } = meta
  const name = words.imported.roundName(inspector, words.imported.kinds[kind], inspected)
  const { streams } = await performAct(ledger, caller, {
    actId: ledger.newId(),
    act: 'open-round',
    input: {
      ordinal: 1,
      name,
      kind,
      inspector,
      inspected,
      period,
      feedbackOn,
      clocks: usualClocks[kind],
      ruleSet: 'standard',
      predecessor: null,
    },
  })
  outside.tell(
    words.imported.assumed({
      round: name,
      kind: words.imported.kinds[kind],
      feedbackOn,
      inspector,
      inspected,
      clocks: usualClocks[kind],
    }),
  )
  const round = streams.find((it) => it.kind === 'round')?.id
  if (round === undefined) throw new Error('an opened round has no stream')
  return round
}

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    const about = await stat(path)
    if (!about.isFile()) throw new Unreadable('not-found', path)
    if (about.size > largestDocument)
      throw new Unreadable('too-large', `${Math.ceil(about.size / 1024 / 1024)} MB`)
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      throw new Unreadable('not-found', path)
    throw error
  }
}

const unreadableIn = (error: unknown): { code: string; detail: string } | null => {
  if (error instanceof Unreadable) return error
  if (!(error instanceof Refused) || error.code !== 'unreadable') return null
  const { reason, detail } = error.details
  return { code: String(reason), detail: typeof detail === 'string' ? detail : '' }
}
