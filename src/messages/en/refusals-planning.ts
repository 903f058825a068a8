import type { planningRefusals as zh } from '#messages/zh/refusals-planning.ts'
import type { RefusalWords } from '#messages/zh/refusals.ts'

type Details = Record<string, unknown>

/** Three at most. */
const some = (value: unknown): string =>
  Array.isArray(value)
    ? `${value.slice(0, 3).map(String).join(', ')}${value.length > 3 ? ` and ${value.length - 3} more` : ''}`
    : ''

export const planningRefusals: typeof zh = {
  'review-missing': (): RefusalWords => ({
    says: 'In this round a plan goes through joint review before it is approved, and this one was never sent.',
    way: 'The office sends it on the page “Plans”, under “Joint review”.',
  }),
  'review-open': (it: Details): RefusalWords => ({
    says: `The joint review is not over: no answer yet from ${some(it['bodies'])}.`,
    way: 'Wait until they gave their opinions and pressed “Nothing else”. Where a body cannot answer, the office can call the review off and send the plans to another.',
  }),
  'review-unanswered': (it: Details): RefusalWords => ({
    says: `Not every opinion has an answer (${some(it['bodies'])}).`,
    way: 'The office answers each under “Joint review”: adopted or not adopted.',
  }),
  'review-outdated': (it: Details): RefusalWords => ({
    says: `The plan was changed after the review beyond what adopted opinions asked for, and ${some(it['bodies'])} have not seen that.`,
    way: 'They look at the change under “Joint review” and press “Agree”, or give an opinion.',
  }),
  'review-incomplete': (it: Details): RefusalWords => ({
    says: `Some plans are not complete, or are approved already: ${some(it['numbers'])}.`,
    way: 'Add what is missing of responsibility, deadline and measures, or leave these problems out.',
  }),
  'review-under-way': (it: Details): RefusalWords => ({
    says: `${some(it['numbers'])}: under review already.`,
    way: 'Wait until that review is over, or call it off first.',
  }),
  'review-aside': (it: Details): RefusalWords => ({
    says: `For ${some(it['numbers'])} every body has to stand aside: it works on the problem, is above or below the lead unit, or the lead leader holds a post in it.`,
    way: 'Add at least one body that has nothing to do with these problems.',
  }),
  'review-stands-aside': (it: Details): RefusalWords => ({
    says: `You or your unit answer for problem ${typeof it['number'] === 'string' ? it['number'] : ''}, and give no opinion on its plan.`,
    way: 'A unit or a person that has nothing to do with it gives the opinion. On the other problems you can.',
  }),
  'review-withdrawn': (): RefusalWords => ({
    says: 'This joint review was called off.',
    way: 'Opinions can be given again once the plans are sent anew.',
  }),
  'opinion-answered': (): RefusalWords => ({
    says: 'This opinion has an answer already.',
    way: 'Load the page again to see it.',
  }),
  'sub-plan-nothing': (it: Details): RefusalWords => ({
    says: `${typeof it['unit'] === 'string' ? it['unit'] : 'Your unit'} carries no measure in this round and need not file a sub-plan.`,
    way: 'Where this has changed, wait until the office has handed the work out.',
  }),
  'sub-plan-state': (): RefusalWords => ({
    says: 'This sub-plan is not waiting for a decision.',
    way: 'Wait until the unit files it again.',
  }),
}
