import { Refused } from '#ledger/refusals.ts'

/** The refusal of what was asked; null where it was granted. */
export const refusalOf = async (asked: Promise<unknown>): Promise<Refused | null> => {
  try {
    await asked
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  return null
}

/** The code of the refusal; `granted` where there was none. */
export const codeOf = async (asked: Promise<unknown>): Promise<string> =>
  (await refusalOf(asked))?.code ?? 'granted'

/** The code of the refusal with its reason, where it has one; `granted` where there was none. */
export const reasonOf = async (asked: Promise<unknown>): Promise<string> => {
  const refused = await refusalOf(asked)
  return refused ? [refused.code, refused.details['reason']].filter(Boolean).join(' ') : 'granted'
}
