import { z } from 'zod'
import { steps } from '#core/record/problem/problem.ts'
import { entryFlaws, placeFlaws } from '#core/rules/progress/return-flaws.ts'
import { fileRoute } from '#contract/file-route.ts'
import { xlsxType } from '#contract/exports.ts'
import { next, walk } from '#contract/paging.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

/** A unit with open assignments in a round, and the last pack made for it. */
const unitToPack = z.object({
  unit: value.named,
  open: z.number().int(),
  pack: z
    .object({
      id: value.id,
      version: z.number().int(),
      rows: z.number().int(),
      madeAt: z.string(),
      /** How many files came back in any pack of the unit. */
      returned: z.number().int(),
    })
    .nullable(),
})
export type UnitToPack = z.infer<typeof unitToPack>

export const listUnitsToPack = route({
  method: 'GET',
  path: '/api/rounds/:id/return-units',
  tag: 'import',
  summary: {
    zh: '一个轮次里有未完成事项的单位，各有多少项，上一次的回报表是哪一版',
    en: 'The units of a round with open assignments, how many, and the last return pack of each',
  },
  whole: {
    zh: '每个单位一行，一个台账库里的单位有限，一次全部返回。',
    en: 'One row a unit, and a workspace has but so many: all of them at once.',
  },
  admission: 'signed-in',
  scope: 'import',
  response: z.object({ units: z.array(unitToPack) }),
})

/** Units of which packs can be made in one go. */
export const mostPacks = 500

export const makePacks = route({
  method: 'POST',
  path: '/api/rounds/:id/return-packs',
  tag: 'import',
  summary: {
    zh: '给所选单位（不选就是全部）各做一份回报表，只含该单位未完成的事项；以前的版本仍可交回',
    en: 'Make a return pack for each chosen unit (all of them if none is), with its open assignments alone; older versions can still be returned',
  },
  admission: 'signed-in',
  scope: 'import',
  body: z.object({ units: z.array(value.id).max(mostPacks) }),
  response: z.object({
    /** To take all of them away in one archive. */
    batch: value.id,
    packs: z.array(
      z.object({ id: value.id, unit: value.named, version: z.number().int(), rows: z.number().int() }),
    ),
  }),
})

export const returnStates = ['empty', 'ready', 'look', 'taken', 'withdrawn'] as const
const returnedFile = z.object({
  id: value.id,
  fileName: z.string(),
  hash: value.sha256,
  unit: value.named,
  round: value.named,
  version: z.number().int(),
  broughtAt: z.string(),
  by: z.string(),
  /** `ready`: nothing in it needs a person; `look`: something does. */
  state: z.enum(returnStates),
  /** Rows of the pack; of these said something; nothing new; ready to be taken; met by changes; with flaws. */
  sent: z.number().int(),
  filled: z.number().int(),
  said: z.number().int(),
  fit: z.number().int(),
  conflicts: z.number().int(),
  flawed: z.number().int(),
  /** What it became. */
  import: value.id.nullable(),
  /** To hand over with `take-return`; null once it was taken. */
  compared: value.sha256.nullable(),
})
export type ReturnedFile = z.infer<typeof returnedFile>

export const listReturns = route({
  method: 'GET',
  path: '/api/returns',
  tag: 'import',
  summary: {
    zh: '收到的回报表，新的在前；没有采纳的，与今天的台账对照过',
    en: 'The packs that came back, newest first; those not taken yet are compared with the ledger of today',
  },
  admission: 'signed-in',
  scope: 'import',
  query: walk,
  response: z.object({ files: z.array(returnedFile), next }),
})

const meanwhile = z.discriminatedUnion('why', [
  z.object({ why: z.literal('measure-revised'), before: z.string(), after: z.string() }),
  z.object({ why: z.literal('measure-gone'), before: z.string() }),
  z.object({
    why: z.literal('told-since'),
    statements: z.array(z.object({ text: z.string(), at: z.string() })),
  }),
  z.object({ why: z.literal('locked'), step: z.enum(steps) }),
  z.object({ why: z.literal('not-its-unit') }),
  /** Another file that has not been taken says something else of the same measure. */
  z.object({ why: z.literal('other-file'), fileName: z.string(), text: z.string() }),
])
export type Meanwhile = z.infer<typeof meanwhile>

const returnedRow = z.object({
  /** Row of the sheet. */
  row: z.number().int(),
  /** What the unit was sent; null for a row that is none of the pack's. */
  sent: z
    .object({
      measure: value.id,
      problem: value.id,
      number: z.string(),
      title: z.string(),
      text: z.string(),
      deadline: value.day.nullable(),
      last: z.object({ text: z.string(), day: value.happened }).nullable(),
    })
    .nullable(),
  text: z.string(),
  completes: z.boolean(),
  happened: value.day.nullable(),
  flaws: z.array(z.enum([...entryFlaws, ...placeFlaws])),
  as: z.enum(['said', 'new', 'conflict']),
  meanwhile: z.array(meanwhile),
  /** Nobody can take it as things stand. */
  blocked: z.boolean(),
  /** Null: a person has to say. */
  take: z.boolean().nullable(),
})
export type ReturnedRow = z.infer<typeof returnedRow>

const returnedWhole = returnedFile.extend({ rows: z.array(returnedRow) })
export type ReturnedWhole = z.infer<typeof returnedWhole>

export const showReturn = route({
  method: 'GET',
  path: '/api/returns/:id',
  tag: 'import',
  summary: {
    zh: '一份交回的回报表：发出时怎样，单位写了什么，今天怎样，逐行并列',
    en: 'One pack that came back, row by row: as it was sent, what the unit wrote, what stands today',
  },
  admission: 'signed-in',
  scope: 'import',
  response: returnedWhole,
})

/** The body is the file itself; `?name=` its name. */
export const bringReturn = route({
  method: 'POST',
  path: '/api/returns',
  tag: 'import',
  summary: {
    zh: '交回一份填好的回报表（.xlsx、.xls 或 .ods）；只是对照，台账还不变',
    en: 'Bring in a pack that came back (.xlsx, .xls or .ods); it is only compared, the ledger stays as it is',
  },
  admission: 'signed-in',
  scope: 'import',
  query: z.object({ name: z.string().min(1).max(255) }),
  response: returnedFile,
})

export const chooseInReturn = route({
  method: 'PUT',
  path: '/api/returns/:id',
  tag: 'import',
  summary: {
    zh: '定下有变动的行采纳还是略去',
    en: 'Say which rows of a returned pack are taken and which are left',
  },
  admission: 'signed-in',
  scope: 'import',
  body: z.object({
    choices: z.array(z.object({ row: z.number().int(), take: z.boolean().nullable() })).max(5000),
  }),
  response: returnedWhole,
})

export const dropReturn = route({
  method: 'DELETE',
  path: '/api/returns/:id',
  tag: 'import',
  summary: {
    zh: '拿掉一份还没有采纳的回报表',
    en: 'Take a returned pack off the desk, as long as nothing of it was taken',
  },
  admission: 'signed-in',
  scope: 'import',
  response: z.object({}),
})

export const returnFiles = {
  packXlsx: fileRoute({
    method: 'GET',
    path: '/api/return-packs/:id/xlsx',
    tag: 'import',
    summary: { zh: '一份回报表（.xlsx），照发出时的样子', en: 'One return pack as .xlsx, as it was made' },
    admission: 'signed-in',
    scope: 'import',
    query: z.object({ locale: value.locale.default('zh-CN') }),
    media: [xlsxType],
  }),
  packsZip: fileRoute({
    method: 'GET',
    path: '/api/return-batches/:id/zip',
    tag: 'import',
    summary: {
      zh: '一次做成的全部回报表，每个单位一个文件（.zip）',
      en: 'All packs that were made in one go, one file a unit, as .zip',
    },
    admission: 'signed-in',
    scope: 'import',
    query: z.object({ locale: value.locale.default('zh-CN') }),
    media: ['application/zip'],
  }),
  returnedBytes: fileRoute({
    method: 'GET',
    path: '/api/returns/:id/file',
    tag: 'import',
    summary: { zh: '交回的文件，原样', en: 'The file that came back, as it was given' },
    admission: 'signed-in',
    scope: 'import',
    media: ['application/octet-stream'],
  }),
} as const
