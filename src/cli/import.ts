import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Draft } from '#contract/drafts.ts'
import { kindSaidIn, usualClocks } from '#core/record/round/inspection-kind.ts'
import { performAct } from '#ledger/acts/perform.ts'
import { callerOfLogin } from '#ledger/desk/callers.ts'
import { dropDraft } from '#ledger/desk/drafts.ts'
import { largestDocument, readIntoDraft } from '#ledger/desk/read-into-draft.ts'
import { whoami } from '#ledger/desk/whoami.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { listRounds } from '#ledger/queries/list-rounds.ts'
import { Refused } from '#ledger/refusals.ts'
import { Unreadable } from '#office/unreadable.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { messagesIn } from '#cli/read.ts'
import { withLedger } from '#cli/with-ledger.ts'

/** zhenggai import: a document into a draft; with --yes the draft is confirmed in one act. */
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
  if (flags['yes'] !== true) {
    tell({ draft: draft.id }, words.imported.draft(draft.fileName, counts.problems, counts.measures))
    return 0
  }
  const round = await roundFor(call, ledger, caller, draft)
  const { streams } = await performAct(ledger, caller, {
    actId: ledger.newId(),
    act: 'confirm-import',
    input: { draft: draft.id, round },
  })
  const without = draft.problems.filter((it) => it.aspect.ordinal === 0).length
  if (without > 0) outside.tell(words.imported.noAspect(without))
  const made = streams.filter((it) => it.kind === 'problem').length
  const importId = streams.find((it) => it.kind === 'import')?.id
  tell({ import: importId, round }, words.imported.done(made, counts.measures))
  return 0
}

/** The newest round, or one opened from what the document says of itself; what was assumed is said. */
const roundFor = async (
  { words, outside }: Call,
  ledger: Ledger,
  caller: Caller,
  { meta, title }: Draft,
): Promise<string> => {
  const [newest] = (await listRounds(ledger, caller)).rounds
  if (newest) {
    outside.tell(words.imported.intoRound(newest.name))
    return newest.id
  }
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
