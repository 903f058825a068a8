/**
 * Feedback told in plain paragraphs, as a news item tells it: paragraphs that open with 一是 hold a problem each.
 *
 *     巡察组指出了一些问题,主要是:
 *     一是理论学习不够深入,…
 *     ~~~~ a problem
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import { naming } from './names-problem.ts'

export function feedbackWithoutNumbers(document: OutlinedDocument): Section[] {
  return document.sections.filter((section) => {
    if (section.role !== 'body' || section.marker?.kind !== 'ordinal') return false
    const clause = /^[^。;]*/u.exec(section.block.text.slice(section.body.from))?.[0] ?? ''
    return clause.split(',').some((part) => naming(part) !== 'no')
  })
}
