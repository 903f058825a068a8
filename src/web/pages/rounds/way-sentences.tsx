import type { RoundWay } from '#core/record/round/way.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useWayWords } from './way-words.ts'

/** A way as people say it: one line from claim to close, and what else the round asks for. */
export const WaySentences = ({ way }: { way: RoundWay }) => {
  const say = useWayWords()
  const { words: terms } = useMessages()
  const { closeout } = way
  const other = closeout.acceptBy === 'office' ? 'leading-group' : 'office'
  const levels = closeout.acceptFor.filter((it) => it.by === other).map((it) => terms.unitKinds[it.kind])
  const line = [
    say.parts.claim,
    say.parts.sign,
    say.parts.verify(closeout.fields.join(say.and)),
    say.parts.accept(say.acceptors[closeout.acceptBy]),
    ...(closeout.superior ? [say.parts.superior] : []),
    ...(closeout.announcementDays > 0 ? [say.parts.announcement(closeout.announcementDays)] : []),
    ...(closeout.observationDays > 0 ? [say.parts.observation(closeout.observationDays)] : []),
    say.parts.close,
  ].join(say.arrow)
  const more = [
    ...(levels.length > 0 ? [say.acceptFor(levels.join(say.and), say.acceptors[other])] : []),
    ...(way.jointReview ? [say.jointReview] : []),
    ...(way.agreedProof ? [say.agreedProof] : []),
    say.extensions(say.extenders[way.extensionsBy], way.immediateExtensions),
    ...(closeout.announcementDays > 0 ? [say.objections(closeout.objectionDays)] : []),
  ]
  return (
    <>
      <p className="way-line">{line}</p>
      <p className="soft">{more.join(' ')}</p>
    </>
  )
}
