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

describe('别名、曾用名和撤并的单位', () => {
  const names = whoIsMeant(
    [
      {
        id: '农',
        name: '县农业农村局',
        shortName: '农业农村局',
        aliases: ['农办'],
        formerNames: ['县农业局'],
      },
      { id: '粮', name: '县粮食局', shortName: '粮食局', ended: { into: '发' } },
      { id: '物', name: '县物价局', shortName: '物价局', ended: { into: '粮' } },
      { id: '散', name: '县乡企局', shortName: '乡企局', ended: { into: null } },
      { id: '发', name: '县发展和改革局', shortName: '发改局' },
      { id: '商', name: '县商务局', shortName: '商务局', formerNames: ['县外经局'] },
      { id: '外', name: '县外经局', shortName: '外经局' },
      { id: '甲', name: '县机电局', shortName: '机电局', ended: { into: '甲' } },
    ],
    [],
  )
  test.each([
    ['农办', '农'],
    ['县农业局', '农'],
    ['县粮食局', '发'],
    ['物价局', '发'],
    ['县乡企局', null],
    ['县外经局', '外'],
    ['机电局', null],
  ])('“%s”', (words, unit) => {
    expect(names.unit(words)).toBe(unit)
  })
  test('两个单位都曾这样叫，谁也不是', () => {
    const both = whoIsMeant(
      [
        { id: '一', name: '一局', shortName: '一局', formerNames: ['老局子'] },
        { id: '二', name: '二局', shortName: '二局', formerNames: ['老局子'] },
      ],
      [],
    )
    expect(both.unit('老局子')).toBe(null)
  })
})
