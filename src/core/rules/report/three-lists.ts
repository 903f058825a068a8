import { dayInTable } from '#core/words/calendar/day-in-words.ts'
import type { Measure, Problem } from '#core/record/problem/problem.ts'
import { manifestationsOf } from '#core/record/problem/problem.ts'
import { basisBlock, officePaper, originWords, roundTitle } from '#core/rules/report/frame.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { stepWords, timeClassWords } from '#core/rules/report/paper-words.ts'
import type { Annex, Cell, Paper, Table } from '#core/rules/report/paper.ts'
import { cell, centred, clause, numbered, paragraph, sentence } from '#core/rules/report/sentences.ts'
import { latestStatements, relianceOf, relianceWords } from '#core/rules/report/statements.ts'
import { counted, totalsOf } from '#core/rules/report/totals.ts'

type Column<Row> = { name: string; width: number; cell: (row: Row, place: number) => Cell }

const tableOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  kind: 'table',
  widths: columns.map((it) => it.width),
  head: columns.map((it) => it.name),
  rows: rows.map((row, place) => columns.map((column) => column.cell(row, place))),
})

const named = (of: readonly { name: string }[]): string => of.map((it) => it.name).join('、')
const place = (_row: unknown, at: number): Cell => centred(String(at + 1))

const foundWords = (problem: Problem): string => {
  const told = manifestationsOf(problem).map((it) => it.text)
  return told.length === 1 && clause(told[0] ?? '') === clause(problem.title) ? '' : numbered(told)
}

const deadlineOf = ({ deadline, timeClass }: Problem): string => {
  if (deadline === null) return timeClass === 'long-term' ? timeClassWords['long-term'] : ''
  const { original, current } = deadline
  return `${dayInTable(current)}${original === current ? '' : `（原定${dayInTable(original)}）`}`
}

/** Measures with their problem: the task list lists measures. */
type Task = { problem: Problem; measure: Measure }

const taskDeadline = ({ problem, measure }: Task): string =>
  measure.deadline ? dayInTable(measure.deadline) : deadlineOf(problem)

const progressWords = ({ problem, measure }: Task): string => {
  const told = latestStatements(problem, measure)
  if (told.length === 0) return '尚未填报进展'
  return told
    .map((it) => {
      const mark = `（${relianceWords[relianceOf(problem, it)]}）`
      // The column beside it says the same already.
      const same = sentence(it.text) === sentence(measure.text)
      return `${told.length > 1 && it.unit ? `${it.unit.name}：` : ''}${same ? '同措施' : sentence(it.text)}${mark}`
    })
    .join('')
}

const problemColumns: readonly Column<Problem>[] = [
  { name: '序号', width: 4, cell: place },
  { name: '编号', width: 8, cell: (it) => centred(it.number) },
  { name: '方面', width: 12, cell: (it) => cell(it.aspect.title) },
  { name: '问题', width: 24, cell: (it) => cell(it.title) },
  { name: '具体表现', width: 28, cell: (it) => cell(foundWords(it)) },
  {
    name: '整改类别',
    width: 7,
    cell: (it) => centred(it.timeClass === null ? '' : timeClassWords[it.timeClass]),
  },
  { name: '整改时限', width: 10, cell: (it) => centred(deadlineOf(it)) },
  { name: '状态', width: 7, cell: (it) => centred(stepWords[it.step]) },
]

const taskColumns: readonly Column<Task>[] = [
  { name: '序号', width: 4, cell: place },
  { name: '问题编号', width: 8, cell: ({ problem }) => centred(problem.number) },
  { name: '问题', width: 12, cell: ({ problem }) => cell(problem.shortTitle) },
  { name: '整改措施', width: 26, cell: ({ measure }) => cell(measure.text) },
  { name: '目标', width: 12, cell: ({ measure }) => cell(measure.goal ?? '') },
  { name: '责任单位', width: 10, cell: ({ measure }) => cell(named(measure.units)) },
  { name: '完成时限', width: 9, cell: (it) => centred(taskDeadline(it)) },
  { name: '进展', width: 19, cell: (it) => cell(progressWords(it)) },
]

const responsibilityColumns: readonly Column<Problem>[] = [
  { name: '序号', width: 4, cell: place },
  { name: '问题编号', width: 8, cell: (it) => centred(it.number) },
  { name: '问题', width: 26, cell: (it) => cell(it.title) },
  {
    name: '牵头领导',
    width: 14,
    cell: ({ responsibility: { leadLeader: it } }) =>
      centred(it ? `${it.name}${it.postTitle ? `（${it.postTitle}）` : ''}` : ''),
  },
  { name: '牵头单位', width: 13, cell: (it) => centred(it.responsibility.leadUnit?.name ?? '') },
  { name: '配合单位', width: 15, cell: (it) => cell(named(it.responsibility.coUnits)) },
  { name: '经办人', width: 7, cell: (it) => centred(it.responsibility.handler?.name ?? '') },
  { name: '专班成员', width: 13, cell: (it) => cell(named(it.responsibility.team)) },
]

/** 问题清单, 任务清单, 责任清单: three views of the same problems, each a landscape table. */
export const listAnnexes = ({ problems }: FrozenRound): Annex[] => {
  const tasks = problems.flatMap((problem) => problem.measures.map((measure): Task => ({ problem, measure })))
  return [
    { title: '问题清单', landscape: true, body: [tableOf(problemColumns, problems)] },
    { title: '任务清单', landscape: true, body: [tableOf(taskColumns, tasks)] },
    { title: '责任清单', landscape: true, body: [tableOf(responsibilityColumns, problems)] },
  ]
}

/** The three lists by themselves. */
export const listsPaper = (frozen: FrozenRound): Paper => {
  const { problems, measures } = totalsOf(frozen)
  return officePaper(frozen, {
    head: null,
    addressee: null,
    imprint: null,
    title: `${roundTitle(frozen)}整改三个清单`,
    body: [
      paragraph(
        '',
        ...[originWords(frozen), '问题清单列', counted(problems), '个问题，任务清单列'],
        ...[counted(measures), '条措施，责任清单列各问题的责任分工，见附件。'],
      ),
      basisBlock(frozen),
    ],
    annexes: listAnnexes(frozen),
  })
}
