import { expect, test } from 'vitest'
import type { Organisation } from '#contract/organisation.ts'
import type { NameAsked } from './compare-choices.ts'
import { registeredSince } from './names-registered.ts'

const unit = (id: string, name: string): Organisation['units'][number] => ({
  ...{ id, name, shortName: name, kind: 'bureau', parent: null, rank: 1 },
  ...{ aliases: [], formerNames: [], remit: '', ended: null, left: 0, posts: [] },
})
const person = (id: string, name: string, posts: string[]): Organisation['persons'][number] => ({
  ...{ id, name, answers: 0, account: null },
  appointments: posts.map((post) => ({
    ...{ id: `${id}-${post}`, unit: 'u1', post, postTitle: '副县长', roles: ['leader'] },
    ...{ from: '2026-01-01', until: null },
  })),
})
const asked = (as: NameAsked['as'], words: string, value: string | null = null): NameAsked => ({
  ...{ as, words, times: 1, of: [], value },
})
const known: Organisation = {
  units: [unit('u1', '县住建局'), unit('u2', '县教育局')],
  persons: [person('p1', '安屹', ['a']), person('p2', '邬岚', ['b', 'c'])],
}

test('names that have been registered meanwhile are chosen, the others stay asked for', () => {
  const names = [asked('unit', '县住建局'), asked('unit', '各乡镇'), asked('leader', '副县长 安屹')]
  expect(registeredSince(names, known, '2026-07-01').map((it) => [it.words, it.value])).toEqual([
    ['县住建局', 'u1'],
    ['副县长 安屹', 'p1 a'],
  ])
})

test('what a person chose stays, and who leads by two posts is not guessed', () => {
  const names = [asked('unit', '县住建局', 'u2'), asked('leader', '邬岚'), asked('handler', '邬岚')]
  expect(registeredSince(names, known, '2026-07-01').map((it) => [it.as, it.value])).toEqual([
    ['handler', 'p2'],
  ])
})
