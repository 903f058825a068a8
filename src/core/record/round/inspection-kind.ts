import type { Clocks, InspectionKind } from '#core/record/round/facts.ts'

/** What a new round starts from; every place sets its own. Half a year for 巡视 and 督察, three months for 巡察. */
export const usualClocks: Readonly<Record<InspectionKind, Clocks>> = {
  inspection: { planDays: 30, concentratedDays: 180, reportDays: 30 },
  patrol: { planDays: 30, concentratedDays: 90, reportDays: 30 },
  audit: { planDays: 30, concentratedDays: 60, reportDays: 30 },
  environment: { planDays: 30, concentratedDays: 180, reportDays: 30 },
}

/** The kind that a document's title or its inspector's name speaks of; 巡视 where neither says. */
export const kindSaidIn = (words: string): InspectionKind => {
  if (words.includes('审计')) return 'audit'
  if (/督察|环保|环境保护/u.test(words)) return 'environment'
  return words.includes('巡察') ? 'patrol' : 'inspection'
}
