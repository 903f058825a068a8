/** Input number n: a file that once was whole, and what became of it. */
import { strToU8 } from 'fflate'
import { toGb18030 } from '../../src/office/gb18030-fixture.ts'
import { xls } from '../../src/office/xlsx/read/xls-fixture.ts'
import { mutatedBytes } from './mutated-bytes.ts'
import { mutatedZip } from './mutated-zip.ts'
import { mutatedText, officialText } from './official-text.ts'
import { csvOf, docxOf, htmlOf, odsOf, pdfOf, xlsxOf } from './originals.ts'
import { type Random, randomOf } from './random.ts'

export type Input = { bytes: Uint8Array; name: string }

/** How many of a hundred. */
const SHARES = { txt: 50, docx: 17, html: 11, xlsx: 8, csv: 6, pdf: 4, xls: 2, ods: 2 }
type Kind = keyof typeof SHARES

export function inputOf(seed: number, number: number): Input {
  const random = randomOf(seed, number)
  const kind = kindOf(random)
  const text = mutatedText(officialText(random), random)
  const whole = originalOf(kind, text, random)
  const name = `${number}.${random.often(0.03) ? random.one(['txt', 'docx', 'pdf', 'csv', 'xls', 'doc', 'wps', 'x']) : kind}`
  if (random.often(0.1)) return { bytes: whole, name }
  const inside = (kind === 'docx' || kind === 'xlsx' || kind === 'ods') && random.often(0.75)
  if (inside) return { bytes: mutatedZip(whole, random), name }
  // The words of a text are damaged already; its bytes only now and then.
  if ((kind === 'txt' || kind === 'csv' || kind === 'html') && random.often(0.85))
    return { bytes: whole, name }
  return { bytes: mutatedBytes(whole, originalOf(kindOf(random), text, random), random), name }
}

function kindOf(random: Random): Kind {
  let left = random.below(100)
  for (const [kind, share] of Object.entries(SHARES) as [Kind, number][]) {
    if (left < share) return kind
    left -= share
  }
  return 'txt'
}

function originalOf(kind: Kind, text: string, random: Random): Uint8Array {
  switch (kind) {
    case 'txt':
      return random.one([
        strToU8,
        strToU8,
        toGb18030,
        (said: string) => Buffer.from(`\ufeff${said}`, 'utf16le'),
      ])(text)
    case 'docx':
      return docxOf(text, random)
    case 'html':
      return strToU8(mutatedText(htmlOf(text, random), random))
    case 'xlsx':
      return xlsxOf(text, random)
    case 'csv':
      return csvOf(text, random)
    case 'pdf':
      return pdfOf(text, random)
    case 'ods':
      return odsOf(text)
    case 'xls':
      return xls()
  }
}
