// How well `zhenggai check` does on a folder of planted reports.
//   node samples/planted/score.ts [FOLDER] [--detail]      without a folder: open/
//
// A planted fault is found when a claim of its code stands within a line of one of its lines. A claim is false
// when neither a planted nor a tolerated fault of its code does. Doubts are counted by the gold's verdicts.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from '#cli/check.ts'
import type { Contradiction, Doubt } from '#core/words/checks/hint.ts'
import type { PlantedGold } from './gold.ts'

type Share = { of: number; got: number }
type Problem = PlantedGold['problems'][number]
const near = (some: readonly number[], others: readonly number[]) =>
  some.some((line) => others.some((other) => Math.abs(line - other) <= 1))
const percent = ({ of, got }: Share) =>
  `${got} of ${of}${of === 0 ? '' : ` (${Math.round((100 * got) / of)} %)`}`
const quoted = (claim: Contradiction) => claim.places.map((place) => `«${place.text}»`).join(' ')
const squash = (words: string) => words.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')

class Shares {
  readonly #shares = new Map<string, Share>()
  add(key: string, got: boolean) {
    const { of, got: before } = this.#shares.get(key) ?? { of: 0, got: 0 }
    this.#shares.set(key, { of: of + 1, got: before + (got ? 1 : 0) })
  }
  print(title: string, keys: readonly string[] = [...this.#shares.keys()].toSorted()) {
    console.log(title)
    for (const key of keys)
      console.log(`  ${key.padEnd(22)} ${percent(this.#shares.get(key) ?? { of: 0, got: 0 })}`)
  }
}

/** Two problems may share a line: then the title decides. */
function isAbout(doubt: Doubt, problem: Problem, all: readonly Problem[]): boolean {
  if (Math.abs(doubt.line - problem.line) > 1) return false
  const beside = all.filter((other) => Math.abs(other.line - doubt.line) <= 1)
  const said = squash(doubt.title)
  const named = beside.find((other) => said !== '' && squash(other.title).includes(said.slice(0, 6)))
  return named === undefined ? doubt.line === problem.line : named === problem
}

const words = process.argv.slice(2)
const detail = words.includes('--detail')
const folder =
  words.find((word) => !word.startsWith('--')) ?? join(dirname(fileURLToPath(import.meta.url)), 'open')
const bySeverity = new Shares()
const byCode = new Shares()
const falseBy = new Map<string, number>()
const paper = new Shares()
const anyDoubt = new Shares()
let falseClaims = 0
let reports = 0

for (const file of readdirSync(folder).filter((name) => name.endsWith('.gold.json'))) {
  const path = join(folder, file.replace('.gold.json', '.txt'))
  const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as PlantedGold
  const { contradictions, doubts } = await check(path)
  const claims = contradictions.map((claim) => ({ claim, lines: claim.places.map((place) => place.line) }))
  reports += 1
  const lost: string[] = []
  let found = 0
  for (const fault of gold.contradictions) {
    const hit = claims.some(({ claim, lines }) => claim.code === fault.code && near(lines, fault.lines))
    bySeverity.add(fault.severity, hit)
    byCode.add(fault.code, hit)
    if (hit) found += 1
    else
      lost.push(`  – ${fault.code} ${fault.severity} ${fault.lines.join(', ')}: ${fault.quotes.join(' … ')}`)
  }
  const wrong = claims.filter(
    ({ claim, lines }) =>
      ![...gold.contradictions, ...gold.tolerated].some(
        (one) => one.code === claim.code && near(lines, one.lines),
      ),
  )
  falseClaims += wrong.length
  for (const { claim } of wrong) falseBy.set(claim.code, (falseBy.get(claim.code) ?? 0) + 1)
  const unlike: string[] = []
  for (const problem of gold.problems) {
    const about = doubts.filter((doubt) => isAbout(doubt, problem, gold.problems))
    const onPaper = about.some((doubt) => doubt.code === 'paper')
    const doubted = about.some((doubt) => doubt.code !== 'before-feedback')
    paper.add(problem.verdict, onPaper)
    anyDoubt.add(problem.verdict, doubted)
    if ((problem.verdict === 'yes' && !onPaper) || (problem.verdict === 'no' && doubted))
      unlike.push(`  ? ${problem.line} ${problem.title}: ${problem.verdict}, ${problem.why}`)
  }
  console.log(
    `${file.replace('.gold.json', '')}: ${found} of ${gold.contradictions.length} found, ${wrong.length} false`,
  )
  if (!detail) continue
  for (const line of lost) console.log(line)
  for (const { claim, lines } of wrong)
    console.log(`  + ${claim.code} ${claim.severity} ${lines.join(', ')}: ${quoted(claim)}`)
  for (const line of unlike) console.log(line)
}
bySeverity.print('found by severity', ['high', 'medium', 'low'])
byCode.print('found by code')
console.log(`false claims ${falseClaims} in ${reports} reports`)
for (const [code, count] of falseBy) console.log(`  ${code.padEnd(22)} ${count}`)
paper.print('doubted «paper», by verdict', ['yes', 'no', 'unproven'])
anyDoubt.print('doubted «paper» or «unproven», by verdict', ['yes', 'no', 'unproven'])
