import { z } from 'zod'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

/** `template`: its fields and loops are filled; `red-head`: the body of a paper goes into it. */
export const templateKinds = ['template', 'red-head'] as const
export type TemplateKind = (typeof templateKinds)[number]

export const template = z.object({
  id: value.id,
  kind: z.enum(templateKinds),
  name: z.string(),
  fileName: z.string(),
  size: z.number().int(),
  addedBy: z.string(),
  addedAt: z.string(),
})
export type Template = z.infer<typeof template>

export const listTemplates = route({
  method: 'GET',
  path: '/api/templates',
  tag: 'exports',
  summary: { zh: '本单位的公文模板和红头文件', en: "The office's own templates and red heads for papers" },
  whole: {
    zh: '一个单位的模板不多，一次全部返回。',
    en: 'An office keeps few of them: all at once.',
  },
  admission: 'signed-in',
  scope: 'read',
  response: z.object({ templates: z.array(template) }),
})

export const addTemplate = route({
  method: 'POST',
  path: '/api/templates',
  tag: 'exports',
  summary: {
    zh: '存放一份模板或红头文件（.docx）；有毛病的逐条指明，不存',
    en: 'Keep a template or a red head (.docx); one with faults is refused with what and where',
  },
  admission: 'signed-in',
  query: z.object({
    kind: z.enum(templateKinds),
    /** What the office calls it. */
    name: value.words(60),
    file: z.string().min(1).max(255),
  }),
  response: template,
})

export const dropTemplate = route({
  method: 'DELETE',
  path: '/api/templates/:id',
  tag: 'exports',
  summary: { zh: '删去一份模板或红头文件', en: 'Drop a template or a red head' },
  admission: 'signed-in',
  response: z.object({}),
})
