import { describe, expect, test } from 'vitest'
import type { Fact } from '#core/record/fact/envelope.ts'
import { KeptStreams } from './kept-streams.ts'

const stream = (facts: number) => ({ facts: Array.from({ length: facts }, () => ({}) as Fact), erasures: 1 })

describe('streams that were read lately', () => {
  test('what was read longest ago makes room', () => {
    const lately = new KeptStreams(10)
    lately.put('a', stream(4))
    lately.put('b', stream(4))
    lately.put('a', stream(5))
    lately.put('c', stream(2))
    expect(['a', 'b', 'c'].map((key) => lately.get(key)?.facts.length)).toEqual([5, undefined, 2])
  })
  test('one that is larger than all the room is not kept, and nothing is lost count of', () => {
    const lately = new KeptStreams(10)
    lately.put('a', stream(11))
    lately.put('b', stream(10))
    expect(['a', 'b'].map((key) => lately.get(key)?.facts.length)).toEqual([undefined, 10])
  })
})
