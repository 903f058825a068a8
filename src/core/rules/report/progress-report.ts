import { dayInWords } from '#core/words/calendar/day-in-words.ts'
import { answerBlocks } from '#core/rules/report/answer.ts'
import { placed } from '#core/rules/report/aspects.ts'
import { basisBlock, officePaper, originWords, roundTitle } from '#core/rules/report/frame.ts'
import type { LinkKind } from '#core/record/problem/links.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { FrozenRound } from '#core/rules/report/frozen.ts'
import { stepWords } from '#core/rules/report/paper-words.ts'
import type { Block, Paper, Run } from '#core/rules/report/paper.ts'
import { paragraph } from '#core/rules/report/sentences.ts'
import { relianceOf, relianceWords, toldOf } from '#core/rules/report/statements.ts'
import { counted, problemPath, totalsOf } from '#core/rules/report/totals.ts'

/** So many late problems are named one by one. */
const namedAtMost = 12

/** Closed, and come back; open, and carried on: counted where they stand, and told apart. */
const ofWhich = (what: string, problems: readonly Problem[], how: LinkKind): (string | Run)[] => {
  const gone = problems.filter((it) => it.links.some((link) => link.how === how))
  const named = gone.flatMap(({ id, number }, at): (string | Run)[] => [
    ...(at > 0 ? ['、'] : []),
    { text: number, source: problemPath(id) },
  ])
  return gone.length === 0 ? [] : [`（${what}${gone.length}个：`, ...named, '）']
}

const totalsBlock = (frozen: FrozenRound): Block => {
  const { problems, aspects, measures, measuresDone, steps } = totalsOf(frozen)
  const open = frozen.problems.filter((it) => it.step !== 'closed' && it.step !== 'ended')
  const told = steps.filter((it) => it.step === 'closed' || it.value > 0)
  const done: (string | Run)[] =
    measuresDone.value > 0 ? ['，其中责任单位自报完成', counted(measuresDone), '条'] : []
  return paragraph(
    '',
    ...['反馈问题共', counted(problems), '个，涉及', counted(aspects), '个方面，列入整改措施'],
    ...[counted(measures), '条', ...done, '。', `截至${dayInWords(frozen.day)}：`],
    ...told.flatMap((it, at): (string | Run)[] => [
      `${at > 0 ? '，' : ''}${stepWords[it.step]}`,
      counted(it),
      '个',
      ...(it.step === 'closed' ? ofWhich('其中反弹', it.of, 'rebounded-as') : []),
    ]),
    ...ofWhich('未销号的问题中已转入下轮', open, 'carried-to'),
    '。',
  )
}

const lateBlocks = (frozen: FrozenRound): Block[] => {
  const { late } = totalsOf(frozen)
  if (late.value === 0) return []
  const named = late.of.slice(0, namedAtMost)
  return [
    paragraph(
      '',
      '已过整改时限尚未验收的问题',
      counted(late),
      '个：',
      ...named.flatMap((it, at): (string | Run)[] => [
        ...(at > 0 ? ['、'] : []),
        { text: it.number, source: problemPath(it.id) },
      ]),
      late.value > named.length ? '等。' : '。',
    ),
  ]
}

/** What the marks mean, said once; nothing where everything told has been verified. */
const reliesBlocks = ({ problems }: FrozenRound): Block[] => {
  const kinds = new Set(problems.flatMap((it) => toldOf(it).map((told) => relianceOf(it, told))))
  const said = [
    ...(kinds.has('claimed') ? [`注明“${relianceWords.claimed}”的，为责任单位填报，尚未经核查认定`] : []),
    ...(kinds.has('imported')
      ? [
          `注明“${relianceWords.imported}”的，录自导入的台账或已公开的整改情况，既不作为单位自报，也不作为佐证`,
        ]
      : []),
  ]
  return said.length === 0 ? [] : [paragraph('', `本报告中，${said.join('；')}。`)]
}

/** 整改进展情况报告: every problem of the round in its order, each answered, as of the frozen day. */
export const progressReport = (frozen: FrozenRound): Paper =>
  officePaper(frozen, {
    title: `关于${roundTitle(frozen)}整改进展情况的报告`,
    body: [
      paragraph('', `${originWords(frozen)}现将截至${dayInWords(frozen.day)}的整改进展情况报告如下。`),
      totalsBlock(frozen),
      ...lateBlocks(frozen),
      ...reliesBlocks(frozen),
      ...placed(frozen.problems).flatMap((aspect): Block[] => [
        aspect.heading,
        ...aspect.groups.flatMap((group): Block[] => [
          ...(group.heading ? [group.heading] : []),
          ...group.problems.flatMap(({ heading, problem }): Block[] => [
            heading,
            ...answerBlocks(problem, frozen),
          ]),
        ]),
      ]),
      basisBlock(frozen),
    ],
  })
