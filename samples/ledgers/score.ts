/**
 * Prints how well the ledgers of this folder are read, a row each (F1 in per cent) and the total:
 *
 *     node samples/ledgers/score.ts
 *     node samples/ledgers/score.ts --detail 03     and what 03… missed or found too much, its columns and issues
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readDocument } from '#core/words/lists/read-document.ts'
import { readText } from '#office/read-text.ts'
import { type Facets, sum } from '../reading/agreement.ts'
import { facetHeads, percents, tell, tellMissed } from '../reading/printing.ts'
import { ledgerAgreement, type LedgerGold } from './ledger-agreement.ts'

const folder = import.meta.dirname
const options = process.argv.slice(2)
const detail = options.includes('--detail')
const only = options.find((option) => option !== '--detail') ?? ''

const names = readdirSync(folder).sort()
const all: Facets[] = []
const small: Facets[] = []
for (const name of names.filter((one) => /\.(?:xlsx|ods|csv|docx)$/u.test(one) && one.startsWith(only))) {
  const base = name.replace(/\.\w+$/u, '')
  const gold = JSON.parse(readFileSync(path.join(folder, `${base}.gold.json`), 'utf8')) as LedgerGold
  const { text, notes } = await readText(readFileSync(path.join(folder, name)), name)
  const reading = readDocument(text, undefined, undefined, notes)
  const { facets, missed } = ledgerAgreement(reading, gold)
  if (all.length === 0) tell(''.padEnd(34) + facetHeads(facets))
  tell(base.slice(0, 34).padEnd(34) + percents(facets))
  all.push(facets)
  if (gold.problems.length < 50) small.push(facets)
  if (!detail) continue
  for (const table of reading.tables)
    tell(`  ${table.sheet} ${table.columns.map(({ name: said, field }) => `${said}=${field}`).join(' ')}`)
  for (const { code, message, line } of reading.draft.issues) tell(`  ${line} ${code} ${message}`)
  tellMissed(missed, '  ')
}
tell('total'.padEnd(34) + percents(sum(all)))
tell('total, the long one left out'.padEnd(34) + percents(sum(small)))
