import { readFile } from 'node:fs/promises'
import { BackupRefusal, systemCode } from '#ledger/backup/trouble.ts'
import type { Typed } from '#ledger/desk/prove-two.ts'
import { type Call, text } from '#cli/command.ts'

/** Two lines, in the order of the logins. @throws BackupRefusal `passwords_unreadable` */
const readPasswords = async (file: string): Promise<[string, string]> => {
  const found = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new BackupRefusal('passwords_unreadable', { file, reason: systemCode(error) })
  })
  const [first = '', second = ''] = found.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (first === '' || second === '') throw new BackupRefusal('passwords_unreadable', { file, reason: '2' })
  return [first, second]
}

/**
 * What two persons type for themselves: at the terminal, or in a file.
 * @returns null where nothing can be asked and no file is given
 * @throws BackupRefusal `passwords_unreadable`
 */
export const twoPasswords = async (
  { flags, words, outside }: Call,
  [first, second]: readonly [string, string],
): Promise<[Typed, Typed] | null> => {
  const file = text(flags['passwords-file'])
  const [one, other] =
    file === undefined
      ? [await outside.askSecret(words.passwordOf(first)), await outside.askSecret(words.passwordOf(second))]
      : await readPasswords(file)
  if (one === null || other === null) return null
  return [
    { login: first, password: one },
    { login: second, password: other },
  ]
}
