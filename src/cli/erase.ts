import { existsSync } from 'node:fs'
import { eraseContent } from '#ledger/acts/erase-content.ts'
import { addToRegister, registerOf } from '#ledger/backup/erasure-register.ts'
import { callerOfLogin } from '#ledger/desk/callers.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { withLedger } from '#cli/with-ledger.ts'

const needed = ['fact', 'field', 'ground', 'as'] as const

/** zhenggai erase: a field of the journal by law, and into the registers that restore reads. */
export const erase = async (call: Call): Promise<ExitCode> => {
  const { flags, words, outside } = call
  const given = Object.fromEntries(needed.map((it) => [it, text(flags[it])?.trim() ?? '']))
  const missing = needed.find((it) => given[it] === '')
  if (missing !== undefined) {
    outside.tell(words.needs(`--${missing}`))
    return 2
  }
  const { field = '', ground = '', as = '' } = given
  const fact = Number(given['fact'])
  if (!Number.isSafeInteger(fact) || fact < 0) {
    outside.tell(words.needs('--fact'))
    return 2
  }
  return withLedger<ExitCode>(call, 'must-be-there', async (ledger, { keeping }) => {
    const caller = await callerOfLogin(ledger, as)
    const requestedBy = text(flags['asked-by']) ?? null
    const erasure = await eraseContent(ledger, caller, {
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
