import { z } from 'zod'

/** What decides who may open which door. */
export const doorActs = {
  'separate-administrators': z.object({}),
} as const
