import type { RefusalWords } from './refusals.ts'

type Details = Record<string, unknown>

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const listed = (value: unknown): string => (Array.isArray(value) ? value.map(shown).join('、') : '')

const unproved: Record<string, (said: string) => RefusalWords> = {
  manifestation: (said) => ({ says: `还有具体表现没有看：${said}。`, way: '请逐条写明看的结果。' }),
  words: (said) => ({ says: `“${said}”没有写看到了什么。`, way: '请写明怎么看的、看到了什么。' }),
  proof: (said) => ({
    says: `${said === '' ? '这次回头看' : `“${said}”`}没有附证据。`,
    way: '请附上这次看的证据，如现场照片、走访记录；原来销号用过的材料不算。',
  }),
}

/** 回头看、反弹、结转的拒绝。 */
export const lookbackRefusals = {
  'nothing-closed': (it: Details): RefusalWords => ({
    says: `这段时间没有销号的问题${shown(it['leftOut']) === '0' ? '' : `（本轮另有${shown(it['leftOut'])}个在这段时间以外）`}。`,
    way: '请放宽销号时间，或者等有问题销号以后再抽。',
  }),
  'draw-unfinished': (it: Details): RefusalWords => ({
    says: `上次抽中的还有${shown(it['count'])}个没有看（${listed(it['numbers'])}），不能另抽一次。`,
    way: '请先看完上次抽中的；要全部看一遍的，可以直接定为全部。',
  }),
  'not-drawn': (it: Details): RefusalWords => ({
    says: `${shown(it['number'])}不在这份抽查计划里。`,
    way: '请打开抽中它的那份计划。',
  }),
  'already-looked': (it: Details): RefusalWords => ({
    says: `${shown(it['number'])}在这份计划里已经看过，结果不改。`,
    way: '情况又有变化的，请在下一份计划里再看。',
  }),
  'look-unproved': (it: Details): RefusalWords =>
    (unproved[shown(it['what'])] ?? unproved['proof'])?.(listed(it['said'])) ?? { says: '', way: '' },
  'look-old-proof': (it: Details): RefusalWords => ({
    says: `${shown(it['fileName']) === '' ? '这份材料' : `“${shown(it['fileName'])}”`}是销号时已经用过的。`,
    way: '回头看要有这次的证据，请换成这次看到的材料。',
  }),
  'already-carried': (it: Details): RefusalWords => ({
    says: `${shown(it['number'])}已经结转为${shown(it['as'])}，不能再结转一次。`,
    way: '请到新的编号下办理。',
  }),
  'carried-on': (it: Details): RefusalWords => ({
    says: `这个问题已经结转到下一轮，编号${shown(it['number'])}。`,
    way: '请到新的编号下办理，原编号只作记载。',
  }),
}
