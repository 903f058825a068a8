import type { ProofEntry } from '#contract/evidence.ts'
import type { EvidenceKind } from '#core/record/problem/facts.ts'

/** Where a proof stands with whoever looks at it. One that is refused stays so when it has expired too. */
export type ProofState = 'pending' | 'accepted' | 'refused' | 'expired'

export const stateOfProof = ({ verdict, expired }: Pick<ProofEntry, 'verdict' | 'expired'>): ProofState => {
  if (verdict === 'refused') return 'refused'
  if (expired) return 'expired'
  return verdict ?? 'pending'
}

/** What is looked for among many; `counts` are those that show an effect today. */
export type ProofFilter = { state: ProofState | 'counts' | null; kind: EvidenceKind | null }

const fits = (proof: ProofEntry, { state, kind }: ProofFilter): boolean =>
  (kind === null || proof.kind === kind) &&
  (state === null || (state === 'counts' ? proof.effect : stateOfProof(proof) === state))

export type ProofGroup = { manifestation: { id: string; text: string }; proofs: ProofEntry[] }

/** The proofs of each manifestation that fit, those of effect first; a proof of several stands with each of them. */
export const groupsOfProofs = (
  manifestations: readonly { id: string; text: string }[],
  proofs: readonly ProofEntry[],
  filter: ProofFilter,
): ProofGroup[] => {
  const fitting = proofs
    .filter((it) => fits(it, filter))
    .toSorted((a, b) => Number(b.effect) - Number(a.effect))
  return manifestations.map((manifestation) => ({
    manifestation,
    proofs: fitting.filter((it) => it.proves.includes(manifestation.id)),
  }))
}

/** How many of the proofs are shown at all, each counted once. */
export const shownProofs = (groups: readonly ProofGroup[]): ProofEntry[] => [
  ...new Map(groups.flatMap((it) => it.proofs).map((it) => [it.id, it])).values(),
]
