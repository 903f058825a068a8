import type { InboxLine } from '#contract/inbox.ts'
import type { County } from '../county.ts'
import type { foundedHouse } from '../house.ts'

/** What waits is read and put off; somebody chooses how they are reminded; the registrar looks whether mail goes out. */
export const beReminded = async (
  { admin, browser }: Awaited<ReturnType<typeof foundedHouse>>,
  { handler: { browser: me } }: County,
): Promise<void> => {
  const { lines } = (await me.get('/api/inbox?limit=3')).json as { lines: InboxLine[] }
  await me.post('/api/inbox/put-off', { key: lines[0]?.key ?? 'late:none', until: '2026-08-10' })
  await me.post('/api/inbox/put-off', { key: null, until: null })
  const choice = {
    ...{ groups: ['decide', 'do'], nearDays: 10, mail: true, address: 'tianhe@chengjiang.example' },
    ...{ hour: 8, days: [1, 2, 3, 4, 5], language: 'zh-CN' },
  }
  await me.json('PUT', '/api/notices', choice)
  await me.json('PUT', '/api/notices', { ...choice, address: '' })
  const robot = { ...choice, robot: true, robotUrl: 'https://robot.example/send?key=k' }
  await me.json('PUT', '/api/notices', robot)
  await me.json('PUT', '/api/notices', { ...robot, mail: false })
  await me.json('PUT', '/api/notices', { ...robot, mail: false, robotUrl: '' })
  await me.get('/api/notices')
  const { calendarPath } = (await me.post('/api/notices/calendar', {})).json as { calendarPath: string }
  await browser().get(calendarPath)
  await me.json('DELETE', '/api/notices/calendar', undefined)
  await admin.json('PUT', '/api/mail', { withLines: false })
  await admin.get('/api/mail')
  await me.get('/api/mail')
}
