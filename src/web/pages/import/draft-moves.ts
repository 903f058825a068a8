/** Parts of a draft that change their place or their kind: pure steps like those of draft-edits.ts. */
import {
  type DraftMeasure,
  type DraftProblem,
  noDuty,
  untoldMeasure,
  untoldProblem,
} from '#contract/drafts.ts'
import { type Heading, freshKey, most, shortened } from './draft-edits.ts'
import { bothTold, oneDuty, oneTerm, termOf, unitsTogether } from './draft-told.ts'

type Problems = readonly DraftProblem[]
type Spanned = { span: DraftProblem['span'] | null }

const sameHeading = (a: Heading | null, b: Heading | null): boolean =>
  a === b || (a !== null && b !== null && a.ordinal === b.ordinal && a.title === b.title)

/** The neighbour of a problem under the same headings; null at the end. */
const neighbour = (problems: Problems, key: string, by: -1 | 1): number | null => {
  const at = problems.findIndex((it) => it.key === key)
  const own = problems[at]
  if (!own) return null
  const beside = (it: DraftProblem) => sameHeading(it.aspect, own.aspect) && sameHeading(it.group, own.group)
  const found =
    by === 1
      ? problems.findIndex((it, place) => place > at && beside(it))
      : problems.findLastIndex((it, place) => place < at && beside(it))
  return found === -1 ? null : found
}

export const canMove = (problems: Problems, key: string, by: -1 | 1): boolean =>
  neighbour(problems, key, by) !== null

/** Up or down among the problems under the same headings. */
export const moveProblem = (problems: Problems, key: string, by: -1 | 1): DraftProblem[] => {
  const at = problems.findIndex((it) => it.key === key)
  const other = neighbour(problems, key, by)
  const [own, there] = [problems[at], other === null ? undefined : problems[other]]
  if (!own || !there || other === null) return [...problems]
  return problems.map((it, place) => (place === at ? there : place === other ? own : it))
}

/** In the order of the source; what was typed by hand stays at the end. */
const placedIn = <Part extends Spanned>(parts: readonly Part[], part: Part): Part[] => {
  const { span } = part
  const at =
    span === null
      ? -1
      : parts.findIndex(
          ({ span: it }) =>
            it !== null && (it.line > span.line || (it.line === span.line && it.from > span.from)),
        )
  return at === -1 ? [...parts, part] : [...parts.slice(0, at), part, ...parts.slice(at)]
}

/** Whether a problem has room for one more part of this kind. */
export const hasRoom = (problem: DraftProblem, part: 'measures' | 'manifestations'): boolean =>
  problem[part].length < most[part]

/** A measure, or a manifestation, goes to another problem. */
export const movePart = (
  problems: Problems,
  part: 'measures' | 'manifestations',
  from: string,
  key: string,
  to: string,
): DraftProblem[] => {
  const target = problems.find((it) => it.key === to)
  const source = problems.find((it) => it.key === from)
  if (!target || !source || to === from || !hasRoom(target, part)) return [...problems]
  const withPart = (it: DraftProblem): DraftProblem => {
    if (part === 'measures') {
      const moved = source.measures.find((one) => one.key === key)
      return moved ? { ...it, measures: placedIn(it.measures, moved) } : it
    }
    const moved = source.manifestations.find((one) => one.key === key)
    return moved ? { ...it, manifestations: placedIn(it.manifestations, moved) } : it
  }
  return problems.map((it) => {
    if (it.key === to) return withPart(it)
    return it.key === from ? without(it, key) : it
  })
}

/** No two parts of a problem have the same key. */
const without = (it: DraftProblem, key: string): DraftProblem => ({
  ...it,
  measures: it.measures.filter((one) => one.key !== key),
  manifestations: it.manifestations.filter((one) => one.key !== key),
})

/** A measure, or a manifestation, less. */
export const removePart = (problems: Problems, from: string, key: string): DraftProblem[] =>
  problems.map((it) => (it.key === from ? without(it, key) : it))

/** A measure, or a manifestation, becomes a problem of its own behind the one it stood in. */
export const raisePart = (problems: Problems, from: string, key: string): DraftProblem[] =>
  problems.flatMap((it) => {
    if (it.key !== from) return [it]
    const measure = it.measures.find((one) => one.key === key)
    const part = measure ?? it.manifestations.find((one) => one.key === key)
    const title = part?.text.trim() ?? ''
    if (!part || title.length > most.title) return [it]
    const [leadUnit = null, ...coUnits] = measure?.units ?? []
    const made: DraftProblem = {
      key: freshKey(problems, 'new'),
      marker: measure?.marker ?? null,
      title,
      shortTitle: shortened(title) || title.slice(0, most.shortTitle),
      aspect: it.aspect,
      group: it.group,
      span: part.span ?? it.span,
      ...untoldProblem,
      ...(measure
        ? {
            duty: { ...noDuty, leadUnit, coUnits, ...termOf(measure) },
            status: measure.status,
            progress: measure.progress,
          }
        : { duty: it.duty }),
      manifestations: [],
      measures: [],
    }
    return [without(it, key), made]
  })

/** Whether a problem can become a measure of the one before it. */
export const canLower = (problems: Problems, key: string): boolean => {
  const at = problems.findIndex((it) => it.key === key)
  const [before, it] = [problems[at - 1], problems[at]]
  return (
    before !== undefined &&
    it !== undefined &&
    before.measures.length + it.measures.length < most.measures &&
    before.manifestations.length + it.manifestations.length <= most.manifestations
  )
}

/** A problem becomes a measure of the one before it; what stood under it goes along. */
export const lowerProblem = (problems: Problems, key: string): DraftProblem[] => {
  const at = problems.findIndex((it) => it.key === key)
  const [before, it] = [problems[at - 1], problems[at]]
  if (!before || !it || !canLower(problems, key)) return [...problems]
  const { duty } = it
  const measure: DraftMeasure = {
    key: freshKey(problems, `${before.key}m`),
    marker: it.marker,
    text: it.title,
    span: it.span,
    ...untoldMeasure,
    units: [...(duty.leadUnit ? [duty.leadUnit] : []), ...duty.coUnits],
    ...termOf(duty),
    status: it.status,
    progress: it.progress,
  }
  const persons = { ...noDuty, leadLeader: duty.leadLeader, handler: duty.handler }
  const taken: DraftProblem = {
    ...before,
    duty: oneDuty(before.duty, persons),
    evidence: bothTold(before.evidence, it.evidence),
    manifestations: [...before.manifestations, ...it.manifestations],
    measures: [...before.measures, measure, ...it.measures],
  }
  return [...problems.slice(0, at - 1), taken, ...problems.slice(at + 1)]
}

const inMeasures = (
  problems: Problems,
  key: string,
  change: (measures: DraftProblem['measures']) => DraftProblem['measures'],
): DraftProblem[] => problems.map((it) => (it.key === key ? { ...it, measures: change(it.measures) } : it))

/** One measure becomes two where the text is cut; each keeps the figures and documents its words name. */
export const splitMeasure = (problems: Problems, key: string, measure: string, at: number): DraftProblem[] =>
  inMeasures(problems, key, (measures) =>
    measures.flatMap((it) => {
      const [one, two] = [it.text.slice(0, at).trim(), it.text.slice(at).trim()]
      if (it.key !== measure || one === '' || two === '' || measures.length >= most.measures) return [it]
      const { span } = it
      // As long as its words: they were not mended, so that the place can be cut as well.
      const exact = span !== null && span.to - span.from === it.text.length
      const told = (text: string) => ({
        figures: it.figures.filter((figure) => text.includes(figure.text)),
        documents: it.documents.filter((title) => text.includes(title)),
      })
      return [
        { ...it, text: one, span: exact ? { ...span, to: span.from + at } : span, ...told(one) },
        {
          ...it,
          key: freshKey(problems, `${key}m`),
          marker: null,
          text: two,
          span: exact ? { ...span, from: span.from + at } : span,
          ...told(two),
        },
      ]
    }),
  )

const joined = (one: string, two: string): string =>
  /[。；;，、：:！？…\n]$/u.test(one) ? `${one}${two}` : `${one}；${two}`

/** A measure is taken into the one before it in the same problem. */
export const mergeMeasure = (problems: Problems, key: string, measure: string): DraftProblem[] =>
  inMeasures(problems, key, (measures) => {
    const at = measures.findIndex((it) => it.key === measure)
    const [before, it] = [measures[at - 1], measures[at]]
    const text = before && it ? joined(before.text, it.text) : ''
    if (!before || !it || text.length > most.measure) return measures
    const beside = before.span && it.span && before.span.line === it.span.line
    const one: DraftMeasure = {
      ...before,
      text,
      span:
        beside && before.span && it.span
          ? { ...before.span, to: Math.max(before.span.to, it.span.to) }
          : (before.span ?? it.span),
      units: unitsTogether(before.units, it.units),
      ...oneTerm(before, it),
      status: bothTold(before.status, it.status),
      progress: bothTold(before.progress, it.progress),
      figures: [...before.figures, ...it.figures],
      documents: [...new Set([...before.documents, ...it.documents])],
    }
    return [...measures.slice(0, at - 1), one, ...measures.slice(at + 1)]
  })

/** Out of the import, with the reason; nothing of it is lost until it is confirmed. */
export const leaveOut = (problems: Problems, key: string, reason: string): DraftProblem[] =>
  problems.map((it) =>
    it.key === key ? { ...it, leftOut: true, leftOutReason: reason, accepted: false } : it,
  )

export const putBack = (problems: Problems, key: string): DraftProblem[] =>
  problems.map((it) => (it.key === key ? { ...it, leftOut: false, leftOutReason: '' } : it))

/** A person has looked at these and found them right; or takes it back. */
export const accept = (problems: Problems, keys: ReadonlySet<string>, accepted: boolean): DraftProblem[] =>
  problems.map((it) => (keys.has(it.key) && it.accepted !== accepted ? { ...it, accepted } : it))

/** Other words for a group, wherever it stands. */
export const renameGroup = (
  problems: Problems,
  aspect: Heading,
  of: Heading,
  title: string,
): DraftProblem[] =>
  problems.map((it) =>
    it.group && sameHeading(it.aspect, aspect) && sameHeading(it.group, of)
      ? { ...it, group: { ...it.group, title } }
      : it,
  )
