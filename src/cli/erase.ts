import type { Erasure } from '#contract/backup-manifest.ts'
import { eraseContent } from '#ledger/acts/erase-content.ts'
import { addToRegister, registerOf } from '#ledger/backup/erasure-register.ts'
import { folderSource } from '#ledger/backup/folder-place.ts'
import { keyToRead, readPassphrase } from '#ledger/backup/passphrase.ts'
import { BackupRefusal } from '#ledger/backup/trouble.ts'
import { proveTwo } from '#ledger/desk/prove-two.ts'
import { type Call, type ExitCode, type House, text } from '#cli/command.ts'
import { twoPasswords } from '#cli/two-passwords.ts'
import { withLedger } from '#cli/with-ledger.ts'

const needed = ['fact', 'field', 'ground', 'as', 'with'] as const

type Keeping = House['keeping']

/** Beside the automatic backups, where there are any: those made from now on tell of it themselves. */
const tellBackups = async ({ folder, passphraseFile }: Keeping, erasure: Erasure): Promise<void> => {
  const passphrase = passphraseFile === null ? null : await readPassphrase(passphraseFile)
  try {
    const key = await keyToRead(folderSource(folder), passphrase)
    await addToRegister(registerOf(folder), [erasure], key)
  } catch (error) {
    if (!(error instanceof BackupRefusal && error.code === 'backup_not_found')) throw error
  }
}

/** zhenggai erase: a field of the journal by law, by two persons, and into the registers that restore reads. */
export const erase = async (call: Call): Promise<ExitCode> => {
  const { flags, words, outside } = call
  const given = Object.fromEntries(needed.map((it) => [it, text(flags[it])?.trim() ?? '']))
  const missing = needed.find((it) => given[it] === '')
  if (missing !== undefined) {
    outside.tell(words.needs(`--${missing}`))
    return 2
  }
  const { field = '', ground = '', as = '', with: beside = '' } = given
  const fact = Number(given['fact'])
  if (!Number.isSafeInteger(fact) || fact < 0) {
    outside.tell(words.needs('--fact'))
    return 2
  }
  const typed = await twoPasswords(call, [as, beside])
  if (typed === null) {
    outside.tell(words.needs('--passwords-file'))
    return 2
  }
  return withLedger<ExitCode>(call, 'must-be-there', async (ledger, { keeping }) => {
    const persons = await proveTwo(ledger, typed)
    const requestedBy = text(flags['asked-by']) ?? null
    const erasure = await eraseContent(ledger, persons, {
      ...{ actId: ledger.newId(), fact, field, ground, requestedBy },
    })
    const unregistered: string[] = []
    const own = registerOf(keeping.dataDir)
    await addToRegister(own, [erasure]).catch(() => unregistered.push(own))
    await tellBackups(keeping, erasure).catch(() => unregistered.push(registerOf(keeping.folder)))
    outside.print(words.erased({ fact, field, register: own, unregistered }))
    return 0
  })
}
