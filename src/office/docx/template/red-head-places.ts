/** The places of an office's red-head file: {{正文}} must be there, the others may. */
import { fileFault, type TemplateFault } from './fault.ts'
import { nearest } from './nearest.ts'
import { templateParagraphs, type TemplateParagraph } from './paragraphs.ts'
import type { DocxParts } from './safe-parts.ts'

export const RED_HEAD_PLACES = ['正文', '标题', '文号', '主送', '附件', '署名', '日期'] as const
export type RedHeadPlace = (typeof RED_HEAD_PLACES)[number]

/** Those that take paragraphs: what else stood in theirs would be lost. */
const WHOLE: readonly RedHeadPlace[] = ['正文', '附件']

export type RedHead = { places: ReadonlyMap<RedHeadPlace, TemplateParagraph>; faults: TemplateFault[] }

export function redHeadPlaces(parts: DocxParts): RedHead {
  const places = new Map<RedHeadPlace, TemplateParagraph>()
  const faults: TemplateFault[] = []
  for (const paragraph of templateParagraphs(parts).flat())
    for (const { 0: tag, 1: inner = '' } of paragraph.text.matchAll(/\{\{(.*?)\}\}/gu)) {
      const found = (code: TemplateFault['code'], near: string | null = null) =>
        faults.push({ code, tag, where: paragraph.place, nearest: near })
      const place = RED_HEAD_PLACES.find((own) => own === inner)
      if (place === undefined) {
        found('unknown-field', nearest(inner, RED_HEAD_PLACES))
        continue
      }
      if (WHOLE.includes(place)) {
        if (paragraph.text.trim() !== tag || paragraph.place.part !== 'text') found('body-not-alone')
        if (places.has(place)) found('body-twice')
      }
      places.set(place, paragraph)
    }
  if (!places.has('正文')) faults.push(fileFault('no-body-place', '{{正文}}'))
  return { places, faults }
}
