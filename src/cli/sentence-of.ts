import { BackupRefusal } from '#ledger/backup/trouble.ts'
import { Refused } from '#ledger/refusals.ts'
import { backupSentence, isBackupWord } from '#messages/backup-troubles.ts'
import type { Locale } from '#messages/locale.ts'
import { refusals as refusalsEn } from '#messages/en/refusals.ts'
import { type StartWord, startSentence, startWordsZh } from '#messages/start.ts'
import { refusals as refusalsZh } from '#messages/zh/refusals.ts'
import { cliEn } from '#messages/cli.en.ts'
import { cliZh } from '#messages/cli.zh.ts'
import { troubleOf } from '#store/trouble.ts'

type Told = Error & { code: StartWord; values: Readonly<Record<string, string | number>> }

/** A «no» of the settings, the store or the address: they share one table of sentences. */
const isStartRefusal = (error: unknown): error is Told =>
  error instanceof Error &&
  'code' in error &&
  'values' in error &&
  typeof error.code === 'string' &&
  Object.hasOwn(startWordsZh, error.code)

const refusalSentence = (refused: Refused, locale: Locale): string => {
  const { says, way } = (locale === 'en' ? refusalsEn : refusalsZh)[refused.code](refused.details)
  return `${says}${locale === 'en' ? ' ' : ''}${way}`
}

const placeOf = (error: Error): string => /\/(src\/[^)\s]+)/.exec(error.stack ?? '')?.[1] ?? ''

/** What went wrong, in a sentence for whoever typed the command. A bug is told by its message and its place. */
export const sentenceOf = (error: unknown, locale: Locale): string => {
  if (error instanceof BackupRefusal && isBackupWord(error.code)) {
    const says = backupSentence(error.code, error.values, locale)
    // What stopped an upgrade is itself a sentence.
    return error.cause instanceof BackupRefusal ? `${says}\n${sentenceOf(error.cause, locale)}` : says
  }
  if (isStartRefusal(error)) return startSentence(error.code, error.values)
  const words = locale === 'en' ? cliEn : cliZh
  if (error instanceof Refused) {
    const { thing, id } = error.details
    // The sentence for pages speaks of addresses and rights; here a login was mistyped.
    if (error.code === 'not-found' && thing === 'account') return words.noSuchLogin(String(id))
    return refusalSentence(error, locale)
  }
  const trouble = troubleOf(error)
  if (trouble === 'disk_full') return refusalSentence(new Refused('disk-full'), locale)
  if (trouble !== undefined) return refusalSentence(new Refused('database-away'), locale)
  return error instanceof Error
    ? words.broken(error.message, placeOf(error))
    : words.broken(String(error), '')
}
