import { describe, expect, test } from 'vitest'
import { countRun, isGreen, lastLine } from './count.ts'

const report = (given: object): string =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...given,
  })

describe('what a run counts as', () => {
  test('tests passed, failed and skipped', () => {
    const given = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })
    expect(countRun(given, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 })
  })

  test('a file that broke before its tests is one failed test', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    const given = report({ numPassedTests: 1, numFailedTests: 1, testResults })
    expect(countRun(given, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 })
  })

  test('a bad end without a failed test is one failed test', () => {
    expect(countRun(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })

  test.each([null, '', '{', '{}', '[]'])(
    'no readable report (%s) is one failed test, whatever the exit code',
    (given) => {
      expect(countRun(given, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    },
  )
})

describe('the last line', () => {
  test('names the skipped only when there are some', () => {
    expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(lastLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
  })

  test('no test at all is not green', () => {
    expect(isGreen({ passed: 0, failed: 0, skipped: 0 })).toBe(false)
    expect(isGreen({ passed: 0, failed: 0, skipped: 9 })).toBe(false)
    expect(isGreen({ passed: 1, failed: 1, skipped: 0 })).toBe(false)
    expect(isGreen({ passed: 1, failed: 0, skipped: 0 })).toBe(true)
  })
})
