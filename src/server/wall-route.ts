import { readWall } from '#ledger/queries/read-wall.ts'
import { wallChart } from '#ledger/queries/wall-chart.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { layoutWall } from '#office/wall/layout.ts'
import { renderWall } from '#office/wall/render.ts'
import { wallSizes } from '#office/wall/sizes.ts'
import type { AskedFile } from '#server/bind-files.ts'

/** Its links lead to our pages, so our own pages may frame it; it runs nothing. */
const wallPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

/** GET /api/wall.svg: the wall chart from live data. */
export const drawWall = async (
  ledger: Ledger,
  { c, query, caller }: AskedFile<'wall'>,
): Promise<Response> => {
  const wall = await readWall(ledger, caller, { round: query.round })
  const svg = renderWall(layoutWall(wallChart(wall, query.locale), wallSizes[query.size]), query.theme)
  return c.body(svg, 200, {
    'content-type': 'image/svg+xml; charset=utf-8',
    'content-security-policy': wallPolicy,
    'x-frame-options': 'SAMEORIGIN',
  })
}
