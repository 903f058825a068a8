import { describe, expect, test } from 'vitest'
import { catalogue } from '#core/record/catalogue.ts'
import type { LightColour, LightReason } from '#core/record/round/rule-set.ts'
import { refusalCodes } from '#core/record/fact/refusal.ts'
import { en } from '#messages/en.ts'
import { historySentence } from '#messages/locale.ts'
import { history } from '#messages/zh/history.ts'
import { type RefusalWords, isRefusalWord, refusals as refusalsZh } from '#messages/zh/refusals.ts'
import { zh } from '#messages/zh.ts'
import { api as apiEn } from '#messages/en/api.ts'
import { backup as backupEn } from '#messages/en/backup.ts'
import { help as helpEn } from '#messages/en/help.ts'
import { importing as importingEn } from '#messages/en/import.ts'
import { keys as keysEn } from '#messages/en/keys.ts'
import { papers as papersEn } from '#messages/en/papers.ts'
import { problem as problemEn } from '#messages/en/problem.ts'
import { refusals as refusalsEn } from '#messages/en/refusals.ts'
import { api as apiZh } from '#messages/zh/api.ts'
import { backup as backupZh } from '#messages/zh/backup.ts'
import { help as helpZh } from '#messages/zh/help.ts'
import { importing as importingZh } from '#messages/zh/import.ts'
import { keys as keysZh } from '#messages/zh/keys.ts'
import { papers as papersZh } from '#messages/zh/papers.ts'
import { problem as problemZh } from '#messages/zh/problem.ts'

const pagesZh = {
  api: apiZh,
  backup: backupZh,
  help: helpZh,
  importing: importingZh,
  keys: keysZh,
  papers: papersZh,
  problem: problemZh,
  refusals: refusalsZh,
}
const pagesEn = {
  api: apiEn,
  backup: backupEn,
  help: helpEn,
  importing: importingEn,
  keys: keysEn,
  papers: papersEn,
  problem: problemEn,
  refusals: refusalsEn,
}

/** Every word by its place: `general.nav.wall`. Sentences made from data stand as functions. */
const flat = (value: unknown, place = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => flat(member, place ? `${place}.${key}` : key))
    : [[place, value]]

// Those of one page alone come with it, not with the application.
const chinese = flat({ ...zh, ...pagesZh })
const english = new Map(flat({ ...en, ...pagesEn }))
const codes = [...refusalCodes, ...(Object.keys(refusalsZh) as (keyof typeof refusalsZh)[])]

describe('中英文一句不少', () => {
  test('英文有中文的每一个键，不多不少', () => {
    expect([...english.keys()].toSorted()).toEqual(chinese.map(([place]) => place).toSorted())
  })
  test('同一个键，两边要么都是一句话，要么都由数据生成', () => {
    for (const [place, word] of chinese)
      expect([place, typeof english.get(place)]).toEqual([place, typeof word])
  })
  test('中文句子用全角标点，不夹半角逗号、分号、冒号', () => {
    for (const [place, word] of chinese)
      if (typeof word === 'string')
        expect([place, /[\u4e00-\u9fff][,;:?!]/u.test(word)]).toEqual([place, false])
  })
})

describe('每一次拒绝都说清为什么、怎样才行', () => {
  test.each([...new Set(codes)])('%s', (code) => {
    expect(isRefusalWord(code)).toBe(true)
    for (const refusals of [refusalsZh, refusalsEn]) {
      const words: RefusalWords = refusals[code]({})
      expect(words.says).not.toBe('')
      expect(words.way).not.toBe('')
      expect(`${words.says}${words.way}`).not.toMatch(/undefined|null|NaN|\[object|“”/u)
    }
  })
  test('缺什么写什么', () => {
    const gaps = [
      { code: 'no-lead-unit', where: 'responsibility', of: null, what: '' },
      { code: 'no-effect-evidence', where: 'evidence', of: 'x', what: '资金沉淀' },
    ]
    expect(refusalsZh['claim-gaps']({ gaps }).says).toBe(
      '还不能自报完成：还没有牵头单位；“资金沉淀”还没有能证明成效的佐证材料。',
    )
    expect(refusalsEn['claim-gaps']({ gaps }).says).toContain('No lead unit yet; No evidence of effect')
  })
  test('填错的是哪一项', () => {
    expect(refusalsZh['invalid-input']({ field: 'clocks.x、items.0.note' }).says).toBe('说明不合要求。')
    expect(refusalsZh['invalid-input']({ field: 'dated', laterThan: '2026-11-23' }).says).toBe(
      '材料日期不合要求：不能晚于2026-11-23。',
    )
  })
  test('步骤不对时说现在在哪一步、到哪一步才行', () => {
    expect(
      refusalsZh['wrong-step']({ act: 'claim', step: 'signed', from: ['in-progress', 'returned'] }),
    ).toEqual({
      says: '问题现在是“待核查”，不能办理“自报完成”。',
      way: '走到“办理中”或“退回补办”时才能办理。',
    })
  })
})

describe('词表齐全', () => {
  test('每一种事实都有一句办理记录；不认识的照写类型', () => {
    const types = Object.values(catalogue).flatMap((kinds) => Object.keys(kinds))
    expect(Object.keys(history).toSorted()).toEqual(types.toSorted())
    expect(historySentence(history, 'closeout.signed', {})).toBe('单位负责人签字')
    expect(historySentence(history, 'later.invented', {})).toBe('later.invented')
  })
  test('亮灯理由说出天数和颜色', () => {
    const said = (
      reason: LightReason,
      daysLeft: number | null,
      colour: LightColour,
      count = 0,
      what = '',
    ) => ({
      why: [{ reason, count, what, word: null }],
      daysLeft,
      colour,
    })
    expect(zh.lights.why(said('near-due', 5, 'yellow'))).toBe('距时限还有 5 天，按规则亮黄灯')
    expect(zh.lights.why(said('overdue', -3, 'red'))).toBe('已超过时限 3 天，按规则亮红灯')
    expect(en.lights.why(said('overdue', -1, 'red'))).toBe(
      '1 day past the deadline; by the rules a red light',
    )
    expect(zh.lights.why(said('event', 9, 'red', 2, 'dissatisfied'))).toBe('群众不满意 2 次，按规则亮红灯')
    expect(zh.lights.why(said('overridden', 9, 'green', 0, '2026年12月1日'))).toBe(
      '由人工设定，到2026年12月1日为止，亮绿灯',
    )
  })
})
