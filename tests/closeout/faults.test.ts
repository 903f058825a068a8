/**
 * Faults planted into the machine: a row that asks for less, a body that is enough, a person who seems to belong nowhere.
 * The judge of machine-judge.ts must find each of them; a judge who finds nothing proves nothing.
 */
import { afterEach, describe, expect, test } from 'vitest'
import type { Acting } from '#core/record/problem/acting.ts'
import type { ClaimedWay } from '#core/record/round/way.ts'
import { type Transition, transitions } from '#core/rules/closeout/transitions.ts'
import { usual } from './cast.ts'
import { explore } from './graph.ts'
import { type State, keyOf, ready, start, triedFrom } from './machine.ts'
import { flawOf } from './machine-judge.ts'

const table = transitions as Transition[]
const asItIs = [...transitions]
afterEach(() => {
  table.splice(0, table.length, ...asItIs)
})

const full: ClaimedWay = {
  ...usual,
  fields: ['纪律', '资金'],
  superior: true,
  observationDays: 10,
  announcementDays: 5,
}

class Found extends Error {}

/** The first flaw of a walk, or null where there is none. */
const firstFlaw = (way: ClaimedWay, from = start(), tamper?: (acting: Acting) => Acting): string | null => {
  const next = function* (state: State) {
    for (const it of triedFrom(state, way, tamper)) {
      const flaw = flawOf(it)
      if (flaw !== null) throw new Found(flaw)
      yield it.after
    }
  }
  try {
    explore(from, keyOf, next)
    return null
  } catch (error) {
    if (error instanceof Found) return error.message
    throw error
  }
}

const plant = (which: (row: Transition) => boolean, change: (row: Transition) => Partial<Transition>) => {
  table.splice(0, table.length, ...asItIs.map((row) => (which(row) ? { ...row, ...change(row) } : row)))
}
const without =
  (part: Transition['independentOf'][number]) =>
  (row: Transition): Partial<Transition> => ({
    independentOf: row.independentOf.filter((it) => it !== part),
  })

describe('种下的错都要被发现', () => {
  test('没有种错的，什么也不报', () => {
    expect(firstFlaw(usual)).toBe(null)
  })

  test.each([
    ['核查不必独立于自报', usual, 'verify', 'claim'],
    ['核查不必独立于签字', usual, 'verify', 'signature'],
    ['核查不必独立于填报', usual, 'verify', 'contributors'],
    ['第二家核查不必独立于第一家', full, 'verify', 'verification'],
    ['验收不必独立于核查', usual, 'accept', 'verification'],
    ['验收不必独立于签字', usual, 'accept', 'signature'],
    ['记载上级认定的不必独立于签字', full, 'confirm', 'signature'],
    ['公示的不必独立于签字', full, 'announce', 'signature'],
    ['销号不必独立于核查', usual, 'close', 'verification'],
    ['销号不必独立于签字', usual, 'close', 'signature'],
  ] as const)('%s', (_name, way, act, part) => {
    plant((row) => row.act === act, without(part))
    expect(firstFlaw(way)).toMatch(new RegExp(`^${act}`, 'u'))
  })

  test('自报的人可以自己签字', () => {
    plant(
      (row) => row.act === 'sign',
      () => ({ otherThan: [] }),
    )
    expect(firstFlaw(usual)).toBe('自报的人自己签字')
  })
  test('验收的人可以自己记载上级认定', () => {
    plant(
      (row) => row.act === 'confirm',
      () => ({ otherThan: [] }),
    )
    expect(firstFlaw(full)).toBe('confirm：验收人自己办')
  })
  test.each([
    ['一个单位办两道关', (it: Acting) => ({ ...it, standing: { ...it.standing, units: ['无名单位'] } })],
    [
      '上下级办两道关',
      (it: Acting) => ({ ...it, standing: { ...it.standing, units: ['无名单位'], above: [] } }),
    ],
    [
      '被任命的评判任命人',
      (it: Acting) => ({ ...it, standing: { ...it.standing, appointedBy: [] }, today: () => undefined }),
    ],
  ] as const)('看不见从属关系：%s', (_name, tamper) => {
    expect(firstFlaw(usual, start(), tamper)).not.toBe(null)
  })

  test('把一纸制度当成效', () => {
    // The rules are told that a rule is missing; the judge knows of none.
    expect(firstFlaw(usual, start(ready('rule', true)))).toBe('close：没有成效证明')
  })
})

describe('一处错了，另一处还守着', () => {
  const closeFrom = (from: Transition['from']) => {
    table.push(...asItIs.filter((row) => row.act === 'close').map((row) => ({ ...row, from, on: [] })))
  }
  test('表里让人跳过核查就验收：没有核查结论，验收不了', () => {
    plant(
      (row) => row.act === 'accept',
      () => ({ from: 'signed' }),
    )
    expect(firstFlaw(usual)).toBe(null)
  })
  test('表里让人只核查一个领域就销号：核查不全，销不了', () => {
    closeFrom('signed')
    expect(firstFlaw({ ...full, superior: false, announcementDays: 0 })).toBe(null)
  })
  test('表里让人不等上级认定就销号：还缺上级认定，销不了', () => {
    closeFrom('provisional')
    expect(firstFlaw(full)).toBe(null)
  })
  test('表里让人不公示就销号：还缺公示，销不了', () => {
    plant(
      (row) => row.act === 'close',
      () => ({ on: [] }),
    )
    expect(firstFlaw(full)).toBe(null)
  })
})
