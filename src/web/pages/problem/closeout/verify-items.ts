import type { ActInput } from '#contract/acts.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import type { VerificationMethod } from '#core/record/problem/facts.ts'

/** What a verifier has said about one manifestation so far. */
export type ItemEntered = {
  met: boolean | null
  method: VerificationMethod
  evidence: string[]
  note: string
}
export type ItemFlaw = 'met' | 'evidence'
export type ItemsEntered = Record<string, ItemEntered>

type Shown = Pick<ProblemDetail, 'manifestations' | 'evidenceList'>

/** The proofs attached for a manifestation, those of effect first. */
export const proofsOf = ({ evidenceList }: Shown, manifestation: string) =>
  evidenceList
    .filter((it) => it.proves.includes(manifestation))
    .sort((a, b) => Number(b.effect) - Number(a.effect))

/** Nothing is said beforehand: neither that it is mended nor by which proof. */
export const emptyItem: ItemEntered = { met: null, method: 'checked', evidence: [], note: '' }

const isEntered = (it: unknown): it is ItemEntered =>
  typeof it === 'object' &&
  it !== null &&
  'met' in it &&
  'evidence' in it &&
  Array.isArray(it.evidence) &&
  'note' in it &&
  typeof it.note === 'string' &&
  'method' in it

/** What was kept on this computer, as far as it still fits; anything else is dropped. */
export const recalledItems = (text: string): ItemsEntered => {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(Object.entries(parsed).filter(([, it]) => isEntered(it)))
  } catch {
    return {}
  }
}

/** What is missing on one item: a finding, and where it is mended a proof of effect. */
export const itemFlaws = (shown: Shown, manifestation: string, item: ItemEntered): ItemFlaw[] => {
  if (item.met === null) return ['met']
  if (!item.met) return []
  const effective = proofsOf(shown, manifestation)
    .filter((it) => it.effect)
    .map((it) => it.id)
  return item.evidence.some((it) => effective.includes(it)) ? [] : ['evidence']
}

/** The items as the act takes them; proofs that are gone meanwhile are not named. */
export const verifyItems = (shown: Shown, items: ItemsEntered): ActInput<'verify'>['items'] =>
  shown.manifestations.map(({ id }) => {
    const { met, method, evidence, note } = items[id] ?? emptyItem
    const known = proofsOf(shown, id).map((it) => it.id)
    return {
      manifestation: id,
      met: met === true,
      method,
      evidence: evidence.filter((it) => known.includes(it)),
      note: note.trim(),
    }
  })

/** Turned into a return: the measures that answer what is not mended, with the verifier's words as what is missing. */
export const returnFrom = (
  shown: Pick<ProblemDetail, 'measureList'>,
  items: ItemsEntered,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(items)
      .filter(([, it]) => it.met === false)
      .flatMap(([manifestation, it]) =>
        shown.measureList
          .filter((one) => one.answers.includes(manifestation))
          .map((one) => [one.id, it.note]),
      ),
  )
