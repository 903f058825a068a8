import { check } from '#contract/check.ts'
import { id } from '#contract/values.ts'
import { readWall } from '#ledger/queries/read-wall.ts'
import { wallChart } from '#ledger/queries/wall-chart.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { isLocale } from '#messages/locale.ts'
import { layoutWall } from '#office/wall/layout.ts'
import { renderWall } from '#office/wall/render.ts'
import { type WallSizeName, wallSizes } from '#office/wall/sizes.ts'
import type { App, AppContext } from '#server/app-types.ts'
import { requireSession } from '#server/session-cookie.ts'

/** Its links lead to our pages, so our own pages may frame it; it runs nothing. */
const wallPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

const isSize = (name: string): name is WallSizeName => Object.hasOwn(wallSizes, name)

const roundIn = (c: AppContext): string | undefined => {
  const given = c.req.query('round')
  if (given === undefined || given === '') return undefined
  const round = check(id, given)
  if ('data' in round) return round.data
  throw new Refused('invalid-input', { field: 'round' })
}

/** GET /api/wall.svg?round&size&theme&locale: the wall chart from live data. */
export const serveWall = (app: App, ledger: Ledger): void => {
  app.get('/api/wall.svg', async (c) => {
    const { workspace, person } = requireSession(c)
    const { size = '1920x1080', theme = 'paper', locale = 'zh-CN' } = c.req.query()
    if (!isSize(size)) throw new Refused('invalid-input', { field: 'size' })
    if (theme !== 'paper' && theme !== 'dark') throw new Refused('invalid-input', { field: 'theme' })
    if (!isLocale(locale)) throw new Refused('invalid-input', { field: 'locale' })
    const wall = await readWall(ledger, { workspace, person }, { round: roundIn(c) })
    const svg = renderWall(layoutWall(wallChart(wall, locale), wallSizes[size]), theme)
    return c.body(svg, 200, {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': wallPolicy,
      'x-frame-options': 'SAMEORIGIN',
    })
  })
}
