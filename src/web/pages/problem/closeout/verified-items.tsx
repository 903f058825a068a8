import type { ProblemDetail } from '#contract/problems.ts'
import { useMessages } from '../../../ui/locale.tsx'
import { Tag } from '../../../ui/tags.tsx'
import { useProblemWords } from '../words.ts'

type Items = ProblemDetail['closeout']['verifications'][number]['items']

/** What the verifier found on each manifestation: mended or not, how one looked, by which proofs. */
export const VerifiedItems = ({ detail, items }: { detail: ProblemDetail; items: Items }) => {
  const { words: terms } = useMessages()
  const words = useProblemWords()
  return (
    <ol className="verified-items">
      {items.map((it) => {
        const proofs = detail.evidenceList.filter((one) => it.evidence.includes(one.id))
        return (
          <li key={it.manifestation}>
            {detail.manifestations.find((one) => one.id === it.manifestation)?.text}{' '}
            <Tag tone={it.met ? 'done' : 'alarm'}>{it.met ? words.verify.met : words.verify.notMet}</Tag>
            <span className="soft second">
              {[
                terms.methods[it.method],
                it.note,
                terms.list(proofs.map((one) => terms.quote(one.statement))),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
