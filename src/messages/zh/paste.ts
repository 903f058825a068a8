import type { MeasureColumn } from '#core/rules/importing/pasted-measures.ts'
import type { MonthColumn } from '#core/rules/progress/pasted-month.ts'

/** 从表格软件粘贴一块格子。 */
export const paste = {
  field: '粘贴的内容',
  fieldHint: '在表格软件里选中一块，复制，在这里按 Ctrl+V。也可以一行写一条。',
  columns: '各列是什么',
  column: (at: number, name: string) => (name === '' ? `第 ${at} 列` : name),
  columnOf: (at: number, name: string) => `第 ${at} 列${name === '' ? '' : `“${name}”`}是什么`,
  cut: (most: number) => `只读了前 ${most} 行，其余请分次粘贴。`,
  kept: '上次粘贴、还没有办完的内容已经取回。',
  row: '行',
  rowOf: (row: number, part: number) => (part === 0 ? `${row}` : `${row}-${part}`),
  stop: '停下',

  measures: {
    title: '粘贴多条措施',
    lead: '把表格里的措施一次粘进来。先逐行核对：能加的、不能加的和原因；按下按钮才加。',
    as: {
      text: '措施内容',
      units: '责任单位',
      deadline: '时限',
      goal: '目标',
      answers: '对应的具体表现',
      none: '不用这一列',
    } satisfies Record<MeasureColumn, string>,
    noText: '还没有指明哪一列是措施内容。请在上面选一列。',
    names: '这些单位名称没有登记过，请指明是谁',
    nameOf: (name: string, count: number) => `“${name}”（${count} 条）`,
    nameIs: (name: string) => `“${name}”是`,
    namePick: '选单位，可以选几个',
    nameDrop: '不要这个单位',
    nameDropped: '不要',
    nameAgain: '重选',
    answers: '这些措施对应的具体表现',
    answersHelp: '表里写明对应哪条的，按表里的。',
    heads: { measure: '措施', units: '责任单位', deadline: '时限', fate: '能不能加' },
    byProblem: '按问题',
    goal: (words: string) => `目标：${words}`,
    answersTo: (words: string) => `对应：${words}`,
    can: '能加',
    cannot: '不能加',
    done: '已加',
    refused: '没有加上',
    flaws: {
      'no-text': '这一行没有措施内容。补上内容，或者删去这一行。',
      'text-long': '措施内容超过 20000 字。请分成几条。',
      'goal-long': '目标超过 500 字。请缩短。',
      'unit-unknown': (name: string) => `没有登记过“${name}”这个单位。请在上面指明是谁，或者不要。`,
      'answers-unknown': (words: string) =>
        `看不出“${words}”是哪条具体表现。请写它的序号或原文，或者不用这一列。`,
      'day-unread': (words: string) =>
        `看不出“${words}”是哪一天。请写成 2026-06-30 或“2026年6月底前”，或者空着。`,
      'before-feedback': (day: string, of: string) => `时限 ${day}早于反馈日期 ${of}。请改时限。`,
      'after-deadline': (day: string, of: string) =>
        `时限 ${day}晚于问题的整改时限 ${of}。请改时限，或者先调整问题的时限。`,
      'stands-already': (number: number) => `第 ${number} 条措施已经是这样写的。要改它，请用那一条的“修改”。`,
      twice: (row: number) => `与第 ${row} 行重复，只加一条。`,
    },
    hints: {
      'lead-unit': '没有写单位，记牵头单位。',
      'day-past': '这个时限已经过去，请看年份对不对。',
      'class-only': '没有写哪一天，按问题的整改时限。',
      'persons-left': (names: string) => `${names}不记：措施只记单位，经办人在“调整分工”里定。`,
    },
    tally: (can: number, cannot: number) =>
      cannot === 0 ? `${can} 条都能加` : `${can} 条能加，${cannot} 条不能`,
    nothing: '这些行现在都不能加，原因见各行。',
    go: (count: number) => `增加 ${count} 条`,
    goOn: (count: number) => `接着增加余下 ${count} 条`,
    progress: (done: number, refused: number, of: number) =>
      `已加 ${done} / ${of}${refused > 0 ? `，没有加上 ${refused} 条` : ''}`,
  },
  month: {
    title: '从表格粘贴',
    lead: '把这个月做了什么从表格一次粘进来。按下按钮只填到各项里，提交由您自己按。',
    as: {
      number: '问题编号',
      measure: '措施内容',
      text: '做了什么',
      done: '是否办完',
      none: '不用这一列',
    } satisfies Record<MonthColumn, string>,
    noText: '还没有指明哪一列是做了什么。请在上面选一列。',
    heads: { item: '事项', text: '做了什么', fate: '能不能填' },
    completes: '办完',
    can: '能填',
    cannot: '不能填',
    flaws: {
      'no-item': (words: string) =>
        `没有找到“${words}”：本单位这个月要报的里面没有它。请改成页面上的编号，或者措施的原话。`,
      'several-items': (number: string, count: number) =>
        `${number} 下面有 ${count} 项。请加一列措施内容，说明是哪一项。`,
      'no-name': '这一行没有写是哪一项。请补上问题编号或者措施内容。',
      'no-words': '这一行没有写做了什么。没有变化的，在页面上按“无变化”。',
      'too-long': (most: number) => `超过 ${most} 字。请缩短。`,
      twice: (row: number) => `与第 ${row} 行是同一项，只填第 ${row} 行。请合成一行。`,
    },
    hints: {
      replaces: '会换掉这一项已经写的话。',
      'not-yes-no': '看不出是否办完，先不记办完。',
      held: '分办下去的还没有办完，先不记办完。',
    },
    tally: (can: number, cannot: number) =>
      cannot === 0 ? `${can} 行都能填` : `${can} 行能填，${cannot} 行不能`,
    nothing: '这些行现在都不能填，原因见各行。',
    go: (count: number) => `填入 ${count} 项`,
    filled: (count: number) => `已填入 ${count} 项，还没有提交`,
  },
}
export type Paste = typeof paste
