/**
 * An office's own template, filled. Nothing is written unless everything in it is understood, and nothing in it runs:
 * a tag names a field and can do no more.
 */
import {
  LoopPlugin,
  TemplateHandler,
  TemplateSyntaxError,
  TextPlugin,
  type ScopeDataArgs,
} from 'easy-template-x'
import { templateNames, type TemplateNames } from '#core/rules/report/template-names.ts'
import { printable } from '#office/official-format/printable.ts'
import { repacked } from '../write/repacked.ts'
import { fileFault, UnusableTemplate } from './fault.ts'
import { safeParts, zipOf } from './safe-parts.ts'
import { tagFaults } from './template-faults.ts'

/** Texts, and lists of the like. */
export type TemplateValue = string | readonly TemplateValues[]
export type TemplateValues = { readonly [name: string]: TemplateValue }

const DEEPEST_XML = 200

/** Bytes of a .docx; throws UnusableTemplate with every fault found. */
export async function fillTemplate(
  template: Uint8Array,
  data: TemplateValues,
  names: TemplateNames = templateNames,
): Promise<Uint8Array> {
  const parts = safeParts(template)
  const faults = tagFaults(parts, names)
  if (faults.length > 0) throw new UnusableTemplate(faults)
  const handler = new TemplateHandler({
    // Loops and texts; no raw XML, pictures or links out of data.
    plugins: [new LoopPlugin(), new TextPlugin()],
    maxXmlDepth: DEEPEST_XML,
    scopeDataResolver: ({ strPath }: ScopeDataArgs) => valueAt(data, strPath),
  })
  try {
    return repacked(new Uint8Array(await handler.process(Buffer.from(zipOf(parts)), {})))
  } catch (error) {
    // Whatever the library still stumbles over, a tag in a picture's description for one, is said by its tag.
    if (!(error instanceof TemplateSyntaxError)) throw new UnusableTemplate([fileFault('broken')])
    const tag =
      'tagRawText' in error && typeof error.tagRawText === 'string' ? error.tagRawText : error.message
    throw new UnusableTemplate([fileFault('tag-not-understood', tag)])
  }
}

/** A name in the innermost thing that has it, out to the whole: ['问题', '0', '牵头单位']. */
function valueAt(data: TemplateValues, path: readonly string[]): string | {}[] {
  const name = path.at(-1) ?? ''
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const value = step(path.slice(0, depth).reduce<TemplateValue | TemplateValues | null>(step, data), name)
    if (typeof value === 'string') return printable(value)
    if (Array.isArray(value)) return value.map(() => ({}))
  }
  return ''
}

/** Own fields only: what every object of the language has by birth is no field of a template. */
function step(
  from: TemplateValue | TemplateValues | null,
  name: string,
): TemplateValue | TemplateValues | null {
  if (from === null || typeof from === 'string' || !Object.hasOwn(from, name)) return null
  if (isList(from)) return /^\d+$/u.test(name) ? (from[Number(name)] ?? null) : null
  return from[name] ?? null
}

const isList = (value: readonly TemplateValues[] | TemplateValues): value is readonly TemplateValues[] =>
  Array.isArray(value)
