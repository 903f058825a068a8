import type { Clocks, InspectionKind } from '#core/record/round/facts.ts'

/** What a new round starts from; every place sets its own. Half a year for 巡视, three months for the others. */
export const usualClocks: Record<InspectionKind, Clocks> = {
  inspection: { planDays: 30, concentratedDays: 180, reportDays: 30 },
  patrol: { planDays: 30, concentratedDays: 90, reportDays: 30 },
  audit: { planDays: 30, concentratedDays: 60, reportDays: 30 },
  environment: { planDays: 30, concentratedDays: 180, reportDays: 30 },
}
