import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { MailStatus } from '#contract/notices.ts'
import { mustSeeFirst } from '#ledger/policies/must-see.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { inWorkspace } from '#store/in-workspace.ts'

type Rule = { withLines: boolean; linkKey: Buffer }

/** What mail may say here, and the key of its links; made when it is first asked for. */
export const mailRuleOf = async (client: PoolClient, workspace: string): Promise<Rule> => {
  const select = {
    name: 'mail-rule',
    text: `select with_lines as "withLines", link_key as "linkKey" from desk.mail_rule where workspace_id = $1`,
    values: [workspace],
  }
  const [known] = (await client.query<Rule>(select)).rows
  if (known) return known
  await client.query(
    'insert into desk.mail_rule (workspace_id, link_key) values ($1, $2) on conflict (workspace_id) do nothing',
    [workspace, randomBytes(32)],
  )
  const [made] = (await client.query<Rule>(select)).rows
  if (!made) throw new Error('the mail rule of a ledger cannot be read back')
  return made
}

/** What stands behind a link by which mail is ended: nobody without the key can make it for somebody else. */
export const signatureOf = (linkKey: Buffer, { workspace, person }: Caller): string =>
  createHmac('sha256', linkKey).update(`end-mail ${workspace} ${person}`).digest('base64url')

/** Whether a link to end somebody's mail is one that we made. */
export const isSigned = (ledger: Ledger, caller: Caller, signature: string): Promise<boolean> =>
  inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const { linkKey } = await mailRuleOf(client, caller.workspace)
    const [given, right] = [signature, signatureOf(linkKey, caller)].map((it) => Buffer.from(it))
    return given?.length === right?.length && timingSafeEqual(given ?? Buffer.of(), right ?? Buffer.of())
  })

/** For registrars alone. @throws Refused `not-allowed` */
export const setMail = async (
  ledger: Ledger,
  caller: Caller,
  { withLines }: { withLines: boolean },
): Promise<void> => {
  await mustSeeFirst(ledger, caller, 'accounts')
  await inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    await mailRuleOf(client, caller.workspace)
    await client.query('update desk.mail_rule set with_lines = $2 where workspace_id = $1', [
      caller.workspace,
      withLines,
    ])
  })
}

/** How mail stands, without anybody's address or name. @throws Refused `not-allowed` */
export const readMail = async (
  ledger: Ledger,
  caller: Caller,
): Promise<Omit<MailStatus, 'server' | 'robotHosts'>> => {
  await mustSeeFirst(ledger, caller, 'accounts')
  return inWorkspace(ledger.store.pool, caller.workspace, async (_db, client) => {
    const { withLines } = await mailRuleOf(client, caller.workspace)
    const { rows } = await client.query<Omit<MailStatus, 'server' | 'robotHosts' | 'withLines'>>(
      `select count(*) filter (where state = 'waiting')::int as waiting,
              count(*) filter (where state = 'given-up' and on_day > $2::timestamptz::date - 7)::int as "givenUp",
              to_char(max(sent_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastSent",
              (select json_build_object('code', o.trouble, 'at', o.on_day::text, 'tries', o.tries) from desk.outbox o
                where o.workspace_id = $1 and o.trouble is not null and o.state in ('waiting', 'given-up')
                order by o.on_day desc, o.tries desc limit 1) as trouble
         from desk.outbox where workspace_id = $1`,
      [caller.workspace, ledger.clock()],
    )
    const [row] = rows
    if (!row) throw new Error('an aggregate without a row')
    return { withLines, ...row }
  })
}
