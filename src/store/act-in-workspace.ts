import type { Pool, PoolClient, QueryConfig } from 'pg'
import { type Question, askTogether, together } from './together.ts'
import { CommitFailed } from './transaction.ts'

/** The transaction of one act. */
export type ActTransaction = {
  /** Its connection. */
  readonly client: PoolClient
  /** Several questions in one message, which opens the transaction if nothing was asked before. */
  ask: <Answers extends readonly unknown[]>(questions: {
    [At in keyof Answers]: Question<Answers[At]>
  }) => Promise<Answers>
  /** What is written in one message with the commit: nothing can be asked behind it. */
  last: (statements: readonly QueryConfig[]) => void
}

/**
 * An act asks by ids, and for those there is one good plan. Left to itself the database thinks of a new one for every act,
 * which costs more than all that the act reads.
 */
const opening = (workspace: string): QueryConfig[] => [
  { name: 'begin', text: 'begin' },
  {
    name: 'set-workspace-of-act',
    text: "select set_config('zhenggai.workspace', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)",
    values: [workspace],
  },
]
const commit: QueryConfig = { text: 'commit' }

/**
 * As `inWorkspace`, with fewer messages to the database: what an act asks first travels with the opening of its
 * transaction, and what it writes last with the end of it.
 * @throws what `work` throws, after a rollback; CommitFailed when a swallowed error had already aborted the transaction
 */
export const actInWorkspace = async <T>(
  pool: Pool,
  workspace: string,
  work: (transaction: ActTransaction) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  let opened: Promise<unknown> | null = null
  let last: readonly QueryConfig[] = []
  try {
    const outcome = await work({
      get client() {
        if (opened === null) {
          // Whatever is asked next waits behind it on the same connection, and fails with it.
          opened = together(client, opening(workspace))
          opened.catch(() => {})
        }
        return client
      },
      ask: (questions) => {
        if (opened !== null) return askTogether(client, questions)
        const asked = askTogether(client, questions, opening(workspace))
        opened = asked
        return asked
      },
      last: (statements) => (last = statements),
    })
    if (opened === null) return outcome
    const ended = await together(client, [...last, commit])
    if (ended.at(-1)?.command !== 'COMMIT') throw new CommitFailed('the transaction had already been aborted')
    return outcome
  } catch (error) {
    if (opened !== null) await client.query('rollback').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    client.release(broken)
  }
}
