/** The facts that name a file of the vault, under `hash` of their body. */
const factsWithFile = `('evidence.attached', 'import.confirmed')`

/** Files that facts of workspace $1 name, withdrawn or not, each with the first fact that names it. */
export const filesOfFacts = `select body ->> 'hash' as hash, min(seq) as seq from journal.fact
  where workspace_id = $1 and type in ${factsWithFile} and body ? 'hash' group by 1 order by 2`

/** Files that something on the desk of workspace $1 names. */
export const filesOfDesk = `select hash from desk.draft where workspace_id = $1
  union select hash from desk.upload where workspace_id = $1
  union select hash from desk.template where workspace_id = $1`
