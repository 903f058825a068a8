type Row = { as: 'new' | 'unchanged' | 'changed'; undecided: boolean }

/** In which list of a comparison a row stands; what is undecided is in no other. */
export type ComparedAs = 'undecided' | 'changed' | 'added' | 'unchanged'

export const standsUnder = ({ as, undecided }: Row): ComparedAs =>
  undecided ? 'undecided' : as === 'new' ? 'added' : as

/** How many rows of a comparison stand in each list. */
export const tallied = (rows: readonly Row[]): Record<ComparedAs, number> => {
  const counts = { undecided: 0, changed: 0, added: 0, unchanged: 0 }
  for (const row of rows) counts[standsUnder(row)] += 1
  return counts
}
