/**
 * How well a ledger was read, against its gold: of each facet how many were hit, found and wanted.
 *
 * problems: the same words; aspects: of the problems hit; manifestations and measures: under the problem hit; units,
 * leaders, handlers, deadlines, classes of time, progress, status: of each measure, where the gold asks. Who
 * answers for a problem answers for each measure that names nobody; its state and days hold where no measure tells its own. columns: the named column was taken for what it is.
 */
import type { DraftDuty, DraftMeasure, DraftProblem, Reading } from '#core/words/lists/draft.ts'
import type { LedgerField } from '#core/words/lists/ledgers/field.ts'
import { claim, type Facets, type Missed } from '../reading/agreement.ts'

type Asked = {
  leadUnit?: string | null
  coUnits?: string[]
  leader?: string | null
  handler?: string | null
  deadline?: string | null
  timeClass?: string | null
  progress?: string | null
  status?: string | null
}
type GoldProblem = {
  title: string
  aspect: string | null
  manifestations: string[]
  measures: ({ text: string } & Asked)[]
}
export type LedgerGold = { problems: GoldProblem[]; columns: Record<string, string>; notes: string }

const plain = (words: string) =>
  words
    .normalize('NFKC')
    .replaceAll(/[\s\u2028“”"‘’']/gu, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/u, '')
    .replace(/[。;；,.]+$/u, '')
const same = (a: string, b: string) => plain(a) === plain(b)

/** What each measure comes to, with what its problem says for all of them. */
function meant(problem: DraftProblem, measure: DraftMeasure): Required<Asked> {
  const { measures } = problem
  const own = (say: (duty: DraftDuty) => string | null) => say(measure.duty) ?? say(problem.duty)
  const timed = measures.some(({ duty }) => duty.deadline !== null || duty.timeClass !== null)
  const told = (say: (one: DraftMeasure | DraftProblem) => string | null) =>
    say(measure) ?? (measures.some((one) => say(one) !== null) ? null : say(problem))
  return {
    leadUnit: own((duty) => duty.leadUnit),
    coUnits: measure.duty.leadUnit === null ? problem.duty.coUnits : measure.duty.coUnits,
    leader: own((duty) => duty.leadLeader),
    handler: own((duty) => duty.handler),
    deadline: timed ? measure.duty.deadline : problem.duty.deadline,
    timeClass: timed ? measure.duty.timeClass : problem.duty.timeClass,
    progress: told((one) => one.progress),
    status: told((one) => one.status),
  }
}

const FACET_OF = {
  leadUnit: 'units',
  coUnits: 'units',
  leader: 'leaders',
  handler: 'handlers',
  deadline: 'deadlines',
  timeClass: 'classes',
  progress: 'progress',
  status: 'status',
} as const
const ASKED = Object.keys(FACET_OF) as (keyof typeof FACET_OF)[]

export function ledgerAgreement(reading: Reading, gold: LedgerGold): { facets: Facets; missed: Missed } {
  const facets: Facets = {}
  const lost: Missed = {}
  const count = (facet: string, found: readonly string[], wanted: readonly string[], where: string) => {
    const { pairs, missed, extra } = claim(found, wanted, same)
    const tally = (facets[facet] ??= { hit: 0, found: 0, wanted: 0 })
    tally.hit += pairs.length
    tally.found += found.length
    tally.wanted += wanted.length
    const told = (lost[facet] ??= { missed: [], extra: [] })
    told.missed.push(...missed.map((one) => `${where}${one}`))
    told.extra.push(...extra.map((one) => `${where}${one}`))
  }
  const listed = (value: string | string[] | null | undefined) =>
    value === null || value === undefined ? [] : [value].flat()
  for (const facet of [
    'problems',
    'aspects',
    'manifestations',
    'measures',
    ...Object.values(FACET_OF),
    'columns',
  ])
    count(facet, [], [], '')
  const { problems } = reading.draft
  count(
    'problems',
    problems.map(({ title }) => title),
    gold.problems.map(({ title }) => title),
    '',
  )
  const left = [...problems]
  for (const wanted of gold.problems) {
    const at = left.findIndex(({ title }) => same(title, wanted.title))
    const problem = at < 0 ? undefined : left.splice(at, 1)[0]
    const where = `${wanted.title.slice(0, 8)}… `
    count('aspects', listed(problem?.aspect?.title), listed(wanted.aspect), where)
    count(
      'manifestations',
      problem?.manifestations.map(({ text }) => text) ?? [],
      wanted.manifestations,
      where,
    )
    const read = problem?.measures ?? []
    count(
      'measures',
      read.map(({ text }) => text),
      wanted.measures.map(({ text }) => text),
      where,
    )
    const free = [...read]
    for (const measure of wanted.measures) {
      const nth = free.findIndex(({ text }) => same(text, measure.text))
      const known = nth < 0 ? undefined : free.splice(nth, 1)[0]
      const says = problem === undefined || known === undefined ? null : meant(problem, known)
      const place = `${where}${measure.text.slice(0, 8)}… `
      for (const key of ASKED)
        if (key in measure) count(FACET_OF[key], listed(says?.[key]), listed(measure[key]), place)
    }
  }
  for (const one of left) {
    const where = `${one.title.slice(0, 8)}… `
    count(
      'measures',
      one.measures.map(({ text }) => text),
      [],
      where,
    )
  }
  const columns = columnsHit(reading, gold)
  count(
    'columns',
    columns.filter(([, hit]) => hit).map(([name]) => name),
    columns.map(([name]) => name),
    '',
  )
  return { facets, missed: lost }
}

const bareName = (name: string) => name.normalize('NFKC').replaceAll(/[\s※*·/]/gu, '')
const lowest = (name: string) => name.split(/ \/ |·/u).at(-1) ?? name

/** By its whole name, else by its lowest one. */
function columnsHit(reading: Reading, gold: LedgerGold): [string, boolean][] {
  const columns = reading.tables.flatMap((table) => table.columns)
  return Object.entries(gold.columns).map(([name, meaning]) => {
    const whole = columns.filter((column) => bareName(column.name) === bareName(name))
    const named =
      whole.length > 0
        ? whole
        : columns.filter((column) => bareName(lowest(column.name)) === bareName(lowest(name)))
    const wanted = fieldsOf(meaning)
    return [
      name,
      wanted === null ? named.length === 0 || NO_FIELD(named) : named.some(({ field }) => wanted.has(field)),
    ]
  })
}

const NO_FIELD = (named: readonly { field: LedgerField }[]) =>
  named.every(({ field }) => !ACTED_ON.has(field))
/** What would change the draft. */
const ACTED_ON = new Set<LedgerField>([
  'problem', 'manifestation', 'measures', 'leadLeader', 'leadUnit', 'coUnits', 'unitOrPerson', 'handler',
  'deadline', 'timeClass', 'status', 'progress',
]) // prettier-ignore

/** The words of the gold → the fields that are right for them; null: whatever does no harm. */
const FIELDS: [RegExp, LedgerField[] | null][] = [
  [/^on 汇总|^count$|^rate$|^former deadline|^extended|^reason of ext|^system date|^kind of task|^unit that set|^note/u, null],
  [/^(?:sequence )?number/u, ['seq']],
  [/^aspect|^category/u, ['aspect', 'category', 'group']],
  [/^problem/u, ['problem']],
  [/^manifestation/u, ['manifestation']],
  [/^measure/u, ['measures']],
  [/^lead leader|^leader in charge/u, ['leadLeader']],
  [/^lead unit and handler/u, ['unitOrPerson']],
  [/^lead (?:unit|and)/u, ['leadUnit', 'unitOrPerson']],
  [/^co-operating/u, ['coUnits']],
  [/^handler|^liaison|^person responsible/u, ['handler']],
  [/^deadline|^planned/u, ['deadline']],
  [/^class of time/u, ['timeClass']],
  [/^status/u, ['status', 'progress']],
  [/^progress/u, ['progress']],
  [/^actual/u, ['finish']],
  [/^percent/u, ['percent']],
  [/^evidence/u, ['evidence']],
  [/^opinion/u, ['check']],
  [/^amount/u, ['amount']],
  [/^advice/u, ['advice']],
  [/^goal/u, ['goal']],
  [/^supervising|^accepting/u, ['verifier', 'check']],
  [/^next/u, ['next']],
  [/^remark/u, ['check', 'note']],
  [/^source/u, ['source']],
  [/^telephone/u, ['phone']],
] // prettier-ignore

function fieldsOf(meaning: string): ReadonlySet<LedgerField> | null {
  const known = FIELDS.find(([words]) => words.test(meaning))
  if (known === undefined) throw new Error(`no field for: ${meaning}`)
  return known[1] === null ? null : new Set(known[1])
}
