import type { PoolClient, QueryResultRow } from 'pg'

/** Few at first, so that the first of them are soon there. */
const firstBatch = 50
const batch = 1000

/**
 * The rows of a question in batches, through a cursor of the transaction that is open on `client`: the next batch is on
 * its way while this one is used, so never more than two are held.
 */
export async function* fetchRows<Tuple extends QueryResultRow>(
  client: PoolClient,
  text: string,
  values: readonly unknown[],
): AsyncGenerator<Tuple[], void, undefined> {
  await client.query({ text: `declare taken no scroll cursor for ${text}`, values: [...values] })
  let next = client.query<Tuple>(`fetch ${firstBatch} from taken`)
  try {
    for (;;) {
      const { rows } = await next
      if (rows.length === 0) break
      next = client.query<Tuple>(`fetch ${batch} from taken`)
      // Told when it is waited for.
      next.catch(() => {})
      yield rows
    }
  } finally {
    // A reader that left: what is under way ends before anything else is asked on this connection.
    await next.catch(() => {})
  }
  await client.query('close taken')
}
