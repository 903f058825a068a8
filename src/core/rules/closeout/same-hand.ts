import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { OtherSide } from '#core/rules/closeout/transitions.ts'

/** Who had somebody's whole password in hand since an instant. */
const handsOn = (acting: Acting, person: string, since: string): string[] =>
  acting.given(person).flatMap((it) => (it.at > since ? [it.by] : []))

/**
 * Whoever reset the passwords of two persons since the claim could have come in as both: then those two do not decide on
 * it together. The claim made anew begins anew, since every decision before it is gone.
 */
export const sameHand = ({ closeout }: Problem, acting: Acting): Refusal | null => {
  const { claim, signature, verifications, acceptance } = closeout
  if (claim === null) return null
  const mine = handsOn(acting, acting.standing.person, claim.at)
  if (mine.length === 0) return null
  const decided: [OtherSide, { standing: { person: string } } | null][] = [
    ['claim', claim],
    ['signature', signature],
    ...verifications.map((it): [OtherSide, typeof it] => ['verification', it]),
    ['acceptance', acceptance],
  ]
  for (const [part, decision] of decided) {
    const other = decision?.standing.person
    if (other === undefined || other === acting.standing.person) continue
    if (handsOn(acting, other, claim.at).some((it) => mine.includes(it)))
      return refuse('same-hand', { part, person: other })
  }
  return null
}
