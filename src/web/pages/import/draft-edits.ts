/**
 * What a person does to a draft, as pure steps: problems in, problems out. A problem that a step does not touch keeps
 * its identity, so that a list of hundreds draws only what changed.
 */
import { type DraftProblem, untoldMeasure, untoldProblem } from '#contract/drafts.ts'
import { oneTold } from './draft-told.ts'

/** A place in the source: 1-based line, offsets within it. */
export type Place = DraftProblem['span']
export type Manifestation = DraftProblem['manifestations'][number]
export type Measure = DraftProblem['measures'][number]
export type Heading = DraftProblem['aspect']
type Problems = readonly DraftProblem[]

/** What the contract takes at most. */
export const most = {
  title: 2000,
  shortTitle: 14,
  manifestation: 5000,
  measure: 20_000,
  manifestations: 100,
  measures: 500,
}

/** A key no problem, manifestation or measure of the draft has. */
export const freshKey = (problems: Problems, stem: string): string => {
  const taken = new Set(
    problems.flatMap((it) => [it.key, ...[...it.manifestations, ...it.measures].map(({ key }) => key)]),
  )
  let number = 1
  while (taken.has(`${stem}-${String(number)}`)) number += 1
  return `${stem}-${String(number)}`
}

/** Something new needs a short title of at most 14 characters: the beginning of its words. */
export const shortened = (title: string): string =>
  title
    .trim()
    .replace(/[，。；：].*$/su, '')
    .slice(0, most.shortTitle)

/** Changes some fields of one problem. */
export const mend = (problems: Problems, key: string, change: Partial<DraftProblem>): DraftProblem[] =>
  problems.map((it) => (it.key === key ? { ...it, ...change } : it))

/** Whether a problem can be taken into the one before it. */
export const canMerge = (problems: Problems, key: string): boolean => {
  const at = problems.findIndex((it) => it.key === key)
  const [before, it] = [problems[at - 1], problems[at]]
  return (
    before !== undefined &&
    it !== undefined &&
    before.manifestations.length + it.manifestations.length + 2 <= most.manifestations &&
    before.measures.length + it.measures.length <= most.measures
  )
}

/**
 * Takes a problem into the one before it. Nothing is lost: its title becomes a manifestation there, and so does the
 * title of the one before where that was its own only manifestation until now.
 */
export const mergeWithPrevious = (problems: Problems, key: string): DraftProblem[] => {
  const at = problems.findIndex((it) => it.key === key)
  const [before, it] = [problems[at - 1], problems[at]]
  if (!before || !it || !canMerge(problems, key)) return [...problems]
  const asManifestation = ({ key: own, title, span }: DraftProblem): Manifestation => ({
    key: freshKey(problems, `${own}x`),
    text: title,
    span,
  })
  const merged: DraftProblem = {
    ...before,
    ...oneTold(before, it),
    leftOut: before.leftOut && it.leftOut,
    accepted: false,
    manifestations: [
      ...(before.manifestations.length === 0 ? [asManifestation(before)] : before.manifestations),
      asManifestation(it),
      ...it.manifestations,
    ],
    measures: [...before.measures, ...it.measures],
  }
  return [...problems.slice(0, at - 1), merged, ...problems.slice(at + 1)]
}

const isAfter = (span: Place | null, place: Place): boolean =>
  span !== null && (span.line > place.line || (span.line === place.line && span.from >= place.to))

const isWithin = (span: Place | null, place: Place): boolean =>
  span !== null && span.line === place.line && span.from >= place.from && span.to <= place.to

/** The problem that is open at a place of the source: the last one that begins before it, in the order of the source. */
export const problemAt = (problems: Problems, place: Pick<Place, 'line' | 'from'>): DraftProblem | null => {
  let found: DraftProblem | null = null
  for (const it of problems) {
    const begins = it.span.line < place.line || (it.span.line === place.line && it.span.from <= place.from)
    const later =
      found === null ||
      it.span.line > found.span.line ||
      (it.span.line === found.span.line && it.span.from >= found.span.from)
    if (begins && later) found = it
  }
  return found
}

/**
 * Makes the words selected in the source a problem of their own. It comes after the problem they stood in, takes its
 * headings, and takes over what the source tells after them. A manifestation whose words are selected becomes the
 * problem, and its sisters stay where they were. A draft without problems gets its first one.
 */
export const splitAt = (problems: Problems, place: Place, text: string): DraftProblem[] => {
  const title = text.trim().slice(0, most.title)
  if (title === '') return [...problems]
  const within = problemAt(problems, place) ?? problems[0] ?? null
  const told = within?.manifestations.filter((it) => !isWithin(it.span, place)) ?? []
  const raised = told.length < (within?.manifestations.length ?? 0)
  const made: DraftProblem = {
    key: freshKey(problems, 'new'),
    marker: null,
    title,
    shortTitle: shortened(title) || title.slice(0, most.shortTitle),
    aspect: within?.aspect ?? { ordinal: 1, marker: '', title: '' },
    group: within?.group ?? null,
    span: place,
    ...untoldProblem,
    // One row of a ledger names who answers for all that it tells.
    duty: within?.duty ?? untoldProblem.duty,
    manifestations: raised ? [] : told.filter((it) => isAfter(it.span, place)),
    measures: within?.measures.filter((it) => isAfter(it.span, place)) ?? [],
  }
  if (!within) return [made]
  // Before the first problem: nothing stood there that could be taken over.
  if (problemAt(problems, place) === null) return [{ ...made, manifestations: [], measures: [] }, ...problems]
  const rest: DraftProblem = {
    ...within,
    manifestations: told.filter((it) => raised || !isAfter(it.span, place)),
    measures: within.measures.filter((it) => !isAfter(it.span, place)),
  }
  return problems.flatMap((it) => (it.key === within.key ? [rest, made] : [it]))
}

/** Adds a manifestation: typed, or selected in the source. */
export const addManifestation = (
  problems: Problems,
  key: string,
  text: string,
  span: Place | null,
): DraftProblem[] =>
  problems.map((it) =>
    it.key === key && it.manifestations.length < most.manifestations
      ? { ...it, manifestations: [...it.manifestations, { key: freshKey(problems, `${key}x`), text, span }] }
      : it,
  )

export const addMeasure = (problems: Problems, key: string): DraftProblem[] =>
  problems.map((it) =>
    it.key === key && it.measures.length < most.measures
      ? {
          ...it,
          measures: [
            ...it.measures,
            {
              key: freshKey(problems, `${key}m`),
              marker: null,
              text: '',
              span: null,
              ...untoldMeasure,
            },
          ],
        }
      : it,
  )

/** Renames a heading wherever it stands, or moves one problem under another heading. */
export const renameAspect = (problems: Problems, of: Heading, title: string): DraftProblem[] =>
  problems.map((it) =>
    it.aspect.ordinal === of.ordinal && it.aspect.title === of.title
      ? { ...it, aspect: { ...it.aspect, title } }
      : it,
  )

export const moveToAspect = (problems: Problems, key: string, aspect: Heading): DraftProblem[] =>
  // A group belongs to its aspect and does not move along.
  problems.map((it) =>
    it.key === key ? { ...it, aspect, group: it.aspect.ordinal === aspect.ordinal ? it.group : null } : it,
  )

const distinct = (headings: Heading[]): Heading[] => {
  const seen = new Map<string, Heading>()
  for (const it of headings) {
    const known = `${String(it.ordinal)} ${it.title}`
    if (!seen.has(known)) seen.set(known, it)
  }
  return [...seen.values()].sort((a, b) => a.ordinal - b.ordinal)
}

export const aspectsOf = (problems: Problems): Heading[] => distinct(problems.map((it) => it.aspect))

export const groupsOf = (problems: Problems, aspect: number): Heading[] =>
  distinct(problems.flatMap((it) => (it.group && it.aspect.ordinal === aspect ? [it.group] : [])))

/** A heading with the next free ordinal. */
export const nextHeading = (headings: readonly Heading[], title: string): Heading => ({
  ordinal: Math.max(0, ...headings.map((it) => it.ordinal)) + 1,
  marker: '',
  title,
})

export const countsOf = (problems: Problems) => {
  const kept = problems.filter((it) => !it.leftOut)
  return {
    problems: kept.length,
    measures: kept.reduce((sum, it) => sum + it.measures.length, 0),
    manifestations: kept.reduce((sum, it) => sum + it.manifestations.length, 0),
    leftOut: problems.length - kept.length,
  }
}
