/** How a run went. A crash outside a test counts as one that failed. */
export type Count = { passed: number; failed: number; skipped: number }

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 }

export const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** What is read of Vitest's JSON report. */
type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' && value !== null && 'numPassedTests' in value && 'testResults' in value

/**
 * Counts a run by its report and its exit code. A file that broke before its tests counts as one failed test; so
 * does a run that ended badly though no test failed (an error nobody caught), or that left no report.
 */
export const countRun = (report: string | null, exitCode: number): Count => {
  let read: unknown = null
  try {
    read = JSON.parse(report ?? 'null')
  } catch {
    read = null
  }
  if (!isReport(read)) return { ...nothing, failed: 1 }
  const broken = read.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = read.numFailedTests + broken
  return {
    passed: read.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: read.numPendingTests + read.numTodoTests,
  }
}

/** The last line of every run. */
export const lastLine = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** Green is only a run with at least one test that passed and none that failed. */
export const isGreen = ({ passed, failed }: Count): boolean => failed === 0 && passed > 0
