import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'

const report = (...lines: string[]) =>
  readDocument(
    ['某县林业局党组关于巡察整改情况的通报', '2024年6月20日，巡察组反馈意见。', ...lines].join('\n'),
  )
const problems = (...lines: string[]) =>
  report(...lines).draft.problems.map(({ path, title, measures }) => [path.join(' '), title, measures.length])

describe('编号后面只有空格的部分、带方面号的问题', () => {
  test.each([
    ['壹', '贰'],
    ['Ⅰ', 'Ⅱ'],
    ['一', '二'],
    ['I', 'II'],
  ])('%s …%s …', (one, two) => {
    expect(
      problems(
        `${one}\u3000整改工作组织情况`,
        '召开会议7次。',
        `${two}\u3000具体问题整改情况`,
        '【1-1】学习停留在念文件、抄笔记。集中学习4次。',
        '【1-2】河长制“挂名不履职”，乡级河长巡河少。印发提示函22份。',
        '【1-3】项目资金闲置。收回财政920万元。',
        '本方面3个问题由纪检组跟进。',
      ),
    ).toEqual([
      [`${two} 【1-1】`, '学习停留在念文件、抄笔记', 1],
      [`${two} 【1-2】`, '河长制“挂名不履职”，乡级河长巡河少', 1],
      [`${two} 【1-3】`, '项目资金闲置', 1],
    ])
  })
  test('正文里的数词后面没有空格，不是编号', () => {
    const { outline } = report('一季度工作情况', '二季度工作情况')
    expect(outline.filter(({ marker }) => marker !== '')).toEqual([])
  })
  test('破折号前面有逗号：说的是毛病才是标题', () => {
    expect(
      problems('一、学用脱节，走了过场——集中学习4次。', '二、账目混乱——清理账目3本。').map(
        ([, title]) => title,
      ),
    ).toEqual(['学用脱节，走了过场', '账目混乱'])
  })
})
