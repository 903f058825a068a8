import { z } from 'zod'
import { changeRoutes } from '#contract/changes.ts'
import { exportRoutes } from '#contract/exports.ts'
import { fileRoute } from '#contract/file-route.ts'
import { closeoutSheets, paperRoutes } from '#contract/papers.ts'
import { closeoutFiles } from '#contract/closeout.ts'
import { lookbackFiles } from '#contract/lookback.ts'
import { supervisionFiles } from '#contract/supervision.ts'
import { meetingFiles } from '#contract/meetings.ts'
import { coverageFiles } from '#contract/coverage.ts'
import { trendFiles } from '#contract/trend.ts'
import { reviewFiles } from '#contract/reviews.ts'
import { subplanFiles } from '#contract/subplans.ts'
import { returnFiles } from '#contract/returns.ts'
import { securityFiles } from '#contract/security.ts'
import * as value from '#contract/values.ts'

/** Sheets and screens the wall chart is drawn for (office/wall/sizes.ts has their measures). */
export const wallSheets = ['A0', 'A1', '1366x768', '1920x1080', '3840x1080'] as const

/** The cards by aspect, or leaders down and deadlines across. */
export const wallKinds = ['cards', 'matrix'] as const
export type WallSheet = (typeof wallKinds)[number]

const wallQuery = (usual: (typeof wallSheets)[number]) =>
  z.object({
    round: value.id.optional(),
    sheet: z.enum(wallKinds).default('cards'),
    size: z.enum(wallSheets).default(usual),
    theme: z.enum(['paper', 'dark']).default('paper'),
    locale: value.locale.default('zh-CN'),
  })

/** Dots to the inch of a paper's picture; screens are drawn one to one. */
const dpi = z.coerce.number().int().min(36).max(200).default(100)

/** A sheet goes to printers and on walls: the address of the house is told on it only when asked for. */
const links = z.enum(['yes', 'no']).default('no')

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
    query: wallQuery('1920x1080'),
    media: ['image/svg+xml'],
  }),
  wallPdf: fileRoute({
    method: 'GET',
    path: '/api/wall.pdf',
    tag: 'overview',
    summary: {
      zh: '挂图（PDF），一张原大，文字可选可搜；加 links=yes 才带指向本台账的链接',
      en: 'The wall chart as PDF: one page in its full size, its words real text; with `links` its cards lead here',
    },
    admission: 'signed-in',
    scope: 'read',
    query: wallQuery('A0').extend({ links }),
    media: ['application/pdf'],
  }),
  wallPng: fileRoute({
    method: 'GET',
    path: '/api/wall.png',
    tag: 'overview',
    summary: {
      zh: '挂图（PNG）；屏幕尺寸按像素，纸张按 dpi',
      en: 'The wall chart as PNG: screens one to one, papers at `dpi`',
    },
    admission: 'signed-in',
    scope: 'read',
    query: wallQuery('1920x1080').extend({ dpi }),
    media: ['image/png'],
  }),
  evidenceFile: fileRoute({
    method: 'GET',
    path: '/api/problems/:id/evidence/:evidence',
    tag: 'problem',
    summary: {
      zh: '一件佐证材料的原件；加 show 时图片和 PDF 直接显示，加 as=pdf 时给出由办公文件转成的 PDF，加 hash 时给出它以前的一版',
      en: 'The file of one proof; pictures and PDF are shown instead of saved with `show`, an office file as PDF with `as`, an earlier version by `hash`',
    },
    admission: 'signed-in',
    scope: 'read',
    query: z.object({
      show: z.string().max(10).optional(),
      as: z.literal('pdf').optional(),
      hash: value.sha256.optional(),
    }),
    media: ['application/octet-stream'],
  }),
  importFile: fileRoute({
    method: 'GET',
    path: '/api/imports/:id/file',
    tag: 'import',
    summary: {
      zh: '一次导入的原文件（整改办）',
      en: 'The file an import was read from, as it was given (the office)',
    },
    admission: 'signed-in',
    scope: 'import',
    media: ['application/octet-stream'],
  }),
  ...exportRoutes,
  ...paperRoutes,
  ...closeoutSheets,
  ...coverageFiles,
  ...trendFiles,
  ...reviewFiles,
  ...subplanFiles,
  ...meetingFiles,
  ...supervisionFiles,
  ...changeRoutes,
  ...lookbackFiles,
  ...closeoutFiles,
  ...returnFiles,
  ...securityFiles,
} as const
export type FileRouteName = keyof typeof fileRoutes
