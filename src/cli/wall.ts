import { writeFileSync } from 'node:fs'
import { callerOfOffice } from '#ledger/desk/callers.ts'
import { readWall } from '#ledger/queries/read-wall.ts'
import { wallChart } from '#ledger/queries/wall-chart.ts'
import { layoutWall } from '#office/wall/layout.ts'
import { renderWall } from '#office/wall/render.ts'
import { type WallSizeName, wallSizes } from '#office/wall/sizes.ts'
import { type Call, type ExitCode, text } from '#cli/command.ts'
import { withLedger } from '#cli/with-ledger.ts'

const sizeNamed = (name: string): WallSizeName | undefined =>
  (Object.keys(wallSizes) as WallSizeName[]).find((it) => it.toLowerCase() === name.toLowerCase())

/** zhenggai wall: the wall chart of today as an SVG file; `-` prints it. */
export const wall = async (call: Call): Promise<ExitCode> => {
  const { flags, words, locale, outside } = call
  const out = text(flags['out'])
  const size = sizeNamed(text(flags['size']) ?? 'A0')
  const theme = text(flags['theme']) ?? 'paper'
  if (out === undefined || size === undefined || (theme !== 'paper' && theme !== 'dark')) {
    outside.tell(
      out === undefined ? words.needs('--out') : words.oneOf([...Object.keys(wallSizes), 'paper', 'dark']),
    )
    return 2
  }
  return withLedger<ExitCode>(call, 'must-be-there', async (ledger) => {
    const hung = await readWall(ledger, await callerOfOffice(ledger), {})
    const svg = renderWall(layoutWall(wallChart(hung, locale), wallSizes[size]), theme)
    if (out === '-') outside.print(svg)
    else {
      try {
        writeFileSync(out, svg)
      } catch (error) {
        outside.tell(words.cannotWrite(out, error instanceof Error ? error.message : String(error)))
        return 1
      }
      outside.print(words.wallDone(out, hung.problems.length))
    }
    return 0
  })
}
