import { describe, expect, test } from 'vitest'
import { aboutOf, historyKindOf } from './history-kinds.ts'

describe('办理记录的分类和指向', () => {
  test('每一类事实归到人们会问的一类，不认识的归到问题本身', () => {
    expect(historyKindOf('measure.added')).toBe('plan')
    expect(historyKindOf('closeout.returned')).toBe('closeout')
    expect(historyKindOf('something.new')).toBe('course')
  })
  test('一句话指向页面上还在的那一处；已经不在的不指', () => {
    const body = { measure: 'm', evidence: 'e' }
    expect(aboutOf(body, 'p', (it) => it === 'measure-m')).toEqual({ place: 'measure-m' })
    expect(aboutOf(body, 'p', () => true)).toEqual({ place: 'evidence-e' })
    expect(aboutOf(body, 'p', () => false)).toBeNull()
    expect(aboutOf({ how: 'split-from', problem: 'q' }, 'p', () => false)).toEqual({ problem: 'q' })
    expect(aboutOf({ problem: 'p' }, 'p', () => false)).toBeNull()
  })
})
