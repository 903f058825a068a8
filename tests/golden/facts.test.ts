/**
 * What was written once can be read for ever: one real fact of each type and version, its leaf, and the state that
 * follows. A change of the envelope, of canonical JSON, of the leaf or of a fold turns this red.
 *
 * `ZHENGGAI_GOLDEN=write vitest run tests/golden` lives a problem on a real database and adds files that are missing; it
 * never overwrites a fact. `ZHENGGAI_GOLDEN=states` writes the states anew: a deliberate change of a fold.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AnyFact, catalogue, foldStream, knownFacts } from '#core/record/catalogue.ts'
import type { Fact, StreamKind } from '#core/record/fact/envelope.ts'
import { upcast } from '#core/record/fact/upcast.ts'
import { eraseContent } from '#ledger/acts/erase-content.ts'
import { type Salts, leafData } from '#ledger/journal/commitment.ts'
import { leafHash } from '#ledger/journal/merkle.ts'
import { type CommittedRow, factAsWritten } from '#ledger/journal/stored-fact.ts'
import { rowsOf } from '#ledger/views/rows.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { liveOneProblem, separateThree } from '../ledger/life.ts'
import { newWorld } from '../ledger/world.ts'

type Golden = { fact: Fact; salts: Salts; leaf: string }

const here = import.meta.dirname
const factFile = (type: string, v: number) => join(here, 'facts', `${type}@${v}.json`)
const stateFile = (kind: string) => join(here, 'states', `${kind}.json`)
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const write = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

const kinds = Object.keys(catalogue) as StreamKind[]
const versions = kinds.flatMap((kind) =>
  Object.entries(catalogue[kind] as Record<string, number>).flatMap(([type, newest]) =>
    Array.from({ length: newest }, (_, i) => ({ kind, type, v: i + 1 })),
  ),
)

/** Lives a problem and keeps the first fact of each type that has no file yet. */
const writeMissing = async () => {
  const world = await newWorld()
  await liveOneProblem(world)
  const beside = await world.person('江望', world.top, ['leader'])
  await eraseContent(world.ledger, { by: world.founder, beside }, {
    actId: world.ledger.newId(),
    fact: 8,
    field: 'actor',
    ground: '《中华人民共和国个人信息保护法》第四十七条',
    requestedBy: '本人',
  })
  await separateThree(world)
  const { rows } = await inWorkspace(world.store.pool, world.workspace, (_db, client) =>
    client.query<CommittedRow>('select * from journal.fact where workspace_id = $1 order by seq', [world.workspace]),
  )
  for (const row of rows.toReversed()) {
    // Of several facts of one type the first is kept, of evidence withdrawn and the like the only one.
    const earlier = rows.some((it) => it.type === row.type && it.seq < row.seq)
    if (earlier || existsSync(factFile(row.type, row.v))) continue
    const golden: Golden = {
      fact: factAsWritten(row),
      salts: row.salts,
      leaf: row.leaf.toString('hex'),
    }
    write(factFile(row.type, row.v), golden)
  }
}

const examples = (kind: StreamKind): Golden[] =>
  versions
    .filter((it) => it.kind === kind)
    .map(({ type, v }) => read(factFile(type, v)) as Golden)
    .toSorted((a, b) => a.fact.seq - b.fact.seq)

/** After these the state is gone, or one that only the whole journal knows. */
const takenBack = ['problem.withdrawn', 'problem.reverted']

/** What comes of the examples in their order, but for what takes back. */
const stateOf = (kind: StreamKind) => {
  const facts = examples(kind)
    .filter((it) => !takenBack.includes(it.fact.type))
    .map((it) => upcast(it.fact, knownFacts))
  const state = foldStream(kind, facts)
  return { state, rows: rowsOf(kind, state) }
}

/** As it comes out of a file: without members that are undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

beforeAll(async () => {
  const mode = process.env['ZHENGGAI_GOLDEN']
  if (mode === 'write') await writeMissing()
  if (mode === 'states')
    for (const kind of kinds) write(stateFile(kind), stateOf(kind))
})

describe('每一种事实的每一版', () => {
  test.each(versions)('$type 第 $v 版有一个真实的样例', ({ type, v }) => {
    expect(existsSync(factFile(type, v))).toBe(true)
    const { fact } = read(factFile(type, v)) as Golden
    expect([fact.type, fact.v]).toEqual([type, v])
  })

  test('没有一个样例是程序不认识的', () => {
    const known = versions.map(({ type, v }) => `${type}@${v}.json`)
    expect(readdirSync(join(here, 'facts')).toSorted()).toEqual(known.toSorted())
  })

  test.each(versions)('$type 第 $v 版的叶子还是当初的摘要', ({ type, v }) => {
    const { fact, salts, leaf } = read(factFile(type, v)) as Golden
    expect(leafHash(leafData(fact, salts)).toString('hex')).toBe(leaf)
  })

  test.each(kinds)('%s：由样例得到的状态和表中的行还是当初的', (kind) => {
    expect(plain(stateOf(kind))).toEqual(read(stateFile(kind)))
  })

  test('撤回的问题不再有任何一行', () => {
    const facts = examples('problem')
      .map((it) => upcast(it.fact, knownFacts))
      .filter((it) => it.type !== 'problem.reverted')
      // The examples are of several lives: it is withdrawn after all the others.
      .toSorted((a, b) => Number(a.type === 'problem.withdrawn') - Number(b.type === 'problem.withdrawn'))
    expect(facts.at(-1)?.type).toBe('problem.withdrawn')
    expect(rowsOf('problem', foldStream('problem', facts))).toEqual({})
  })

  test('类型表与事实的类型一一对应', () => {
    // The compiler holds the list to the types: a fact that is not in the catalogue does not compile here.
    const types: Record<AnyFact['type'], number> = Object.assign(
      {},
      ...Object.values(catalogue),
    ) as Record<AnyFact['type'], number>
    expect(Object.keys(types)).toHaveLength(new Set(versions.map((it) => it.type)).size)
  })
})
