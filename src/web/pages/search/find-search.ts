import { type FoundKind, foundKinds } from '#contract/finding.ts'

/** What is looked for, as it stands in the address. The router reads `?text=2024` as a number. */
export type FindSearch = { text?: string; kind?: FoundKind }

export const readFindSearch = (given: Record<string, unknown>): FindSearch => {
  const { text, kind } = given
  const said = typeof text === 'number' ? String(text) : text
  const of = foundKinds.find((it) => it === kind)
  return {
    ...(typeof said === 'string' && said.trim() !== '' ? { text: said.slice(0, 100) } : {}),
    ...(of ? { kind: of } : {}),
  }
}
