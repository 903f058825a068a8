import type { AnswerOf } from '#contract/route.ts'
import type { readRules as route } from '#contract/light-rules.ts'
import { type Round, rulesOn } from '#core/record/round/round.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { Refused } from '#ledger/refusals.ts'

export type RoundRules = Pick<Round, 'id' | 'name' | 'rules'>

/** A round with all its rules. @throws Refused `not-found` where there is none */
export const roundRules = async ({ client, workspace }: Reading, id: string): Promise<RoundRules> => {
  const { rows } = await client.query<RoundRules>({
    name: 'rules-of-one-round',
    text: 'select id, name, rules from views.round where workspace_id = $1 and id = $2',
    values: [workspace, id],
  })
  const [round] = rows
  if (!round) throw new Refused('not-found', { thing: 'round', id })
  return round
}

/** The light rules of a round, the last version first. */
export const readRules = (ledger: Ledger, caller: Caller, id: string): Promise<AnswerOf<typeof route>> =>
  read(ledger, caller, async (reading) => {
    const round = await roundRules(reading, id)
    const now = rulesOn(round, reading.day)
    return {
      round: { id, name: round.name },
      today: reading.day,
      adopted: round.rules.toReversed().map(({ ruleSet, from }) => {
        const { key, version, calendar, ...content } = ruleSet
        const ahead = from > reading.day && rulesOn(round, from) === ruleSet
        return {
          ...{ from, key, version, content },
          state: ruleSet === now ? 'in-force' : ahead ? 'ahead' : 'over',
          calendar: calendar.map(({ year, source }) => ({ year, source })),
        }
      }),
    }
  })
