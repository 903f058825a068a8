import { describe, expect, test } from 'vitest'
import { whoIsMeant } from './who-is-meant.ts'

const who = whoIsMeant(
  [
    { id: 'u1', name: '澜川市教育局', shortName: '市教育局' },
    { id: 'u2', name: '澜川市水务局', shortName: '市水务局' },
    { id: 'u3', name: '澜川市财政局', shortName: '市财政局' },
    { id: 'u4', name: '青石镇财政局', shortName: '青石财政局' },
  ],
  [
    { id: 'p1', name: '梁知远', leads: '职务一' },
    { id: 'p2', name: '韦晓', leads: null },
    { id: 'p3', name: '韦晓禾', leads: null },
    { id: 'p4', name: '同名人', leads: null },
    { id: 'p5', name: '同名人', leads: null },
  ],
)

describe('编号里的一截不是名字', () => {
  const schools = whoIsMeant([{ id: '二小', name: '澜川市第二小学', shortName: '二小学' }], [])
  test.each([
    ['第十二小学', null],
    ['澜川市第十二小学', null],
    ['澜川市第二小学', '二小'],
    ['第二小学', '二小'],
    ['市二小学', '二小'],
  ])('“%s”', (words, unit) => {
    expect(schools.unit(words)).toBe(unit)
  })
  test('除了引号什么也没有的简称，不是谁的末尾', () => {
    expect(whoIsMeant([{ id: 'u', name: '水务局', shortName: '“”' }], []).unit('市财政局')).toBe(null)
  })
})

describe('清单里的名字指的是谁', () => {
  test.each([
    ['市教育局', 'u1'],
    ['教育局', 'u1'],
    [' 澜川市 水务局 ', 'u2'],
    ['财政局', null],
    ['局', null],
    ['水利局', null],
    ['', null],
  ])('单位“%s”', (words, unit) => {
    expect(who.unit(words)).toBe(unit)
  })
  test.each([
    ['梁知远', 'p1'],
    ['梁知远（副市长）', 'p1'],
    ['副市长梁知远', 'p1'],
    ['市委常委、副市长：梁知远', 'p1'],
    ['梁知远同志', 'p1'],
    ['韦晓禾', 'p3'],
    ['韦晓禾（科长）', 'p3'],
    ['韦晓', 'p2'],
    ['同名人', null],
    ['各牵头领导', null],
  ])('人员“%s”', (words, person) => {
    expect(who.person(words)).toBe(person)
  })
  test('牵头领导要今天担任领导职务', () => {
    expect([who.leader('梁知远'), who.leader('韦晓禾')]).toEqual([{ person: 'p1', post: '职务一' }, null])
  })
})
