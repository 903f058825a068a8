import type { Packed } from '#core/rules/progress/returned.ts'

/** One assignment as it went out in a pack: what the rules compare with, and what was printed. */
export type SentRow = Packed & {
  number: string
  title: string
  last: { text: string; day: string | null } | null
}
