// The yardstick: node:http and pg, the same questions to the same tables, and nothing else – no session, no checks,
// no snapshot, no rights, no journal.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'
import { answerAsked } from './asked.ts'

const [url = '', workspace = ''] = process.argv.slice(2)
const pool = new Pool({ connectionString: url, max: 10, options: `-c zhenggai.workspace=${workspace}` })

const page = `
  select m.id, m.text, m.deadline, m.done, m.marker, m.origin, m.progress_count, m.last_progress_at, m.light_sign,
         m.light_level, m.light_reason, m.light_until, p.id as problem_id, p.number, p.short_title, p.step, l.name as leader,
         coalesce((select json_agg(json_build_object('id', u.id, 'name', u.short_name)) from views.unit u
                    where u.workspace_id = $1 and u.id = any(m.unit_ids)), '[]') as units
    from (select * from views.measure where workspace_id = $1 order by round_id desc, list_order, id limit 50 offset $2) m
    join views.problem p on p.workspace_id = m.workspace_id and p.id = m.problem_id
    left join views.person l on l.workspace_id = p.workspace_id and l.id = p.lead_leader_id
   order by m.round_id desc, m.list_order, m.id`

const list = async (offset: number) => {
  const rows = await pool.query(page, [workspace, offset])
  const total = await pool.query('select count(*) from views.measure where workspace_id = $1', [workspace])
  return { rows: rows.rows, total: total.rows[0] }
}

const one = async (id: string) => {
  const measure = await pool.query(
    `select m.*, p.number, p.short_title, p.step from views.measure m
       join views.problem p on p.workspace_id = m.workspace_id and p.id = m.problem_id
      where m.workspace_id = $1 and m.id = $2`,
    [workspace, id],
  )
  const entries = await pool.query(
    'select * from views.progress where workspace_id = $1 and measure_id = $2 order by at, id',
    [workspace, id],
  )
  const evidence = await pool.query(
    'select * from views.evidence where workspace_id = $1 and measure_id = $2 order by at, id',
    [workspace, id],
  )
  return { ...measure.rows[0], entries: entries.rows, evidence: evidence.rows }
}

const add = async (body: { id: string; problem: string; measure: string; unit: string; text: string }) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into views.progress (workspace_id, id, problem_id, measure_id, unit_id, text, figures, documents, completes,
                                   imported, by_actor, at, happened)
       values ($1, $2, $3, $4, $5, $6, '[]', '[]', false, false, '{}', now(), null)`,
      [workspace, body.id, body.problem, body.measure, body.unit, body.text],
    )
    await client.query(
      `update views.measure set progress_count = progress_count + 1, last_progress_at = now(), last_progress_text = $3
        where workspace_id = $1 and id = $2`,
      [workspace, body.measure, body.text],
    )
    await client.query(
      'update views.problem set last_progress_at = now() where workspace_id = $1 and id = $2',
      [workspace, body.problem],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  return { id: body.id }
}

const bodyOf = async (request: AsyncIterable<Buffer>) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString()) as Parameters<typeof add>[0]
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bare')
  const answer =
    request.method === 'POST'
      ? bodyOf(request).then(add)
      : pathname === '/list'
        ? list(Number(searchParams.get('offset')))
        : one(searchParams.get('id') ?? '')
  answer.then(
    (value) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value)),
    (error: Error) => response.writeHead(500).end(error.message),
  )
})
server.listen(0, '127.0.0.1', () => answerAsked(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
