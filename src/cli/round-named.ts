import type { Call } from '#cli/command.ts'
import { listRounds } from '#ledger/queries/list-rounds.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'

/** The round that is meant by its ordinal, name or id; undefined where none is named. Null, and told: there is none like that. */
export const roundNamed = async (
  { words, outside }: Call,
  ledger: Ledger,
  caller: Caller,
  named: string | undefined,
): Promise<string | undefined | null> => {
  if (named === undefined) return undefined
  const { rounds } = await listRounds(ledger, caller)
  const found = rounds.find((it) => [it.id, it.name, String(it.ordinal)].includes(named))
  if (found) return found.id
  outside.tell(
    words.noSuchRound(
      named,
      rounds.map((it) => `${it.ordinal} ${it.name}`),
    ),
  )
  return null
}
