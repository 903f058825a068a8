import { z } from 'zod'
import { exportRoutes } from '#contract/exports.ts'
import { fileRoute } from '#contract/file-route.ts'
import { paperRoutes } from '#contract/papers.ts'
import * as value from '#contract/values.ts'

/** Sheets and screens the wall chart is drawn for (office/wall/sizes.ts has their measures). */
export const wallSheets = ['A0', 'A1', '1366x768', '1920x1080', '3840x1080'] as const

export const wallQuery = z.object({
  round: value.id.optional(),
  size: z.enum(wallSheets).default('1920x1080'),
  theme: z.enum(['paper', 'dark']).default('paper'),
  locale: value.locale.default('zh-CN'),
})

/**
 * Every route that answers bytes, by name; server/bind-files.ts binds them, `query` and parameters checked as those of
 * the routes of JSON are.
 */
export const fileRoutes = {
  wall: fileRoute({
    method: 'GET',
    path: '/api/wall.svg',
    tag: 'overview',
    summary: { zh: '挂图（SVG），取自当前台账', en: 'The wall chart as SVG, from live data' },
    admission: 'signed-in',
    scope: 'read',
    query: wallQuery,
    media: ['image/svg+xml'],
  }),
  evidenceFile: fileRoute({
    method: 'GET',
    path: '/api/problems/:id/evidence/:evidence',
    tag: 'problem',
    summary: {
      zh: '一件佐证材料的原件；加 show 时图片和 PDF 直接显示',
      en: 'The file of one proof; pictures and PDF are shown instead of saved with `show`',
    },
    admission: 'signed-in',
    scope: 'read',
    query: z.object({ show: z.string().max(10).optional() }),
    media: ['application/octet-stream'],
  }),
  ...exportRoutes,
  ...paperRoutes,
} as const
export type FileRouteName = keyof typeof fileRoutes
