import { z } from 'zod'
import { rowDoubts, sheetFlaws } from '#core/rules/organisation/sheet-rows.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

/** Rows of one sheet: a county with all its villages has some hundred. */
export const mostSheetRows = 5000

const place = {
  sheet: value.text(60),
  /** As the program that made the file shows it. */
  row: z.number().int().min(0),
  flaws: z.array(z.enum(sheetFlaws)).max(sheetFlaws.length),
}
const rank = z.number().int().min(0).max(9999).nullable()
const roles = z.array(value.postRole).max(12).nullable()

/** What a workbook of units, posts and persons says; null where it says nothing and all stays as it is. */
export const sheetRows = z.object({
  units: z
    .array(
      z.object({
        ...place,
        name: value.text(500),
        shortName: value.text(40).nullable(),
        kind: value.unitKind.nullable(),
        parent: value.text(500).nullable(),
        rank,
        aliases: z.array(value.words(60)).max(20).nullable(),
        remit: value.text(2000).nullable(),
      }),
    )
    .max(mostSheetRows),
  posts: z
    .array(
      z.object({
        ...place,
        unit: value.text(500),
        title: value.text(60),
        portfolio: value.text(60),
        roles,
        rank,
      }),
    )
    .max(mostSheetRows),
  persons: z
    .array(
      z.object({
        ...place,
        name: value.text(40),
        /** Tells persons of one name apart. */
        mark: value.text(20),
        unit: value.text(500),
        title: value.text(60),
        portfolio: value.text(60).nullable(),
        roles,
        from: value.day.nullable(),
        until: value.day.nullable(),
      }),
    )
    .max(mostSheetRows),
})

export const comparedRow = z.object({
  of: z.enum(['unit', 'post', 'person']),
  sheet: z.string(),
  row: z.number().int(),
  /** 水务局; 水务局 局长; 韦晓禾（水务局 局长） */
  what: z.string(),
  as: z.enum(['new', 'changed', 'unchanged', 'unclear']),
  /** What is new or changes, by the name of its column; `before` is null where there was nothing. */
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string() })),
  doubts: z.array(z.enum([...sheetFlaws, ...rowDoubts])),
})
export type ComparedRow = z.infer<typeof comparedRow>

const comparison = z.object({
  fileName: z.string(),
  rows: sheetRows,
  compared: z.array(comparedRow),
  /** To hand over with `take-organisation`; null while something is unclear, or nothing would change. */
  hash: value.sha256.nullable(),
  /** Sheets and rows of the file that say nothing of units, posts or persons. */
  passedOver: z.array(z.object({ sheet: z.string(), rows: z.number().int() })),
})
export type OrganisationComparison = z.infer<typeof comparison>

/** The body is the file itself; `?name=` its name. */
export const compareOrganisation = route({
  method: 'POST',
  path: '/api/organisation/compare',
  tag: 'organisation',
  summary: {
    zh: '读取一份单位、职务、人员表（.xlsx、.xls、.ods 或 .csv），与台账逐行对照；台账还不变（组织账号管理人）',
    en: 'Read a workbook of units, posts and persons and compare it row by row; the ledger stays as it is (registrars)',
  },
  administration: true,
  admission: 'signed-in',
  query: z.object({ name: z.string().min(1).max(255) }),
  response: comparison,
})
