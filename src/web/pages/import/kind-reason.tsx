import { Alert } from 'antd'
import type { Draft } from '#contract/drafts.ts'
import type { Round } from '#contract/rounds.ts'
import { useReasonWords } from './words.ts'

/** Why the document was taken for its kind; a person's own choice needs no reason. */
export const KindReason = ({ draft, kind }: { draft: Draft; kind: Draft['kind'] }) => {
  const words = useReasonWords()
  const reason = draft.reasons?.kind
  if (!reason || kind !== draft.kind || reason.by === 'chosen') return null
  return <span className="soft kind-reason">{words.kind(reason)}</span>
}

/** A document that speaks of another kind of inspection than the round it is offered to. */
export const OtherInspection = ({ draft, round }: { draft: Draft; round: Round['kind'] | undefined }) => {
  const words = useReasonWords()
  const said = draft.reasons?.inspection
  if (!said || round === undefined || said.kind === round) return null
  return <Alert type="warning" showIcon title={words.otherInspection(said, round)} />
}
