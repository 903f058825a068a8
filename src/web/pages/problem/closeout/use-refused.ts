import { useKept } from '../kept.ts'

/** What was kept on this computer, as far as it fits. */
const recalled = (text: string): Record<string, string> => {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(
      Object.entries(parsed).filter((it): it is [string, string] => typeof it[1] === 'string'),
    )
  } catch {
    return {}
  }
}

/** Proofs a verifier refuses, each with why: said while verifying, and sent with the verification or the return it turns into. */
export const useRefused = (problem: { id: string; evidenceList: readonly { id: string }[] }) => {
  const kept = useKept(`${problem.id}.refused`)
  const all = recalled(kept.text)
  const refused = Object.fromEntries(
    Object.entries(all).filter(([id]) => problem.evidenceList.some((it) => it.id === id)),
  )
  const reasons = Object.entries(refused).map(([evidence, reason]) => ({ evidence, reason: reason.trim() }))
  return {
    refused,
    /** As the act takes it; null while one has no reason yet. */
    input: reasons.some((it) => it.reason === '') ? null : reasons,
    refuse: (proof: string, reason: string | null) => {
      const { [proof]: _was, ...rest } = refused
      kept.write(JSON.stringify(reason === null ? rest : { ...rest, [proof]: reason }))
    },
    forget: kept.forget,
  }
}
