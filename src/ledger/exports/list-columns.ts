import type { Locale } from '#messages/locale.ts'
import { said } from '#messages/locale.ts'
import { en } from '#messages/en.ts'
import { zh } from '#messages/zh.ts'
import type { Messages } from '#messages/zh.ts'
import type { Light } from '#contract/values.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { Column, Row, Value } from '#office/table/table.ts'

/** What the columns of a list are said in. */
export type Tongue = { locale: Locale; messages: Messages }

export const tongueOf = (locale: Locale): Tongue => ({ locale, messages: locale === 'en' ? en : zh })

/** A column of a list of `Item`s: what it is called, how it looks, and what an item has in it. */
export type ListColumn<Item> = Column & { value: (item: Item) => Value }

export const rowOf = <Item>(columns: readonly ListColumn<Item>[], item: Item): Row =>
  columns.map((column) => column.value(item))

export const names = (of: readonly { name: string }[], { messages }: Tongue): string =>
  messages.words.list(of.map((it) => it.name))

/** The light's word with its colour, and the sentence of its reason: two columns of every list. */
export const lightColumns = <Item>(
  { locale, messages }: Tongue,
  lightOf: (item: Item) => Light,
): ListColumn<Item>[] => {
  const { lists, exporting, lights } = messages
  return [
    {
      head: lists.columns.light,
      width: 9,
      kind: 'light',
      value: (item) => {
        const light = lightOf(item)
        return light && { word: said(light.word, locale), colour: light.colour }
      },
    },
    {
      head: exporting.columns.reason,
      width: 24,
      kind: 'text',
      value: (item) => {
        const light = lightOf(item)
        return light && lights.why(light)
      },
    },
  ]
}

/** The day of an instant, where the ledger lives. */
export const dayOf = (instant: string | null): string | null => instant && dayInShanghai(instant)
