import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numeralName } from '#core/words/figures/chinese-numeral.ts'
import { outlineOf, type Section } from './outline.ts'

/** The habits of numbering, from the outermost to the innermost as they are usually met. */
const HABITS: ((n: number) => string)[] = [
  (n) => `第${numeralName(n)}部分　`,
  (n) => `${numeralName(n)}、`,
  (n) => `第${numeralName(n)}方面，`,
  (n) => `（${numeralName(n)}）`,
  (n) => `${n}.`,
  (n) => `（${n}）`,
  (n) => String.fromCodePoint(0x245f + n),
]

type Node = { children: Node[] }
const node: fc.Memo<Node> = fc.memo((depth) =>
  depth <= 1
    ? fc.constant({ children: [] })
    : fc.record({ children: fc.array(node(depth - 1), { maxLength: 3 }) }),
)
const habits = (count: number) => fc.subarray([...HABITS.keys()], { minLength: count, maxLength: count })

const document = fc.integer({ min: 1, max: 4 }).chain((depth) =>
  fc.record({
    roots: fc.array(node(depth), { minLength: 2, maxLength: 4 }),
    ways: habits(depth),
    bodies: fc.boolean(),
  }),
)

/** One heading a line, each with a body of its own below or none. */
function written(roots: Node[], ways: number[], bodies: boolean): { text: string; tree: string } {
  const lines: string[] = []
  const put = (nodes: Node[], depth: number): string =>
    nodes
      .map((one, i) => {
        const marker = (HABITS[ways[depth] ?? 0] ?? String)(i + 1)
        lines.push(`${marker}某项工作有关内容`)
        if (bodies) lines.push('这是一段正文，说明做了什么。')
        const below = put(one.children, depth + 1)
        return `${marker.trim().replace(/[，　]$/u, '')}${below === '' ? '' : `[${below}]`}`
      })
      .join(' ')
  const tree = put(roots, 0)
  return { text: lines.join('\n'), tree }
}

const shown = (sections: Section[]): string =>
  sections
    .filter((one) => one.marker !== null)
    .map((one) => {
      const below = shown(one.children)
      return `${one.markerSaid.trim()}${below === '' ? '' : `[${below}]`}`
    })
    .join(' ')

describe('不论哪几种序号套在一起', () => {
  test('层级读出来和写的时候一样', () => {
    fc.assert(
      fc.property(document, ({ roots, ways, bodies }) => {
        const { text, tree } = written(roots, ways, bodies)
        expect(shown(outlineOf(text).roots)).toBe(tree)
      }),
      { numRuns: 400 },
    )
  })
})

describe('任何文字', () => {
  const PIECES = [
    '一、',
    '（一）',
    '1.',
    '问题：',
    '整改措施：',
    '针对甲不力问题，',
    '甲\t乙',
    '序号',
    '　　',
    ' ',
    '\n',
    '。',
    '《',
    '—',
    '繁體',
    '12家',
    '2024年6月',
  ]
  test('各段首尾相接，铺满全文，不重不漏', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }), (pieces) => {
        const { source, sections } = outlineOf(pieces.join(''))
        const places = sections.flatMap(({ block }) => [...block.at])
        const ascending = places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0))
        expect(ascending).toBe(true)
        const covered = new Set(places)
        for (const [i, character] of [...source.text].entries())
          if (/\S/u.test(character)) expect(covered.has(i)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
