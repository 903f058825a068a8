import type { PlanText } from '#contract/plans.ts'
import { useMessages } from '../../ui/locale.tsx'
import { usePlansWords } from './words.ts'

/** 成功证明 as it was agreed; nothing where nothing was. */
export const ProofWords = ({ proof }: { proof: PlanText['measures'][number]['proof'] | null }) => {
  const { proof: words } = usePlansWords()
  const { words: terms } = useMessages()
  if (proof === null || (proof.kinds.length === 0 && proof.words === '')) return null
  const kinds = terms.list(proof.kinds.map((it) => terms.evidenceKinds[it]))
  return (
    <span className="soft second">
      {terms.told(words.label, terms.sentences([kinds, proof.words].filter((it) => it !== '')))}
    </span>
  )
}
