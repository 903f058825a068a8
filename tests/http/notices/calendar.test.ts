import { beforeEach, describe, expect, test } from 'vitest'
import { hour } from '#ledger/desk/instants.ts'
import type { Browser } from '../browser.ts'
import { type County, person, settle } from '../county.ts'
import { foundedHouse } from '../house.ts'
import { readIcs } from './read-ics.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let county: County

beforeEach(async () => {
  house = await foundedHouse()
  county = await settle(house)
})

const addressOf = async (by: Browser): Promise<string> =>
  ((await by.post('/api/notices/calendar', {})).json as { calendarPath: string }).calendarPath

describe('the calendar of my days', () => {
  test('is read without a cookie: whole days in Shanghai, number, short title and what it is, no more', async () => {
    const path = await addressOf(county.handler.browser)
    const nobody = house.browser()
    const answer = await nobody.get(path)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const { events } = readIcs(answer.bytes)
    expect(events).toHaveLength(1)
    const [event] = events
    expect(event?.['DTSTART']).toEqual({ value: '20261231', parameters: ';VALUE=DATE' })
    expect(event?.['DTEND']).toEqual({ value: '20270101', parameters: ';VALUE=DATE' })
    expect(event?.['SUMMARY']?.value).toMatch(/^整改到期　1-01-001 水库/u)
    expect(answer.text).not.toContain('田禾')
    expect(answer.text).not.toContain('水利局')
    // The same event as long as it is the same day to keep, near or late.
    house.clock.now = '2026-12-30T01:00:00.000000Z'
    const later = readIcs((await nobody.get(path)).bytes).events
    house.clock.now = '2027-01-02T01:00:00.000000Z'
    const late = readIcs((await nobody.get(path)).bytes).events
    for (const other of [later, late]) expect(other.map((it) => it['UID'])).toEqual([event?.['UID']])
  })

  test('opens by its newest address alone, and by none when it is ended', async () => {
    const by = county.leader.browser
    const first = await addressOf(by)
    const second = await addressOf(by)
    const nobody = house.browser()
    expect([(await nobody.get(first)).status, (await nobody.get(second)).status]).toEqual([404, 200])
    const { rows } = await house.store.owner.query('select token_hash from desk.calendar_address')
    expect(JSON.stringify(rows)).not.toContain(second.slice(-47, -4))
    await by.json('DELETE', '/api/notices/calendar', undefined)
    expect((await nobody.get(second)).status).toBe(404)
    expect((await by.get('/api/notices')).json).toMatchObject({ calendar: null })
  })

  test('whoever administers only has none, also where an address was made before', async () => {
    const { units } = (await house.admin.get('/api/organisation')).json as { units: { id: string }[] }
    const registrar = await person(house, '容管', units[0]?.id ?? '', ['registrar'])
    expect((await registrar.browser.post('/api/notices/calendar', {})).status).toBe(403)
    expect((await registrar.browser.get('/api/inbox')).status).toBe(403)
  })

  test('who guesses is slowed down, and who knows is not hindered by it elsewhere', async () => {
    const path = await addressOf(county.handler.browser)
    const guess = path.replace(/[\w-]{43}\.ics/u, `${'a'.repeat(43)}.ics`)
    const thief = house.browser('10.1.1.1')
    const told = new Set<number>()
    for (let i = 0; i < 25; i += 1) told.add((await thief.get(guess)).status)
    expect([...told]).toEqual([404, 429])
    expect((await house.browser('10.1.1.2').get(path)).status).toBe(200)
    house.pass(hour)
    expect((await thief.get(path)).status).toBe(200)
  })
})
