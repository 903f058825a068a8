import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ProofEntry } from '#contract/evidence.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { evidenceAddress, paths } from '../../../paths.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { WhoText } from '../../../ui/names.tsx'
import { Tag } from '../../../ui/tags.tsx'
import { stateOfProof } from './evidence-view.ts'
import { useEvidenceWords } from './evidence-words.ts'
import { type Open, may } from '../opened.ts'
import { useProblemWords } from '../words.ts'

/** Larger pictures are not fetched for a thumbnail. */
const mostForThumbnail = 3 * 1024 * 1024

const Thumbnail = ({ proof, problem }: { proof: ProofEntry; problem: string }) =>
  proof.mediaType.startsWith('image/') && proof.size <= mostForThumbnail ? (
    <img
      src={`${evidenceAddress(problem, proof.id)}?show=1`}
      alt=""
      width={56}
      height={42}
      loading="lazy"
      decoding="async"
    />
  ) : (
    <span className="no-thumbnail">
      <Icon name="document" size={22} />
    </span>
  )

/** What was found of it, in words for whoever gave it and whoever looks. */
const Found = ({ proof }: { proof: ProofEntry }) => {
  const words = useEvidenceWords()
  const state = stateOfProof(proof)
  if (state === 'refused' && proof.check)
    return (
      <p className="evidence-refused">
        {words.refusedBy(proof.check.by.person ?? proof.check.by.rule ?? '')}
        {proof.check.reason}
        {proof.mine ? <span className="second">{words.refusedWay}</span> : null}
      </p>
    )
  return state === 'expired' && proof.mine ? <p className="evidence-refused">{words.expiredWay}</p> : null
}

const tones = { pending: 'waiting', accepted: 'done', refused: 'alarm', expired: 'alarm' } as const

/** One proof: what it is, whether it counts, what was found of it, and what can be done about it. */
export const EvidenceRow = ({
  proof,
  detail,
  open,
  onLook,
}: {
  proof: ProofEntry
  detail: ProblemDetail
  open: Open
  onLook: (proof: string) => void
}) => {
  const { words: terms } = useMessages()
  const problem = useProblemWords()
  const words = useEvidenceWords()
  const { dayText } = useDayWords()
  const state = stateOfProof(proof)
  const named = <span className="only-read"> {proof.fileName}</span>
  const look = () => {
    onLook(proof.id)
  }
  const acts = [
    ...(may(detail.options, 'check-evidence') ? (['check-evidence'] as const) : []),
    ...(proof.mine ? (['renew-evidence', 'withdraw-evidence'] as const) : []),
  ]
  const labels = {
    'check-evidence': words.check,
    'renew-evidence': words.renew,
    'withdraw-evidence': words.withdraw,
  }
  return (
    <li id={`evidence-${proof.id}`}>
      <button type="button" className="thumbnail" onClick={look} tabIndex={-1} aria-hidden>
        <Thumbnail proof={proof} problem={detail.id} />
      </button>
      <div className="evidence-told">
        <button type="button" className="evidence-name" onClick={look}>
          {proof.fileName}
        </button>{' '}
        <span className="soft file-size">{problem.evidence.size(proof.size)}</span>
        <span className="second">{proof.statement}</span>
        <span className="evidence-tags">
          <Tag>{terms.evidenceKinds[proof.kind]}</Tag>
          {proof.effect ? <Tag tone="done">{terms.effect}</Tag> : null}
          {!proof.effect && (state === 'pending' || state === 'accepted') ? (
            <Tag>{terms.notEffect}</Tag>
          ) : null}
          <Tag tone={tones[state]}>{words[state]}</Tag>
          {proof.unscanned ? <Tag tone="alarm">{words.unscanned}</Tag> : null}
          <span className="soft">
            {proof.dated === null ? null : `${problem.evidence.dated} ${dayText(proof.dated)} · `}
            {proof.validUntil === null ? null : `${words.validUntil(dayText(proof.validUntil))} · `}
            <WhoText who={{ ...proof.by, post: null }} /> {dayText(proof.at)}
          </span>
        </span>
        <Found proof={proof} />
        <Beside proof={proof} problem={detail.id} />
      </div>
      <div className="evidence-acts">
        {acts.map((act) => (
          <Button
            key={act}
            size="small"
            type="text"
            onClick={() => {
              open({ act, evidence: proof.id })
            }}
          >
            {labels[act]}
            {named}
          </Button>
        ))}
      </div>
    </li>
  )
}

/** What else the file proves, and what stood there before it. */
const Beside = ({ proof, problem }: { proof: ProofEntry; problem: string }) => {
  const words = useEvidenceWords()
  const { dayText } = useDayWords()
  return (
    <>
      {proof.alsoFor.length === 0 ? null : (
        <details>
          <summary>{words.alsoFor(proof.alsoFor.length)}</summary>
          <ul>
            {proof.alsoFor.map((it, at) => (
              <li key={`${it.problem}${String(at)}`}>
                <Link to={paths.problem} params={{ problem: it.problem }}>
                  {it.number} {it.shortTitle}
                </Link>
                <span className="soft"> {it.statement}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {proof.earlier.length === 0 ? null : (
        <details>
          <summary>{words.earlier(proof.earlier.length)}</summary>
          <ul>
            {proof.earlier.map((it) => (
              <li key={it.hash}>
                <a
                  href={`${evidenceAddress(problem, proof.id)}?hash=${it.hash}&show=1`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {it.fileName}
                </a>
                <span className="soft">
                  {' '}
                  <WhoText who={{ ...it.by, post: null }} /> {dayText(it.at)} · {words.replaced(it.reason)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
