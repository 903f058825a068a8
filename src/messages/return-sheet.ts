import type { Locale } from '#messages/locale.ts'

/** The words printed in a return pack itself, in both languages; those of the page around it are in zh/ and en/. */
export type ReturnSheetWords = {
  /** Heads of the columns, by which they are found again. */
  heads: Record<ReturnColumn, string>
  yes: string
  no: string
  title: (unit: string) => string
  sheet: string
  /** `code` is written out so that it outlives copies into other workbooks. */
  note: (round: string, day: string, version: number, code: string) => string
  help: string
  fileName: (unit: string, version: number, day: string) => string
  zipName: (round: string, day: string) => string
  last: (day: string, text: string) => string
  never: string
}

export const returnColumns = [
  'key',
  'number',
  'problem',
  'measure',
  'deadline',
  'last',
  'text',
  'done',
  'on',
] as const
export type ReturnColumn = (typeof returnColumns)[number]

const zh: ReturnSheetWords = {
  heads: {
    key: '标识（勿改）',
    number: '编号',
    problem: '问题',
    measure: '措施',
    deadline: '整改时限',
    last: '上次进展',
    text: '本次进展',
    done: '是否完成',
    on: '完成日期',
  },
  yes: '是',
  no: '否',
  title: (unit) => `${unit}整改进展回报表`,
  sheet: '回报表',
  note: (round, day, version, code) => `${round}　${day}发出　第 ${version} 版　回报码 ${code}`,
  help:
    '只填浅黄色的三列：有新进展的，在“本次进展”里用平实的话写清做了什么、做到什么程度；办完了的，“是否完成”选“是”，并写上完成日期。' +
    '没有新进展的行空着，不必重复上次的话。填好后保存，把这个文件原样交回，不要另建表格。',
  fileName: (unit, version, day) => `${unit} 整改进展回报表 ${day} 第${version}版`,
  zipName: (round, day) => `${round} 回报表 ${day}`,
  last: (day, text) => `${day}　${text}`,
  never: '还没有报过',
}

const en: ReturnSheetWords = {
  heads: {
    key: 'Id (do not change)',
    number: 'Number',
    problem: 'Problem',
    measure: 'Measure',
    deadline: 'Deadline',
    last: 'Last progress',
    text: 'New progress',
    done: 'Done',
    on: 'Done on',
  },
  yes: 'Yes',
  no: 'No',
  title: (unit) => `${unit}: progress return`,
  sheet: 'Return',
  note: (round, day, version, code) => `${round}  sent ${day}  version ${version}  return code ${code}`,
  help:
    'Fill in the three pale yellow columns only. Where there is something new, say under “New progress” in plain words what was done and how far; ' +
    'where a measure is done, choose “Yes” and give the day. Leave a row empty where nothing is new. Save, and give back this very file.',
  fileName: (unit, version, day) => `${unit} progress return ${day} v${version}`,
  zipName: (round, day) => `${round} returns ${day}`,
  last: (day, text) => `${day}  ${text}`,
  never: 'Nothing reported yet',
}

export const returnSheetWords: Record<Locale, ReturnSheetWords> = { 'zh-CN': zh, en }

/** 回报码 K7QM2-X9TRA */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
