import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, addDays, daysBetween } from '#core/words/calendar/day.ts'
import type { Ledger, Organisation } from '../../../samples/county/types.ts'

/** What is told of the invented city, its days moved so that the story ends in the week before today. */
export type Story = { organisation: Organisation; ledger: Ledger; feedback: string }

const folder = join(import.meta.dirname, '..', '..', '..', 'samples', 'county')

const wholeDay = /^\d{4}-\d{2}-\d{2}$/
/** 2026年7月28日, 8月7日 */
const saidDay = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g

/**
 * Whole weeks, so that work is done on working days still, and never into the future. Months and years told without a
 * day stay as they are: what was counted in 2025 was counted then.
 */
const shiftOf = (told: Day, today: Day): number => Math.floor(daysBetween(told, today) / 7) * 7

const shiftWords = (text: string, days: number, year: string): string =>
  text.replaceAll(saidDay, (_words, said: string | undefined, month: string, date: string) => {
    const day = addDays(`${said ?? year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, days)
    const [y, m, d] = day.split('-').map(Number)
    return `${said === undefined ? '' : `${y}年`}${m}月${d}日`
  })

const shifted = (value: unknown, days: number, year: string): unknown => {
  if (typeof value === 'string')
    return wholeDay.test(value) ? addDays(value, days) : shiftWords(value, days, year)
  if (Array.isArray(value)) return value.map((it) => shifted(it, days, year))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, shifted(it, days, year)]))
}

/** Reads the story from samples/county. */
export const readStory = (today: Day): Story => {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const organisation = JSON.parse(read('organisation.json')) as Organisation
  const ledger = JSON.parse(read('ledger.json')) as Ledger
  const { asOf } = ledger.round
  const days = shiftOf(asOf, today)
  const told: Story = { organisation, ledger, feedback: read('feedback.txt') }
  return days === 0 ? told : (shifted(told, days, asOf.slice(0, 4)) as Story)
}

/** Who holds a post of the story on a day: the id of a person in it. */
export const holderOf = ({ organisation }: Story, post: string, day: Day): string => {
  const held = organisation.appointments.find(
    (it) => it.post === post && it.from <= day && (it.to === null || day <= it.to),
  )
  if (!held) throw new Error(`nobody holds ${post} on ${day}`)
  return held.person
}

/** The post that reports for a unit: its first handler's. */
export const handlerPostOf = ({ organisation }: Story, unit: string): string => {
  const post = organisation.posts.find((it) => it.unit === unit && it.kind === 'handler')
  if (!post) throw new Error(`${unit} has no handler`)
  return post.id
}
