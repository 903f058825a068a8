import { describe, expect, test } from 'vitest'
import { catalogue } from '#core/record/catalogue.ts'
import { erasableFields, erasedWords, standInFor } from '#core/record/erasing.ts'

describe('依法清除', () => {
  test('文字读作“已依法清除”，本来没有的仍然没有', () => {
    expect(standInFor('progress.reported', 'text', '张某某已退款')).toBe(erasedWords)
    expect(standInFor('content.erased', 'requestedBy', null)).toBeNull()
  })

  test('列表只去掉文字，标识留着，别处还能对得上', () => {
    expect(standInFor('responsibility.set', 'team', [{ person: 'a', name: '某人' }])).toEqual([
      { person: 'a', name: erasedWords },
    ])
    expect(standInFor('responsibility.set', 'leadLeader', { person: 'p', name: '某人', post: 'q' })).toEqual({
      person: 'p',
      name: erasedWords,
      post: 'q',
    })
    expect(standInFor('responsibility.set', 'handler', null)).toBeNull()
  })

  test('办理人只去掉姓名', () => {
    const actor = { kind: 'person', person: { id: 'p', name: '某人' }, post: null, unit: null }
    expect(standInFor('closeout.signed', 'actor', actor)).toEqual({
      ...actor,
      person: { id: 'p', name: erasedWords },
    })
    expect(standInFor('closeout.signed', 'actor', { kind: 'rule', rule: '系统' })).toEqual({
      kind: 'rule',
      rule: '系统',
    })
  })

  test('申请变更的理由清除，要变成什么仍然看得到；附的文件只去掉文件名', () => {
    expect(
      standInFor('course.asked', 'change', { kind: 'ending', as: 'handed-over', grounds: '张某某已调走' }),
    ).toEqual({ kind: 'ending', as: 'handed-over', grounds: erasedWords })
    const split = { kind: 'split', parts: [] }
    expect(standInFor('course.asked', 'change', split)).toEqual(split)
    expect(standInFor('duty.done', 'paper', null)).toBeNull()
    expect(standInFor('duty.done', 'paper', { hash: 'h', fileName: '张某某.pdf' })).toEqual({
      hash: 'h',
      fileName: erasedWords,
    })
  })

  test('清除一次和清除两次一样', () => {
    const once = standInFor('responsibility.set', 'team', [{ person: 'm', name: '某人' }])
    expect(standInFor('responsibility.set', 'team', once)).toEqual(once)
  })

  test.each([
    ['closeout.returned', 'reason'],
    ['closeout.returned', 'measures'],
    ['closeout.verified', 'items'],
    ['closeout.accepted', 'note'],
    ['problem.registered', 'title'],
    ['problem.registered', 'manifestations'],
    ['problem.withdrawn', 'reason'],
    ['plan.reopened', 'reason'],
    ['measure.added', 'text'],
    ['evidence.withdrawn', 'reason'],
    ['content.erased', 'ground'],
  ])('%s 的 %s 是机关的办理记录，不是个人信息', (type, field) => {
    expect(erasableFields(type)).not.toContain(field)
    expect(() => standInFor(type, field, '某人')).toThrow(RangeError)
  })

  test('期限、步骤和独立性所依据的内容不能清除', () => {
    expect(() => standInFor('deadline.set', 'deadline', '2026-12-31')).toThrow(RangeError)
    expect(() => standInFor('plan.approved', 'standing', {})).toThrow(RangeError)
    expect(() => standInFor('progress.reported', 'toString', '')).toThrow(RangeError)
    expect(erasableFields('deadline.set')).toEqual(['actor'])
  })

  test('只说有的事实类型', () => {
    const known = Object.values(catalogue).flatMap((types) => Object.keys(types))
    for (const type of known) expect(erasableFields(type)).toContain('actor')
    expect(erasableFields('no.such-fact')).toEqual(['actor'])
  })
})
