import { join } from 'node:path'
import { settingsFrom } from '#config.ts'
import { type WallSheet, wallKinds } from '#contract/files.ts'
import { callerOfOffice } from '#ledger/desk/callers.ts'
import { takeWall, type WallFormat, wallFormats } from '#ledger/papers/take-wall.ts'
import { type WallSizeName, wallSizes } from '#office/wall/sizes.ts'
import { dpiLimits } from '#office/wall/wall-to-png.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { withLedger } from '#cli/with-ledger.ts'
import { writeWhole } from '#cli/write-whole.ts'

const sizeNamed = (name: string): WallSizeName | undefined =>
  (Object.keys(wallSizes) as WallSizeName[]).find((it) => it.toLowerCase() === name.toLowerCase())

type Typed = {
  out: string
  format: WallFormat
  sheet: WallSheet
  size: WallSizeName
  theme: 'paper' | 'dark'
  dpi: number | undefined
}

/** What was typed; a string is what is wrong. */
const typed = ({ flags, words }: Call): Typed | string => {
  const out = text(flags['out'])
  if (out === undefined) return words.needs('--out')
  const format = out === '-' ? 'svg' : wallFormats.find((it) => out.toLowerCase().endsWith(`.${it}`))
  if (format === undefined) return words.oneOf(wallFormats.map((it) => `*.${it}`))
  const size = sizeNamed(text(flags['size']) ?? 'A0')
  const theme = text(flags['theme']) ?? 'paper'
  if (size === undefined) return words.oneOf(Object.keys(wallSizes))
  if (theme !== 'paper' && theme !== 'dark') return words.oneOf(['paper', 'dark'])
  const asked = text(flags['dpi'])
  const dpi = asked === undefined ? undefined : Number(asked)
  const { least, most } = dpiLimits
  if (dpi !== undefined && !(Number.isInteger(dpi) && dpi >= least && dpi <= most))
    return words.oneOf([`${least}–${most}`])
  const sheet = wallKinds.find((one) => one === (text(flags['sheet']) ?? 'cards'))
  if (sheet === undefined) return words.oneOf([...wallKinds])
  return { out, format, sheet, size, theme, dpi }
}

/** zhenggai wall: the wall chart of today as an .svg, .pdf or .png file; `-` prints the SVG. */
export const wall = async (call: Call): Promise<ExitCode> => {
  const { flags, words, locale, outside } = call
  const it = typed(call)
  if (typeof it === 'string') {
    outside.tell(it)
    return 2
  }
  const { out, format, sheet, size, theme, dpi } = it
  const { dataDir } = settingsFrom({ data: flags['data'] })
  return withLedger<ExitCode>(call, 'must-be-there', async (ledger) => {
    const caller = await callerOfOffice(ledger)
    const making = { format, fontFolder: join(dataDir, 'fonts') }
    const taken = await takeWall(ledger, caller, { sheet, size, theme, locale, dpi }, making)
    if (out === '-') outside.print(new TextDecoder().decode(taken.bytes))
    else {
      try {
        await writeWhole(out, taken.bytes)
      } catch (error) {
        outside.tell(words.cannotWrite(out, error instanceof Error ? error.message : String(error)))
        return 1
      }
      outside.print(words.wallDone(out, taken.problems))
    }
    return 0
  })
}
