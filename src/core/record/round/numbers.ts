import type { Round } from '#core/record/round/round.ts'

/** 轮次-方面-序号: given once, counted on from the highest number of the aspect, never used again. */
export const numberOf = (round: Pick<Round, 'ordinal'>, aspect: number, serial: number): string =>
  `${round.ordinal}-${String(aspect).padStart(2, '0')}-${String(serial).padStart(3, '0')}`

/** How many numbers the round has given: the place in print of the next one. */
export const givenSoFar = ({ given }: Pick<Round, 'given'>): number =>
  Object.values(given).reduce((sum, it) => sum + it, 0)
