import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ReturnedFile } from '#contract/returns.ts'
import { performAct } from '#ledger/acts/perform.ts'
import { callerOfLogin } from '#ledger/desk/callers.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { bringReturn } from '#ledger/returns/bring-return.ts'
import { keptReturn, showReturn } from '#ledger/returns/returned-files.ts'
import { Refused } from '#ledger/refusals.ts'
import { returns as en } from '#messages/en/returns.ts'
import { returns as zh } from '#messages/zh/returns.ts'
import { LARGEST_PACK } from '#office/return-pack/read-pack.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { messagesIn } from '#cli/read.ts'
import { sentenceOf } from '#cli/sentence-of.ts'
import { withLedger } from '#cli/with-ledger.ts'

type Told = { file: string; says: string; ok: boolean }

/** The sentence of a «no» about a pack; those of its own come with the words of its page. */
const refusedBecause = (error: unknown, path: string, { locale, words }: Call): string => {
  if (error instanceof Error && 'syscall' in error && 'code' in error)
    return words.cannotRead(path, String(error.code))
  const { reasons, bring } = locale === 'en' ? en : zh
  const reason = error instanceof Refused && error.code === 'return-refused' ? error.details['reason'] : null
  if (error instanceof Refused && error.code === 'unreadable') {
    const { reason: why, detail } = error.details
    // Of other documents than workbooks nobody need hear which the reader of documents would take.
    if (why === 'wrong-kind') return bring.wrongKind
    const sentences: Record<string, ((detail: string) => string) | undefined> = messagesIn(locale).unreadable
    return sentences[String(why)]?.(String(detail)) ?? sentenceOf(error, locale)
  }
  return reasons[String(reason)] ?? sentenceOf(error, locale)
}

/** What was compared before and still waits is that file, so that comparing first and taking then are two calls. */
const broughtOrKept = async (
  ledger: Ledger,
  caller: Caller,
  name: string,
  bytes: Uint8Array,
): Promise<ReturnedFile> => {
  try {
    return await bringReturn(ledger, caller, { name, bytes: () => Promise.resolve(bytes) })
  } catch (error) {
    if (!(error instanceof Refused) || error.details['reason'] !== 'same-file') throw error
    const kept = await keptReturn(ledger, caller, bytes)
    if (kept === null || kept.state === 'taken') throw error
    return kept
  }
}

/** Takes what needs nobody, as it compares now: what another file changed a moment ago counts. */
const take = async (ledger: Ledger, caller: Caller, id: string): Promise<ReturnedFile> => {
  const file = await showReturn(ledger, caller, id)
  if (file.state !== 'ready' || file.compared === null) return file
  const input = { file: id, compared: file.compared }
  await performAct(ledger, caller, { actId: ledger.newId(), act: 'take-return', input })
  return showReturn(ledger, caller, id)
}

const bytesOf = async (path: string): Promise<Uint8Array> => {
  const { size } = await stat(path)
  if (size > LARGEST_PACK) throw new Refused('too-large', { limit: `${LARGEST_PACK / 1024 / 1024} MB` })
  return readFile(path)
}

/**
 * zhenggai returned: packs that came back, each compared with the ledger; with --yes those are taken in which nothing
 * needs a person. The others wait on the page, and a file that waits may be named again.
 */
export const returned = async (call: Call): Promise<ExitCode> => {
  const { flags, files, words, outside, locale } = call
  const login = text(flags['as'])
  if (login === undefined) {
    outside.tell(words.needs('--as'))
    return 2
  }
  const { states, files: said } = locale === 'en' ? en : zh
  return withLedger<ExitCode>(call, 'must-be-there', async (ledger) => {
    const caller = await callerOfLogin(ledger, login)
    const told: Told[] = []
    const one = async (path: string): Promise<Told> => {
      try {
        const bytes = await bytesOf(path)
        const brought = await broughtOrKept(ledger, caller, basename(path), bytes)
        const file = flags['yes'] === true ? await take(ledger, caller, brought.id) : brought
        const { unit, filled, sent, state } = file
        return { file: path, says: `${unit.name} ${said.filledOf(filled, sent)} ${states[state]}`, ok: true }
      } catch (error) {
        return { file: path, says: refusedBecause(error, path, call), ok: false }
      }
    }
    for (const path of files) {
      const it = await one(path)
      told.push(it)
      if (it.ok) outside.print(`${it.file}  ${it.says}`)
      else outside.tell(`${it.file}  ${it.says}`)
    }
    return told.every((it) => it.ok) ? 0 : 1
  })
}
