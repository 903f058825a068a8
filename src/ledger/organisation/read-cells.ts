import { isDay } from '#core/words/calendar/day.ts'
import { type PostRole, type UnitKind, postRoles, unitKinds } from '#core/record/organisation/facts.ts'
import type { SheetFlaw } from '#core/rules/organisation/sheet-rows.ts'
import { en } from '#messages/en.ts'
import { zh } from '#messages/zh.ts'

const plain = (words: string): string => words.replaceAll(/\s/gu, '').toLowerCase()

const byWord = <Code extends string>(
  codes: readonly Code[],
  pick: (messages: typeof zh) => Record<Code, string>,
): ReadonlyMap<string, Code> =>
  new Map(
    [zh, en].flatMap((messages) =>
      codes.flatMap((code): [string, Code][] => [
        [plain(pick(messages)[code]), code],
        // 乡镇（街道） is also written 乡镇.
        [plain(pick(messages)[code]).replace(/（.*）/u, ''), code],
      ]),
    ),
  )

const kinds = byWord(unitKinds, (it) => it.words.unitKinds)
const roles = byWord(postRoles, (it) => it.words.roles)

/** The words of a list in one cell: 经办人、核查人. */
export const listed = (cell: string): string[] =>
  cell
    .split(/[、,，;；\n]/u)
    .map((it) => it.trim())
    .filter((it) => it !== '')

export const kindIn = (cell: string, flaws: SheetFlaw[]): UnitKind | null => {
  if (cell === '') return null
  const kind = kinds.get(plain(cell))
  if (kind === undefined) flaws.push('kind-unknown')
  return kind ?? null
}

export const rolesIn = (cell: string, flaws: SheetFlaw[]): PostRole[] | null => {
  if (cell === '') return null
  const found = listed(cell).map((it) => roles.get(plain(it)))
  if (found.includes(undefined)) flaws.push('role-unknown')
  return [...new Set(found.filter((it) => it !== undefined))]
}

export const rankIn = (cell: string, flaws: SheetFlaw[]): number | null => {
  if (cell === '') return null
  const rank = /^\d{1,4}(?:\.0+)?$/u.test(cell) ? Number(cell) : null
  if (rank === null) flaws.push('rank-unknown')
  return rank
}

const DAY = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?$/u

/** 2026-05-01, 2026/5/1, 2026.5.1, 2026年5月1日: a day and nothing less. */
export const dayIn = (cell: string, flaws: SheetFlaw[]): string | null => {
  if (cell === '') return null
  const [, year = '', month = '', day = ''] = DAY.exec(cell.trim()) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isDay(written)) return written
  flaws.push('day-unknown')
  return null
}
