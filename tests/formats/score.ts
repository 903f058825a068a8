/**
 * Prints how well a document is read out of each format, facet by facet (F1 in per cent), beside the plain text:
 *
 *     node tests/formats/score.ts                    all documents of samples/reading/open
 *     node tests/formats/score.ts --detail 03 12     what 03… and 12… lose by the format
 *     node tests/formats/score.ts --format=pdf       only this one
 */
import { findOffice } from '#office/convert/find-office.ts'
import { f1, sum } from '../../samples/reading/agreement.ts'
import { FORMATS } from './other-formats.ts'
import { scoreFormats } from './score-formats.ts'

const options = process.argv.slice(2)
const detail = options.includes('--detail')
const only = options.filter((option) => !option.startsWith('--'))
const formats = FORMATS.filter((one) => options.includes(`--format=${one}`))
const tell = (line: string) => void process.stdout.write(`${line}\n`)

const program = await findOffice()
if (program === null) tell('LibreOffice is not installed here: no other formats can be made')
else {
  const scored = await scoreFormats(
    program,
    (name) => only.length === 0 || only.some((one) => name.startsWith(one)),
    formats.length > 0 ? formats : FORMATS,
  )
  const columns = [...new Set(scored.map(({ column }) => column))]
  for (const [i, column] of columns.entries()) {
    const own = scored.filter((one) => one.column === column)
    const facets = Object.entries(sum(own.map((one) => one.facets)))
    if (i === 0) tell(`${''.padEnd(22)}${facets.map(([facet]) => facet.slice(0, 8).padStart(9)).join('')}`)
    tell(
      `${column.padEnd(16)}${String(own.length).padStart(4)}  ${facets.map(([, tally]) => (100 * f1(tally)).toFixed(1).padStart(9)).join('')}`,
    )
  }
  if (detail)
    for (const { column, name, worse } of scored) {
      if (worse.length > 0) tell(`\n${column} ${name}`)
      for (const one of worse) tell(`    ${one}`)
    }
}
