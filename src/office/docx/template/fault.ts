/**
 * What is wrong with an office's own template, and where. The words for people are in messages/.
 */
export const TEMPLATE_FAULT_CODES = [
  // the file
  'empty',
  'not-docx',
  'encrypted',
  'too-large',
  'zip-bomb',
  'unsafe-xml',
  'broken',
  'macros',
  'embedded-object',
  'external-content',
  'active-field',
  // its tags
  'brace-not-closed',
  'brace-not-opened',
  'brace-too-wide',
  'empty-tag',
  'unknown-field',
  'list-as-text',
  'loop-not-closed',
  'loop-not-opened',
  'loops-crossed',
  'loop-in-itself',
  'loop-leaves-table',
  'loop-in-control',
  'tag-not-understood',
  // a red head
  'no-body-place',
  'body-not-alone',
  'body-twice',
  'no-annex-place',
] as const
export type TemplateFaultCode = (typeof TEMPLATE_FAULT_CODES)[number]

/** Where somebody finds it: the n-th paragraph of a part (all from 1), and its words. No page: only a printer has those. */
export type TemplatePlace = {
  part: 'text' | 'header' | 'footer' | 'notes'
  paragraph: number
  table: number | null
  row: number | null
  text: string
}

/**
 * `tag`: what is written there, `{#问题}`, or the part of the file that is meant; `nearest`: the known field that looks
 * most like an unknown one.
 */
export type TemplateFault = {
  code: TemplateFaultCode
  tag: string
  where: TemplatePlace | null
  nearest: string | null
}

/** Thrown before anything is written. */
export class UnusableTemplate extends Error {
  readonly faults: readonly TemplateFault[]

  constructor(faults: readonly TemplateFault[]) {
    super(faults.map(({ code, tag }) => `${code} ${tag}`.trim()).join(', '))
    this.name = 'UnusableTemplate'
    this.faults = faults
  }
}

export const fileFault = (code: TemplateFaultCode, tag = ''): TemplateFault => ({
  code,
  tag,
  where: null,
  nearest: null,
})
