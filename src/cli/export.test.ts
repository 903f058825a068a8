import { describe, expect, test } from 'vitest'
import { run } from '#cli/run.ts'
import type { Surroundings } from '#cli/command.ts'

const told = async (...parameters: string[]): Promise<[number, string]> => {
  const lines: string[] = []
  const never = () => {
    throw new Error('nothing is opened for a command that is wrongly called')
  }
  const outside: Surroundings = {
    language: 'zh_CN.UTF-8',
    terminal: false,
    clock: () => '2026-08-03T01:00:00.000000Z',
    print: (text) => lines.push(text),
    tell: (text) => lines.push(text),
    draw: never,
    askSecret: never,
    logIn: never,
    openHouse: never,
    serve: never,
    untilToldToStop: never,
  }
  const code = await run(['export', ...parameters], outside)
  return [code, lines.join('\n').trim()]
}

describe('zhenggai export，用法不对时说清楚', () => {
  test.each([
    [['--out', 'c.csv'], '请给出 --list。'],
    [['--list', 'problems'], '请给出 --out。'],
    [['--list', 'rounds', '--out', 'c.csv'], '取值只能是：problems、measures、responsibility、all。'],
    [['--list', 'all', '--out', 'c.csv'], '--out 请写 .xlsx 文件。'],
    [['--list', 'problems', '--out', 'c.pdf'], '--out 请写 .xlsx 或 .csv 文件。'],
    [['--list', 'problems', '--out', 'c.csv', '--done', 'yes'], 'problems 没有 --done 这个筛选条件。'],
    [['--list', 'all', '--out', 'c.xlsx', '--text', 'x'], 'all 没有 --text 这个筛选条件。'],
    [
      ['--list', 'measures', '--out', 'c.csv', '--lead-unit', 'x'],
      'measures 没有 --lead-unit 这个筛选条件。',
    ],
    [
      ['--list', 'problems', '--out', 'c.csv', '--lang', 'en', '--done', 'no'],
      'problems has no filter --done.',
    ],
  ])('%j', async (parameters, sentence) => {
    expect(await told(...parameters)).toEqual([2, sentence])
  })
})
