import { existsSync } from 'node:fs'
import { eraseContent } from '#ledger/acts/erase-content.ts'
import { addToRegister, registerOf } from '#ledger/backup/erasure-register.ts'
import { proveTwo } from '#ledger/desk/prove-two.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { twoPasswords } from '#cli/two-passwords.ts'
import { withLedger } from '#cli/with-ledger.ts'

const needed = ['fact', 'field', 'ground', 'as', 'with'] as const

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
    const folders = [keeping.dataDir, ...(existsSync(keeping.folder) ? [keeping.folder] : [])]
    for (const folder of folders)
      await addToRegister(registerOf(folder), [erasure]).catch(() => unregistered.push(registerOf(folder)))
    outside.print(words.erased({ fact, field, register: registerOf(keeping.dataDir), unregistered }))
    return 0
  })
}
