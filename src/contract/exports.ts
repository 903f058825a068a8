import { z } from 'zod'
import { fileRoute } from '#contract/file-route.ts'
import { measureFilter, problemFilter, responsibilityFilter } from '#contract/problems.ts'
import type { Summary } from '#contract/route.ts'
import * as value from '#contract/values.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const csvType = 'text/csv; charset=utf-8'

/** The lists that can be taken away, as their pages and commands name them. */
export const listNames = ['problems', 'measures', 'responsibility'] as const
export type ListName = (typeof listNames)[number]

const inLanguage = { locale: value.locale.default('zh-CN') }

const listFile = <Query extends z.ZodType>(path: string, media: string, summary: Summary, query: Query) =>
  fileRoute({
    method: 'GET',
    path,
    tag: 'exports',
    summary,
    admission: 'signed-in',
    scope: 'read',
    query,
    media: [media],
  })

const problemsQuery = problemFilter.extend(inLanguage)
const measuresQuery = measureFilter.extend(inLanguage)
const responsibilityQuery = responsibilityFilter.extend(inLanguage)

const said = (zh: string, en: string): Summary => ({
  zh: `${zh}，筛选和排序与页面相同，不分页`,
  en: `${en}, filtered and ordered as its page is, not cut into pages`,
})

/** Exactly this view of a list as a file: the query of the list without its page. */
export const exportRoutes = {
  problemsXlsx: listFile(
    '/api/problems.xlsx',
    xlsxType,
    said('问题清单（.xlsx）', 'The problem list as .xlsx'),
    problemsQuery,
  ),
  problemsCsv: listFile(
    '/api/problems.csv',
    csvType,
    said('问题清单（.csv）', 'The problem list as .csv'),
    problemsQuery,
  ),
  measuresXlsx: listFile(
    '/api/measures.xlsx',
    xlsxType,
    said('任务清单（.xlsx）', 'The task list as .xlsx'),
    measuresQuery,
  ),
  measuresCsv: listFile(
    '/api/measures.csv',
    csvType,
    said('任务清单（.csv）', 'The task list as .csv'),
    measuresQuery,
  ),
  responsibilityXlsx: listFile(
    '/api/responsibility.xlsx',
    xlsxType,
    said('责任清单（.xlsx）', 'The responsibility list as .xlsx'),
    responsibilityQuery,
  ),
  responsibilityCsv: listFile(
    '/api/responsibility.csv',
    csvType,
    said('责任清单（.csv）', 'The responsibility list as .csv'),
    responsibilityQuery,
  ),
  listsXlsx: listFile(
    '/api/rounds/:id/lists.xlsx',
    xlsxType,
    {
      zh: '一个轮次的三个清单，合为一个工作簿（.xlsx）',
      en: 'The three lists of a round as one workbook (.xlsx)',
    },
    z.object(inLanguage),
  ),
  organisationXlsx: {
    ...listFile(
      '/api/organisation.xlsx',
      xlsxType,
      {
        zh: '单位、职务和人员任职（.xlsx），不含账号',
        en: 'Units, posts and who holds them as .xlsx, without accounts',
      },
      z.object(inLanguage),
    ),
    administration: true,
  },
} as const
