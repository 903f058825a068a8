import type { ActInput } from '#contract/acts.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { EvidenceKind } from '#core/record/problem/facts.ts'

/** A file that was uploaded, and what its giver says of it. */
export type ProofEntered = {
  hash: string
  fileName: string
  size: number
  kind: EvidenceKind | null
  proves: string[]
  statement: string
  dated: Day | null
  validUntil: Day | null
}
export type ProofFlaw = 'kind' | 'proves' | 'statement' | 'dated' | 'validUntil'

/** 〈现场照片.jpg〉 proposes 〈现场照片〉 as what it shows. */
const nameAlone = (fileName: string): string => fileName.replace(/\.[^.]{1,8}$/u, '')

/** What the name of a file says about its kind; nothing where it says nothing. */
const kindByName: readonly [RegExp, EvidenceKind][] = [
  [/纪要|会议记录/u, 'minutes'],
  [/凭证|发票|回单|转账|收据|到账|拨付/u, 'money'],
  [/现场|照片|前后对比|验收/u, 'site'],
  [/走访|回访|满意度|访谈|问卷/u, 'people'],
  [/台账|统计|数据|导出|明细|清单/u, 'data'],
  [/通知/u, 'notice'],
  [/办法|制度|细则|规定|规则/u, 'rule'],
]

/** A new proof: what can be proposed is proposed, everything can be changed. */
export const newProof = (
  { hash, fileName, size }: { hash: string; fileName: string; size: number },
  proves: readonly string[],
): ProofEntered => ({
  ...{ hash, fileName, size },
  kind: kindByName.find(([pattern]) => pattern.test(fileName))?.[1] ?? null,
  proves: [...proves],
  statement: nameAlone(fileName),
  dated: null,
  validUntil: null,
})

export const proofFlaws = (proof: ProofEntered, today: Day): ProofFlaw[] => [
  ...(proof.kind === null ? (['kind'] as const) : []),
  ...(proof.proves.length === 0 ? (['proves'] as const) : []),
  ...(proof.statement.trim() === '' ? (['statement'] as const) : []),
  ...(proof.dated !== null && proof.dated > today ? (['dated'] as const) : []),
  ...(proof.dated !== null && proof.validUntil !== null && proof.validUntil < proof.dated
    ? (['validUntil'] as const)
    : []),
]

/** Proofs as the act takes them; those without a kind were refused before (proofFlaws). */
export const proofInputs = (proofs: readonly ProofEntered[]): ActInput<'report-progress'>['evidence'] =>
  proofs.flatMap(({ hash, kind, proves, statement, dated, validUntil }) =>
    kind === null
      ? []
      : [{ hash, kind, proves, statement: statement.trim().slice(0, 500), dated, validUntil }],
  )
