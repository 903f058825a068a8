import { z } from 'zod'
import { measureFilter, problemFilter, responsibilityFilter } from '#contract/problems.ts'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

/** Lists whose filters can be kept. */
export const viewedLists = ['problems', 'measures', 'responsibility'] as const
export type ViewedList = (typeof viewedLists)[number]

const kept = z.object({
  id: value.id,
  list: z.enum(viewedLists),
  name: z.string(),
  /** As the list takes it: what was kept by an older version and is no filter any more falls away. */
  search: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Kept by the office for everybody. */
  shared: z.boolean(),
  mine: z.boolean(),
  /** The list opens with it. */
  first: z.boolean(),
})
export type SavedView = z.infer<typeof kept>

const views = z.object({ views: z.array(kept) })

export const listSavedViews = route({
  method: 'GET',
  path: '/api/saved-views',
  tag: 'lists',
  summary: {
    zh: '我保存的和整改办共享的常用筛选',
    en: 'Views of lists that I keep, and those the office shares',
  },
  whole: { zh: '每人最多几十个，一次全部返回。', en: 'Nobody keeps more than some dozens: all at once.' },
  admission: 'signed-in',
  scope: 'read',
  response: views,
})

const name = value.words(30)
/** The filters of each list, as its own route reads them. */
const keeping = z.discriminatedUnion('list', [
  z.object({ list: z.literal('problems'), search: problemFilter.partial().strict() }),
  z.object({ list: z.literal('measures'), search: measureFilter.partial().strict() }),
  z.object({ list: z.literal('responsibility'), search: responsibilityFilter.partial().strict() }),
])

export const saveView = route({
  method: 'POST',
  path: '/api/saved-views',
  tag: 'lists',
  summary: {
    zh: '把一个清单当前的筛选保存下来；同名的换成新的。共享给所有人，由整改办办理',
    en: 'Keep the filters of a list under a name; one of the same name is replaced. Sharing is for the office',
  },
  admission: 'signed-in',
  body: z.object({ name, shared: z.boolean(), of: keeping }),
  response: views,
})

export const chooseFirstView = route({
  method: 'PUT',
  path: '/api/saved-views/first',
  tag: 'lists',
  summary: {
    zh: '我的清单打开时先用哪个筛选；不选就是全部',
    en: 'With which view my list opens; none: whole',
  },
  admission: 'signed-in',
  body: z.object({ list: z.enum(viewedLists), view: value.id.nullable() }),
  response: views,
})

export const dropView = route({
  method: 'DELETE',
  path: '/api/saved-views/:id',
  tag: 'lists',
  summary: { zh: '删去自己保存的一个常用筛选', en: 'Drop a view of my own' },
  admission: 'signed-in',
  response: views,
})
