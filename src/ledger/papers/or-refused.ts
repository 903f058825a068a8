import { Refused } from '#ledger/refusals.ts'
import { Unmade } from '#office/press/unmade.ts'

/** What the press makes; why it does not is a refusal. @throws Refused `unmade` with `reason` and `detail` */
export const orRefused = async (making: Promise<Uint8Array>): Promise<Uint8Array> => {
  try {
    return await making
  } catch (error) {
    if (!(error instanceof Unmade)) throw error
    throw new Refused('unmade', { reason: error.code, detail: error.detail })
  }
}
