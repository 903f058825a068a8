// The gold beside a planted report is worth as much as its lines are right: every quotation must stand in
// the lines it names, and every problem of the text must carry a verdict.
//   node samples/planted/validate.ts [FOLDER …]      prints codes and severities; exit 1 at a fault
import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contradictionCodes, doubtCodes, gapCodes, severities } from '#core/words/checks/hint.ts'
import type { PlantedGold } from './gold.ts'

const verdicts = ['yes', 'no', 'unproven']
const isOf = (codes: readonly string[], code: string) => codes.includes(code)

/** The text from the given 1-based line on, up to three lines: a hard-wrapped page breaks a quotation. */
const from = (lines: readonly string[], line: number): string => lines.slice(line - 1, line + 2).join('')

/** What is wrong with one report's gold, in sentences; empty when nothing is. */
const faultsOf = (text: string, gold: PlantedGold): string[] => {
  const lines = text.split('\n')
  const faults: string[] = []
  const known = (line: number, of: string): void => {
    if (!Number.isInteger(line) || (lines[line - 1] ?? '') === '') faults.push(`${of}: line ${line} is empty`)
  }
  for (const claim of gold.contradictions) {
    if (!isOf(contradictionCodes, claim.code)) faults.push(`unknown code ${claim.code}`)
    if (!isOf(severities, claim.severity)) faults.push(`${claim.code}: unknown severity ${claim.severity}`)
    if (claim.why === '' || claim.quotes.length === 0) faults.push(`${claim.code}: no reason or no quotation`)
    for (const line of claim.lines) known(line, claim.code)
    for (const quote of claim.quotes)
      if (!claim.lines.some((line) => from(lines, line).includes(quote)))
        faults.push(`${claim.code}: «${quote}» does not stand in lines ${claim.lines.join(', ')}`)
  }
  for (const claim of gold.tolerated) {
    if (!isOf(contradictionCodes, claim.code)) faults.push(`tolerated: unknown code ${claim.code}`)
    for (const line of claim.lines) known(line, `tolerated ${claim.code}`)
  }
  for (const problem of gold.problems) {
    if (!isOf(verdicts, problem.verdict)) faults.push(`«${problem.title}» has no verdict`)
    if (problem.why === '') faults.push(`«${problem.title}» has no reason`)
    if (!from(lines, problem.line).includes(problem.title))
      faults.push(`«${problem.title}» does not stand in line ${problem.line}`)
  }
  for (const doubt of gold.doubts) {
    // What is rectified on paper only is told by the verdict of its problem.
    if (doubt.code === 'paper' || !isOf(doubtCodes, doubt.code)) faults.push(`unknown doubt ${doubt.code}`)
    known(doubt.line, doubt.code)
  }
  for (const gap of gold.gaps) {
    if (!isOf(gapCodes, gap.code)) faults.push(`unknown gap ${gap.code}`)
    known(gap.line, gap.code)
  }
  return faults
}

const tally = (words: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, count]) => `${word} ${count}`).join(', ')
}

const here = dirname(fileURLToPath(import.meta.url))
const named = process.argv.slice(2)
const folders = named.length > 0 ? named : [join(here, 'open'), join(here, 'set-aside')]
let bad = 0
for (const folder of folders) {
  const golds: PlantedGold[] = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.gold.json'))) {
    const text = readFileSync(join(folder, file.replace('.gold.json', '.txt')), 'utf8')
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as PlantedGold
    golds.push(gold)
    const faults = faultsOf(text, gold)
    bad += faults.length
    const size = `${text.length} characters, ${gold.problems.length} problems`
    console.log(`${file}: ${size}, ${gold.contradictions.length} faults, ${gold.tolerated.length} tolerated`)
    for (const fault of faults) console.log(`  ✗ ${fault}`)
  }
  const planted = golds.flatMap((gold) => gold.contradictions)
  console.log(`${basename(folder)}: ${golds.length} reports, ${planted.length} planted faults`)
  console.log(`  severity  ${tally(planted.map((claim) => claim.severity))}`)
  console.log(`  code      ${tally(planted.map((claim) => claim.code).toSorted())}`)
  console.log(
    `  verdicts  ${tally(golds.flatMap((gold) => gold.problems.map((problem) => problem.verdict)))}`,
  )
  console.log(`  doubts    ${tally(golds.flatMap((gold) => gold.doubts.map((doubt) => doubt.code)))}`)
}
if (bad > 0) process.exitCode = 1
