/**
 * Makes the bare texts and their gold out of the marked documents of one half:
 *
 *     node samples/reading/unmark.ts open              marked/open/x.txt → open/x.txt and open/x.gold.json
 *     node samples/reading/unmark.ts open --loose 03   lists the numbers of 03… that stand outside all marks
 *
 * Ends with code 1 and writes nothing for a document that has a fault.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { faultsIn, looseNumbers } from './marked-faults.ts'
import { unmark } from './marked-text.ts'

const [half = 'open', ...options] = process.argv.slice(2)
const here = new URL('./', import.meta.url)
const from = new URL(`marked/${half}/`, here)
const into = new URL(`${half}/`, here)
const loose = options.includes('--loose')
const wanted = options.find((option) => option !== '--loose') ?? ''
const tell = (line: string) => void process.stdout.write(`${line}\n`)

/** One element of a list a line, so that two versions can be compared by eye. */
function printed(gold: Record<string, unknown>) {
  const rows = Object.entries(gold).map(([key, value]) =>
    Array.isArray(value) && value.length > 0
      ? `"${key}": [\n${value.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]`
      : `"${key}": ${JSON.stringify(value)}`,
  )
  return `{\n${rows.join(',\n')}\n}\n`
}

mkdirSync(into, { recursive: true })
for (const name of readdirSync(from)
  .filter((one) => one.endsWith('.txt') && one.startsWith(wanted))
  .sort()) {
  try {
    const made = unmark(readFileSync(new URL(name, from), 'utf8'))
    const faults = faultsIn(made)
    for (const fault of faults) tell(`${name} ${fault}`)
    if (loose) for (const number of looseNumbers(made)) tell(`${name} ${number}`)
    if (faults.length > 0) {
      process.exitCode = 1
      continue
    }
    const { gold } = made
    writeFileSync(new URL(name, into), made.text)
    writeFileSync(new URL(name.replace('.txt', '.gold.json'), into), printed(gold))
    const items = gold.problems.flatMap((one) => one.measures ?? one.manifestations ?? [])
    tell(
      `${name} ${gold.kind}: ${gold.headings.length} headings, ${gold.problems.length} problems, ` +
        `${items.length} items, ${gold.figures.length} figures, ${gold.documents.length} documents, ` +
        `${gold.dates.length} dates, ${gold.periods.length} periods`,
    )
  } catch (error) {
    tell(`${name} ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
