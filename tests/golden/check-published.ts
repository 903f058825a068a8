/**
 * The annotation of the published report, in the shape of the planted gold. Only what stands under one of the listed
 * codes counts; what the annotation calls by other names is a fair question, as is what it finds of low severity.
 */
import type { CheckGold } from '../../samples/planted/agreement.ts'

type Annotation = {
  meta: { feedbackOn: string }
  problems: { line: number; title: string; paper: 'yes' | 'no' | 'unproven' }[]
  contradictions: { type: string; severity: 'high' | 'medium' | 'low' | 'info'; lines: number[]; title: string }[]
}

/** Names of the annotation that mean a listed code: a share without its whole is a missing total. */
const LISTED: Record<string, string> = {
  'conflicting-figures': 'conflicting-figures',
  'double-reporting': 'double-reporting',
  'unexplained-gap': 'unexplained-gap',
  'part-exceeds-whole': 'part-exceeds-whole',
  'impossible-percentage': 'impossible-percentage',
  'unit-mismatch': 'unit-mismatch',
  'missing-total': 'missing-total',
  'missing-denominator': 'missing-total',
  'provisional-as-done': 'provisional-as-done',
  'start-as-done': 'start-as-done',
  'plan-as-result': 'plan-as-result',
}

export function publishedGold({ meta, problems, contradictions }: Annotation): CheckGold {
  const listed = contradictions.flatMap(({ type, severity, lines, title }) => {
    const code = LISTED[type]
    return code === undefined || severity === 'info' ? [] : [{ code, severity, lines, why: title }]
  })
  return {
    feedbackOn: meta.feedbackOn,
    contradictions: listed.filter(({ severity }) => severity !== 'low'),
    tolerated: listed.filter(({ severity }) => severity === 'low'),
    problems: problems.map(({ line, title, paper }) => ({ line, title, verdict: paper, why: '' })),
    doubts: [],
    gaps: [],
  }
}
