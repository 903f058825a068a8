import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ActInput, ActName } from '#contract/acts.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { listDrafts, showDraft } from '#ledger/desk/drafts.ts'
import {
  type Exported,
  exportList,
  exportOrganisation,
  exportThreeLists,
} from '#ledger/exports/export-list.ts'
import { evidenceFile } from '#ledger/queries/evidence-file.ts'
import { listMeasures } from '#ledger/queries/list-measures.ts'
import { compareDraft } from '#ledger/queries/compare-draft.ts'
import { listAnswered, listHandOvers, showHandOver } from '#ledger/queries/hand-overs.ts'
import { listGivenFiles } from '#ledger/queries/given-files.ts'
import { findWords } from '#ledger/queries/find-words.ts'
import { listImports } from '#ledger/queries/list-imports.ts'
import { listProblems } from '#ledger/queries/list-problems.ts'
import { listResponsibility } from '#ledger/queries/list-responsibility.ts'
import { listSimilar } from '#ledger/queries/list-similar.ts'
import { listRounds } from '#ledger/queries/list-rounds.ts'
import { previewBulk } from '#ledger/queries/preview-bulk.ts'
import { problemHistory } from '#ledger/queries/problem-history.ts'
import { calendarLines } from '#ledger/queries/calendar-lines.ts'
import { listInbox } from '#ledger/queries/list-inbox.ts'
import { readDesk } from '#ledger/queries/read-desk.ts'
import { readMonth } from '#ledger/queries/read-month.ts'
import { readWork } from '#ledger/queries/read-work.ts'
import { readOrganisation } from '#ledger/queries/read-organisation.ts'
import { readWall } from '#ledger/queries/read-wall.ts'
import { showImport } from '#ledger/queries/show-import.ts'
import { previewEvidence } from '#ledger/queries/preview-evidence.ts'
import { showMeasure } from '#ledger/queries/show-measure.ts'
import { showPlans } from '#ledger/queries/show-plans.ts'
import { previewRules } from '#ledger/queries/preview-rules.ts'
import { readCoverage } from '#ledger/queries/read-coverage.ts'
import { readRules } from '#ledger/queries/read-rules.ts'
import { showCoverageCell } from '#ledger/queries/show-coverage-cell.ts'
import { listReviews } from '#ledger/queries/list-reviews.ts'
import { showReview, showReviewedPlan } from '#ledger/queries/show-review.ts'
import { takeLookbackPaper } from '#ledger/papers/take-lookback.ts'
import { listLeftOver, listRecurrences } from '#ledger/queries/between-rounds.ts'
import { listLookbacks, readLookbackChoice, redrawLookback, showLookback } from '#ledger/queries/lookbacks.ts'
import { decisionFile } from '#ledger/queries/decision-file.ts'
import { dutyPaper, listDuties } from '#ledger/queries/list-duties.ts'
import { listMeetings } from '#ledger/queries/list-meetings.ts'
import { listMeetingsOfProblem } from '#ledger/queries/meetings-of-problem.ts'
import { meetingPaper, showMeeting } from '#ledger/queries/show-meeting.ts'
import { listSubplans } from '#ledger/queries/list-subplans.ts'
import { showSubplan, subplanFile } from '#ledger/queries/show-subplan.ts'
import { readLeaders } from '#ledger/queries/read-leaders.ts'
import { takeReviewPaper } from '#ledger/papers/take-review.ts'
import { exportMeetings } from '#ledger/exports/meetings-sheet.ts'
import { exportCoverage } from '#ledger/exports/coverage-sheet.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { readReportHints } from '#ledger/papers/read-report-hints.ts'
import { listUnitsToPack } from '#ledger/returns/make-packs.ts'
import { listReturns, returnedFile, showReturn } from '#ledger/returns/returned-files.ts'
import { takePack } from '#ledger/returns/take-packs.ts'
import { Refused } from '#ledger/refusals.ts'
import { zipEntries, zipPart } from '#office/zip/entries.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { usualWay } from '#core/record/round/way.ts'
import { questionsOfSupervision } from './ask-supervision.ts'
import { questionsOfTrend } from './ask-trend.ts'
import { putDraft } from './draft.ts'
import { liveOneProblem } from './life.ts'
import { problemState } from './problem-state.ts'
import { type World, newWorld } from './world.ts'

/** Two counties on one database. Whatever is asked in ours, nothing of theirs may be in the answer. */
let ours: World
let theirs: World
let theirProblem: string
let theirIds: string[]
let draft: string

const page = { sort: 'number', offset: 0, limit: 200 } as const

beforeAll(async () => {
  ours = await newWorld()
  theirs = await newWorld('2026-08-01T01:00:00.000000Z', ours)
  await liveOneProblem(ours)
  theirProblem = await liveOneProblem(theirs)
  draft = await putDraft(theirs, ['他县的问题'])
  theirIds = await idsOf(theirs)
})

/** Every id that occurs in the journal and the views of a workspace. */
const idsOf = (world: World): Promise<string[]> =>
  inWorkspace(world.store.pool, world.workspace, async (_db, client) => {
    const { rows } = await client.query<{ id: string }>(
      `select stream_id::text as id from journal.fact where workspace_id = $1
       union select act_id::text from journal.fact where workspace_id = $1
       union select id::text from views.post where workspace_id = $1
       union select id::text from views.appointment where workspace_id = $1
       union select id::text from views.measure where workspace_id = $1
       union select id::text from views.evidence where workspace_id = $1
       union select id::text from views.progress where workspace_id = $1`,
      [world.workspace],
    )
    return rows.map((row) => row.id)
  })

const first = async (table: string, schema: 'views' | 'desk' = 'views'): Promise<string> =>
  inWorkspace(theirs.store.pool, theirs.workspace, async (_db, client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from ${schema}.${table} where workspace_id = $1 limit 1`,
      [theirs.workspace],
    )
    return rows[0]?.id ?? ''
  })

/** What a question answers, or the code of its refusal. */
const answerTo = async (asked: Promise<unknown>): Promise<string> => {
  try {
    return JSON.stringify(await asked)
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}

/** Everything that can be read in a file that is given out. */
const textIn = async ({ fileName, bytes }: Exported): Promise<string> => {
  const all = new Uint8Array(await new Response(bytes).arrayBuffer())
  if (fileName.endsWith('.csv')) return new TextDecoder().decode(all)
  const entries = zipEntries(all)
  return [...entries.keys()]
    .map((name) => new TextDecoder().decode(zipPart(all, entries, name) ?? undefined))
    .join('\n')
}

type Question = (ledger: Ledger, caller: Caller) => Promise<unknown>

/** Every question, asked with ids of theirs wherever it takes one. */
const questions: Record<string, Question> = {
  'list-problems': (ledger, caller) => listProblems(ledger, caller, page),
  'list-problems of their round': async (ledger, caller) =>
    listProblems(ledger, caller, { ...page, round: await first('round') }),
  'list-problems of their unit': async (ledger, caller) =>
    listProblems(ledger, caller, { ...page, unit: await first('unit') }),
  'list-measures': (ledger, caller) => listMeasures(ledger, caller, page),
  'list-measures of their unit': async (ledger, caller) =>
    listMeasures(ledger, caller, { ...page, unit: await first('unit') }),
  'list-responsibility': async (ledger, caller) =>
    listResponsibility(ledger, caller, { round: await first('round') }),
  'list-rounds': listRounds,
  drafts: (ledger, caller) => listDrafts(ledger, caller),
  'list-imports': (ledger, caller) => listImports(ledger, caller),
  'compare-draft': async (ledger, caller) => compareDraft(ledger, caller, draft, await first('round')),
  'show-import': async (ledger, caller) => showImport(ledger, caller, await first('import')),
  'show-draft': (ledger, caller) => showDraft(ledger, caller, draft),
  'show-problem': (ledger, caller) => showProblem(ledger, caller, theirProblem),
  'list-similar to their problem': (ledger, caller) => listSimilar(ledger, caller, theirProblem),
  'preview-bulk of their problem': (ledger, caller) =>
    previewBulk(ledger, caller, { act: 'approve-plan', problems: [theirProblem] }),
  'find-words': (ledger, caller) => findWords(ledger, caller, { text: '供水' }),
  'show-problem on a past day': (ledger, caller) =>
    showProblem(ledger, caller, theirProblem, { on: '2026-08-02' }),
  'show-measure': async (ledger, caller) => showMeasure(ledger, caller, await first('measure')),
  'show-plans of their problem': (ledger, caller) => showPlans(ledger, caller, theirProblem),
  'read-coverage of their round': async (ledger, caller) =>
    readCoverage(ledger, caller, await first('round')),
  ...questionsOfTrend(first, textIn),
  'read-rules of their round': async (ledger, caller) => readRules(ledger, caller, await first('round')),
  'preview-rules of their round': async (ledger, caller) =>
    previewRules(ledger, caller, await first('round'), { rules: { preset: 'jiangjin' } }),
  'show-coverage-cell of theirs': async (ledger, caller) =>
    showCoverageCell(ledger, caller, theirProblem, await first('unit')),
  'list-reviews of their round': async (ledger, caller) => listReviews(ledger, caller, await first('round')),
  'show-review of theirs': async (ledger, caller) => showReview(ledger, caller, await first('review')),
  'a plan of their review': async (ledger, caller) =>
    showReviewedPlan(ledger, caller, await first('review'), theirProblem),
  'the paper of their review': async (ledger, caller) =>
    takeReviewPaper(ledger, caller, await first('review')),
  'list-subplans of their round': async (ledger, caller) =>
    listSubplans(ledger, caller, await first('round')),
  'show-subplan of their unit': async (ledger, caller) =>
    showSubplan(ledger, caller, await first('round'), await first('unit')),
  'list-meetings': (ledger, caller) => listMeetings(ledger, caller, {}),
  'show-meeting': async (ledger, caller) => showMeeting(ledger, caller, await first('meeting')),
  'the minutes of their meeting': async (ledger, caller) =>
    meetingPaper(ledger, caller, await first('meeting')),
  'meetings-of-problem of theirs': async (ledger, caller) =>
    listMeetingsOfProblem(ledger, caller, await first('problem')),
  'list-duties of their round': async (ledger, caller) =>
    listDuties(ledger, caller, { round: await first('round') }),
  'the file of their duty': async (ledger, caller) =>
    dutyPaper(ledger, caller, await first('duty'), '2026-07'),
  'the file of their sub-plan': async (ledger, caller) => subplanFile(ledger, caller, await first('subplan')),
  'lookbacks of their round': async (ledger, caller) => listLookbacks(ledger, caller, await first('round')),
  'what could be drawn in their round': async (ledger, caller) =>
    readLookbackChoice(ledger, caller, await first('round'), { percent: 10, confidence: 95 }),
  'show-look-back of theirs': async (ledger, caller) => showLookback(ledger, caller, await first('lookback')),
  'their look-back drawn again': async (ledger, caller) =>
    redrawLookback(ledger, caller, await first('lookback')),
  'the sheets of their look-back': async (ledger, caller) =>
    takeLookbackPaper(ledger, caller, await first('lookback')),
  'decision-file of theirs': (ledger, caller) => decisionFile(ledger, caller, theirProblem, '0'.repeat(64)),
  'between-rounds: what theirs has like earlier ones': async (ledger, caller) =>
    listRecurrences(ledger, caller, await first('round')),
  'what was left over before their round': async (ledger, caller) =>
    listLeftOver(ledger, caller, await first('round')),
  'read-leaders of their round': async (ledger, caller) =>
    readLeaders(ledger, caller, await first('round'), { near: 15, quiet: 30 }),
  ...questionsOfSupervision(first, () => theirProblem),
  'meetings.xlsx': async (ledger, caller) =>
    textIn(await exportMeetings(ledger, caller, { locale: 'zh-CN' })),
  'their matrix as a workbook': async (ledger, caller) =>
    textIn(await exportCoverage(ledger, caller, { round: await first('round'), locale: 'zh-CN' })),
  'problem-history': (ledger, caller) => problemHistory(ledger, caller, theirProblem),
  'evidence-file': async (ledger, caller) =>
    evidenceFile(ledger, caller, theirProblem, await first('evidence')),
  'preview-evidence': async (ledger, caller) =>
    previewEvidence(ledger, caller, theirProblem, await first('evidence')),
  'given-files': (ledger, caller) => listGivenFiles(ledger, caller, {}),
  'the units of their round': async (ledger, caller) => listUnitsToPack(ledger, caller, await first('round')),
  'their return pack as a workbook': async (ledger, caller) =>
    takePack(ledger, caller, await first('return_pack', 'desk'), 'zh-CN'),
  'what came back to us': (ledger, caller) => listReturns(ledger, caller),
  'a pack that came back to them': async (ledger, caller) =>
    showReturn(ledger, caller, await first('returned_file', 'desk')),
  'its file': async (ledger, caller) => returnedFile(ledger, caller, await first('returned_file', 'desk')),
  'read-desk': readDesk,
  'list-inbox': (ledger, caller) => listInbox(ledger, caller, {}),
  'calendar-lines': calendarLines,
  'read-month': (ledger, caller) => readMonth(ledger, caller, {}),
  'read-work of their problem': (ledger, caller) => readWork(ledger, caller, theirProblem),
  'read-organisation': readOrganisation,
  'the hints on their report': async (ledger, caller) =>
    readReportHints(ledger, caller, { round: await first('round') }),
  'export-list of their unit, as .csv': async (ledger, caller) =>
    textIn(
      await exportList(
        ledger,
        caller,
        { list: 'measures', query: { sort: 'number', unit: await first('unit') } },
        { format: 'csv', locale: 'zh-CN' },
      ),
    ),
  'export-list of their leader, as .xlsx': async (ledger, caller) =>
    textIn(
      await exportList(
        ledger,
        caller,
        { list: 'problems', query: { sort: 'number', leader: await first('person') } },
        { format: 'xlsx', locale: 'zh-CN' },
      ),
    ),
  'the three lists of their round': async (ledger, caller) =>
    textIn(await exportThreeLists(ledger, caller, { round: await first('round'), locale: 'zh-CN' })),
  'what somebody answers for': async (ledger, caller) => ({
    persons: await listAnswered(ledger, caller, { person: await first('person') }),
    units: await listAnswered(ledger, caller, { unit: await first('unit') }),
  }),
  'hand-overs of their problem, person, unit': async (ledger, caller) => [
    await listHandOvers(ledger, caller, { problem: theirProblem }),
    await listHandOvers(ledger, caller, { person: await first('person') }),
    await listHandOvers(ledger, caller, { unit: await first('unit') }),
  ],
  'one hand-over list': async (ledger, caller) => showHandOver(ledger, caller, await first('hand_over')),
  'the organisation as a workbook': async (ledger, caller) =>
    textIn(await exportOrganisation(ledger, caller, 'en')),
  'read-wall of their round': async (ledger, caller) =>
    readWall(ledger, caller, { round: await first('round') }),
}

describe('两个台账库在同一个数据库里', () => {
  test('问自己的，有答案；不然下面什么也没有试到', async () => {
    const mine = await answerTo(listProblems(theirs.ledger, theirs.founder, page))
    expect(theirIds.some((id) => mine.includes(id))).toBe(true)
    expect(await answerTo(showProblem(theirs.ledger, theirs.founder, theirProblem))).toContain(theirProblem)
  })

  test('每一个问法都在下面的单子里', () => {
    // Building blocks of the questions below: they answer nobody by themselves.
    const parts = [
      ...['meetings-seen', 'supervision-seen', 'wall-matrix'],
      'carried',
      'evidence-uses',
      'plan-text',
      'kept-count',
      'keyset',
      'overview-counts',
      'work-states',
      'inbox-situations',
      'problem-rows',
      'problem-on',
      'proof-entries',
      'told-of',
      'read',
      'shown-closeout',
      'shown-course',
      'shown-light',
      'shown-light-facts',
      'wall-chart',
      'who',
      'workspace-head',
    ]
    const files = readdirSync(join(import.meta.dirname, '../../src/ledger/queries'))
      .map((it) => it.replace('.ts', ''))
      .filter((it) => !parts.includes(it) && !it.includes('.test'))
    const asked = Object.keys(questions).join(' ')
    expect(files.filter((it) => !asked.includes(it))).toEqual([])
  })

  test.each(Object.keys(questions))('%s：拿着对方的编号来问，答案里没有对方的任何东西', async (name) => {
    const answer = await answerTo(questions[name]?.(ours.ledger, ours.founder) ?? Promise.resolve())
    expect(theirIds.filter((id) => answer.includes(id))).toEqual([])
    expect(answer).not.toContain('他县的问题')
  })

  test.each(Object.keys(questions))('%s：对方的人冒称在我们的台账库里，也问不出东西', async (name) => {
    const stranger = { workspace: ours.workspace, person: theirs.founder.person }
    const answer = await answerTo(questions[name]?.(ours.ledger, stranger) ?? Promise.resolve())
    expect(theirIds.filter((id) => answer.includes(id))).toEqual([])
  })

  test('对方的人冒称在我们的台账库里，什么也办不成', async () => {
    const stranger = { workspace: ours.workspace, person: theirs.founder.person }
    const unit = { name: '外来单位', shortName: '外来', kind: 'bureau' as const, parent: null, rank: 1 }
    await expect(ours.act(stranger, 'register-unit', unit)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('拿对方的编号来办事：一律找不到', async () => {
    const [unit, person, round, measure] = await Promise.all(
      ['unit', 'person', 'round', 'measure'].map((it) => first(it)),
    )
    const state = await problemState(theirs.ledger, theirs.workspace, theirProblem)
    const about = { problem: theirProblem, seen: 'a'.repeat(64) }
    const asked: [ActName, ActInput<ActName>][] = [
      ['rename-unit', { unit: unit ?? '', name: '改名', shortName: '改' }],
      ['move-unit', { unit: unit ?? '', parent: null }],
      ['establish-post', { unit: unit ?? '', title: '职务', roles: [], rank: 1 }],
      ['appoint', { person: person ?? '', unit: unit ?? '', post: unit ?? '', from: '2026-08-01' }],
      ['alias-unit', { unit: unit ?? '', aliases: ['别名'] }],
      ['end-unit', { unit: unit ?? '', on: '2026-08-01', into: null, reason: '撤' }],
      [
        'hand-over',
        { from: person ?? '', to: ours.founder.person, problems: [theirProblem], on: '2026-08-01', note: '' },
      ],
      ['adopt-rules', { round: round ?? '', rules: { preset: 'standard' }, from: null }],
      ['set-way', { round: round ?? '', way: usualWay }],
      ['confirm-import', { draft, round: round ?? '' }],
      ['take-return', { file: await first('returned_file', 'desk'), compared: 'a'.repeat(64) }],
      ['hand-out', { problems: [theirProblem], leadUnit: unit }],
      ['remove-measure', { problem: theirProblem, measure: measure ?? '', reason: '去掉' }],
      ['approve-plan', { ...about, missingRule: false }],
      [
        'withdraw-evidence',
        { problem: theirProblem, evidence: state?.evidence[0]?.id ?? '', reason: '去掉' },
      ],
      ['claim', { ...about, statement: '完成' }],
      ['close', about],
    ]
    // The founder keeps accounts and works in no unit: these two are refused before anything is looked up.
    const unseen: Partial<Record<ActName, string>> = {
      'take-return': 'registrar-abstains',
      'withdraw-evidence': 'not-allowed',
    }
    for (const [act, input] of asked)
      await expect(ours.act(ours.founder, act, input), act).rejects.toMatchObject({
        code: unseen[act] ?? 'unknown-thing',
      })
  })

  test('对方用过的操作编号，在我们这里是新的', async () => {
    const theirAct = theirIds[0] ?? ''
    const unit = { name: '同号单位', shortName: '同号', kind: 'bureau' as const, parent: null, rank: 1 }
    expect((await ours.act(ours.founder, 'register-unit', unit, theirAct)).actId).toBe(theirAct)
  })

  test('直接问每一张表，一行对方的也没有；也写不进去、改不到', async () => {
    const { rows: tables } = await ours.store.owner.query<{ name: string }>(
      `select format('%I.%I', c.table_schema, c.table_name) as name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.column_name = 'workspace_id' and c.table_schema in ('journal', 'views', 'desk')
          and t.table_type = 'BASE TABLE' and c.table_name not in ('session', 'security_log')`,
    )
    expect(tables.length).toBeGreaterThan(15)
    for (const { name } of tables)
      await inWorkspace(ours.store.pool, ours.workspace, async (_db, client) => {
        const seen = await client.query(`select 1 from ${name} where workspace_id <> $1`, [ours.workspace])
        expect(seen.rowCount, name).toBe(0)
      })
    const forge = (sql: string) =>
      inWorkspace(ours.store.pool, ours.workspace, (_db, client) => client.query(sql, [theirs.workspace]))
    await expect(
      forge(
        `insert into journal.stream (workspace_id, kind, id, version) values ($1, 'unit', gen_random_uuid(), 1)`,
      ),
    ).rejects.toThrow('row-level security')
    expect((await forge('update journal.workspace set size = 0 where workspace_id = $1')).rowCount).toBe(0)
  })
})
