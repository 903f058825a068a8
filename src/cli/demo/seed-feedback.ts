import { type Draft, type DraftProblem, untoldProblem } from '#contract/drafts.ts'
import { daysBetween } from '#core/words/calendar/day.ts'
import { saveDraft } from '#ledger/desk/drafts.ts'
import { readIntoDraft } from '#ledger/desk/read-into-draft.ts'
import { listProblems } from '#ledger/queries/list-problems.ts'
import type { Ledger as Told, Problem } from '../../../samples/county/types.ts'
import { type Seeding, act, madeIn } from '#cli/demo/seeding.ts'

const fileName = '省委第三巡视组反馈意见.txt'

/** Opens the round, reads the feedback, mends the draft as the office would, and confirms it. */
export const seedFeedback = async (seeding: Seeding): Promise<void> => {
  const { story, ledger, founder, problems, told } = seeding
  const { round, problems: tellings } = story.ledger
  told('feedback', 0, tellings.length)
  const inspected = story.organisation.units.find((it) => it.id === round.inspected)
  const opened = await act(seeding, founder, 'open-round', {
    ordinal: 1,
    name: round.title,
    kind: 'inspection',
    inspector: round.inspector,
    inspected: inspected?.name ?? '',
    period: { from: round.inspectionFrom, to: round.inspectionTo },
    feedbackOn: round.feedbackOn,
    clocks: {
      planDays: daysBetween(round.feedbackOn, round.planOn),
      concentratedDays: daysBetween(round.feedbackOn, round.concentratedTo),
      reportDays: daysBetween(round.concentratedTo, round.reportOn),
    },
    ruleSet: 'standard',
    predecessor: null,
  })
  const bytes = Buffer.from(story.feedback)
  const draft = await readIntoDraft(ledger, founder, {
    name: fileName,
    bytes: () => Promise.resolve(bytes),
  })
  const mended = tellings.map((it) => mend(draft, it, story.ledger))
  const { version } = draft
  await saveDraft(ledger, founder, draft.id, { version, kind: 'feedback', problems: mended })
  const into = madeIn(opened, 'round')
  seeding.round = into
  await act(seeding, founder, 'confirm-import', { draft: draft.id, round: into })
  const listed = await listProblems(ledger, founder, { round: into, sort: 'number', offset: 0, limit: 200 })
  for (const telling of tellings) {
    const found = listed.rows.filter((it) => it.title === telling.title)
    if (found.length !== 1 || !found[0]) throw new Error(`${telling.title}: ${found.length} problems`)
    problems.set(telling.no, found[0].id)
  }
  told('feedback', tellings.length, tellings.length)
}

/** What was read, with the short title for the wall; what was not read as the office would, by hand from its line. */
const mend = (draft: Draft, telling: Problem, { aspects }: Told): DraftProblem => {
  const read = draft.problems.find((it) => it.title === telling.title)
  const aspect = aspects[telling.aspect]
  const group = aspect?.groups[telling.group]
  const line = draft.lines.findIndex((it) => it.includes(telling.title))
  const from = Math.max(draft.lines[line]?.indexOf(telling.title) ?? 0, 0)
  return {
    key: `t${telling.no}`,
    marker: read?.marker ?? null,
    title: telling.title,
    shortTitle: telling.short,
    aspect: { ordinal: telling.aspect + 1, marker: aspect?.marker ?? '', title: aspect?.title ?? '' },
    group: group ? { ordinal: telling.group + 1, ...group } : null,
    span: read?.span ?? { line: line + 1, from, to: from + telling.title.length },
    ...untoldProblem,
    manifestations: telling.manifestations.map((text, i) => ({
      key: `t${telling.no}x${i}`,
      text,
      span: read?.manifestations.find((it) => it.text === text)?.span ?? null,
    })),
    measures: [],
  }
}
