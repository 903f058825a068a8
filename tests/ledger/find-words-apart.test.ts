/** The function that looks around row security says itself whose rows they are: asked in SQL, beside the questions. */
import { beforeAll, expect, test } from 'vitest'
import { inWorkspace } from '#store/in-workspace.ts'
import { roundInput } from './county.ts'
import { putDraft } from './draft.ts'
import { type World, newWorld } from './world.ts'

let one: World
let other: World

beforeAll(async () => {
  one = await newWorld()
  other = await newWorld(undefined, one)
  for (const [world, title] of [
    [one, '供水管网漏损长期偏高'],
    [other, '水库巡查走过场'],
  ] as const) {
    const director = await world.person('苏正文', world.office, ['office'])
    const opened = await world.act(director, 'open-round', roundInput(1))
    const draft = await putDraft(world, [title])
    await world.act(director, 'confirm-import', { draft, round: opened.streams[0]?.id ?? '' })
  }
})

const found = (as: World, words: string, pair: string, units: string[] | null = null) =>
  inWorkspace(as.store.pool, as.workspace, async (_db, client) => {
    const { rows } = await client.query<{ workspace_id: string }>(
      `select workspace_id from views.find_words($1::text::tsquery, $2, 'problem', $3::uuid[], true, 100)`,
      [`'${pair}'`, [`%${words}%`], units],
    )
    return rows.map((it) => it.workspace_id)
  })

test('finds the words of one’s own workspace alone, however it is asked', async () => {
  expect(await found(one, '漏损', '漏损')).toEqual([one.workspace])
  expect(await found(other, '漏损', '漏损')).toEqual([])
  // Words that everybody has, and every unit of the other workspace.
  expect(new Set(await found(other, '', '巡查'))).toEqual(new Set([other.workspace]))
  expect(await found(other, '漏损', '漏损', [one.top, one.office])).toEqual([])
})

test('answers nobody without a workspace, and is nothing for everybody', async () => {
  const client = await one.store.pool.connect()
  try {
    const { rows } = await client.query(
      `select 1 from views.find_words('''漏损'''::tsquery, array['%漏损%'], 'problem', null, true, 100)`,
    )
    expect(rows).toEqual([])
    const granted = await client.query<{ everybody: boolean }>(
      `select has_function_privilege('public', 'views.find_words(tsquery, text[], text, uuid[], boolean, integer)', 'execute') as everybody`,
    )
    expect(granted.rows).toEqual([{ everybody: false }])
  } finally {
    client.release()
  }
})
