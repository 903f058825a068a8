import type { SavedView } from '#contract/saved-views.ts'
import type { County } from '../county.ts'
import type { foundedHouse } from '../house.ts'

/** Words are found, a past day is looked at, many problems are looked through before an act, and a view is kept. */
export const findOnesWay = async (
  { admin }: Awaited<ReturnType<typeof foundedHouse>>,
  { problem, handler, bureau }: County,
): Promise<void> => {
  const text = encodeURIComponent('水库')
  await admin.get(`/api/search?text=${text}`)
  await handler.browser.get(`/api/search?text=${text}&kind=measure`)
  await admin.get(`/api/search?text=${encodeURIComponent('水')}`)
  await admin.get(`/api/problems/${problem}?on=2020-01-01`)
  await admin.get(`/api/problems/${problem}?on=2099-12-31`)
  await admin.post('/api/problems/preview', { act: 'approve-plan', problems: [problem] })
  const search = { run: 'late', leadUnit: bureau }
  const kept = await admin.post('/api/saved-views', {
    ...{ name: '逾期的', shared: true },
    of: { list: 'problems', search },
  })
  const view = (kept.json as { views: SavedView[] }).views[0]?.id ?? ''
  await handler.browser.post('/api/saved-views', {
    ...{ name: '给大家', shared: true },
    of: { list: 'problems', search: {} },
  })
  await admin.get('/api/saved-views')
  await admin.json('PUT', '/api/saved-views/first', { list: 'problems', view })
  await admin.json('DELETE', `/api/saved-views/${view}`, undefined)
}
