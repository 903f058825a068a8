/**
 * What is wrong with a template before it is filled: braces, loops, and names nobody knows.
 *
 *   {#问题}{编号} {标题}{/问题}
 */
import { templateNames, type TemplateNames } from '#core/rules/report/template-names.ts'
import type { TemplateFault, TemplateFaultCode } from './fault.ts'
import { UnusableTemplate } from './fault.ts'
import { nearest } from './nearest.ts'
import { templateParagraphs, type TemplateParagraph } from './paragraphs.ts'
import { safeParts, type DocxParts } from './safe-parts.ts'

/** No faults: the template can be filled. Never throws at a file. */
export function templateFaults(template: Uint8Array, names: TemplateNames = templateNames): TemplateFault[] {
  try {
    return tagFaults(safeParts(template), names)
  } catch (error) {
    if (error instanceof UnusableTemplate) return [...error.faults]
    throw error
  }
}

export function tagFaults(parts: DocxParts, names: TemplateNames): TemplateFault[] {
  return templateParagraphs(parts).flatMap((paragraphs) => new PartCheck(names).check(paragraphs))
}

type Loop = { name: string; tag: string; at: TemplateParagraph; fields: TemplateNames | null }

class PartCheck {
  private readonly faults: TemplateFault[] = []
  private readonly loops: Loop[] = []
  private readonly names: TemplateNames

  constructor(names: TemplateNames) {
    this.names = names
  }

  check(paragraphs: readonly TemplateParagraph[]): TemplateFault[] {
    for (const paragraph of paragraphs) this.paragraph(paragraph)
    for (const { tag, at } of this.loops) this.say('loop-not-closed', tag, at)
    return this.faults
  }

  private say(
    code: TemplateFaultCode,
    tag: string,
    { place }: TemplateParagraph,
    known: string | null = null,
  ) {
    this.faults.push({ code, tag, where: place, nearest: known })
  }

  /** A tag stands whole in one paragraph, however many runs it is cut into. */
  private paragraph(paragraph: TemplateParagraph) {
    const { text } = paragraph
    for (const wide of text.matchAll(/｛[#/]?([^｛｝{}]{1,20})｝/gu))
      if (this.visible(wide[1]?.trim() ?? '') !== null) this.say('brace-too-wide', wide[0], paragraph)
    let from = -1
    for (let at = 0; at < text.length; at++)
      if (text[at] === '{') {
        if (from >= 0) this.say('brace-not-closed', text.slice(from, at).slice(0, 20), paragraph)
        from = at
      } else if (text[at] === '}') {
        if (from < 0) this.say('brace-not-opened', text.slice(Math.max(0, at - 10), at + 1), paragraph)
        else this.tag(text.slice(from, at + 1), paragraph)
        from = -1
      }
    if (from >= 0) this.say('brace-not-closed', text.slice(from, from + 20), paragraph)
  }

  private tag(tag: string, at: TemplateParagraph) {
    const inner = tag.slice(1, -1).trim()
    const name = inner.replace(/^[#/]/u, '').trim()
    if (name === '') this.say('empty-tag', tag, at)
    else if (inner.startsWith('#')) this.open(name, tag, at)
    else if (inner.startsWith('/')) this.close(name, tag, at)
    else {
      const field = this.visible(name)
      if (field === null) this.unknown(name, tag, at)
      else if (field !== 'text') this.say('list-as-text', tag, at)
    }
  }

  /** What a name means where it stands: in the innermost loop that has it, or outside of all. */
  private visible(name: string): 'text' | TemplateNames | null {
    for (const { fields } of this.loops.toReversed())
      if (fields !== null && Object.hasOwn(fields, name)) return fields[name] ?? null
    return Object.hasOwn(this.names, name) ? (this.names[name] ?? null) : null
  }

  private unknown(name: string, tag: string, at: TemplateParagraph) {
    const known = [this.names, ...this.loops.map(({ fields }) => fields ?? {})].flatMap((own) =>
      Object.keys(own),
    )
    this.say('unknown-field', tag, at, nearest(name, known) ?? nearest(name, everyName(this.names)))
  }

  private open(name: string, tag: string, at: TemplateParagraph) {
    const field = this.visible(name)
    if (field === null) this.unknown(name, tag, at)
    if (at.inControl) this.say('loop-in-control', tag, at)
    if (this.loops.some((loop) => loop.name === name)) this.say('loop-in-itself', tag, at)
    this.loops.push({ name, tag, at, fields: field === 'text' ? null : field })
  }

  private close(name: string, tag: string, at: TemplateParagraph) {
    const index = this.loops.findLastIndex((loop) => loop.name === name)
    const loop = this.loops[index]
    if (loop === undefined) return this.say('loop-not-opened', tag, at)
    // What was opened within and is still open crosses this one: one fault for the pair.
    for (const inner of this.loops.splice(index).slice(1)) this.say('loops-crossed', inner.tag, inner.at)
    if (at.inControl) this.say('loop-in-control', tag, at)
    if (loop.at.place.table !== at.place.table) this.say('loop-leaves-table', loop.tag, loop.at)
  }
}

function everyName(names: TemplateNames): string[] {
  return Object.entries(names).flatMap(([name, field]) => [
    name,
    ...(field === 'text' ? [] : everyName(field)),
  ])
}
