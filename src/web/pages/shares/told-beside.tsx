import './work.css'
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { readWork } from '#contract/work.ts'
import { useAct, useRead } from '../../api/query.ts'
import { evidenceAddress, paths } from '../../paths.ts'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Chips, DocumentChip, FigureChip, Tag } from '../../ui/tags.tsx'
import { useWorkWords } from './words.ts'

type Entry = ProblemDetail['progress'][number]
type Proof = ProblemDetail['evidenceList'][number]

/** What stands below the words of a statement: its figures with the evidence each rests on, and what else it told. */
export const ToldBeside = ({
  problem,
  entry,
  proofs,
}: {
  problem: string
  entry: Entry
  proofs: readonly Proof[]
}) => {
  const words = useWorkWords()
  const { figures, documents, shared, reused, recovered, balance } = entry
  const [tying, setTying] = useState(false)
  const untied = figures.filter((_, at) => !entry.ties.some((it) => it.figure === at)).length
  // Words of a published report are nobody's claim: there is nothing to bear out.
  if (entry.imported) return <Chips figures={figures} documents={documents} />
  return (
    <>
      {shared === null && reused === null && recovered === null && balance === null ? null : (
        <p className="told-more soft">
          {shared === null ? null : <SharedWith problem={problem} shared={shared} />}
          {reused === null ? null : <Tag>{words.reused}</Tag>}
          {recovered === null ? null : (
            <span>{words.recovered(`${String(recovered.value)}${recovered.unit}`)}</span>
          )}
          {balance === null ? null : <span>{words.balance(String(balance))}</span>}
        </p>
      )}
      {figures.length + documents.length === 0 ? null : (
        <div className="chips">
          {figures.map((figure, at) => (
            <Figure
              // Figures are known by their place: that is what they are tied by.
              key={`${figure.text}${String(at)}`}
              {...{ problem, figure }}
              proof={proofs.find((it) =>
                entry.ties.some((tie) => tie.figure === at && tie.evidence === it.id),
              )}
            />
          ))}
          {documents.map((title) => (
            <DocumentChip key={title} title={title} />
          ))}
          {untied > 0 ? <span className="soft">{words.untiedCount(untied)}</span> : null}
          {figures.length > 0 && proofs.length > 0 ? (
            <TieButton
              problem={problem}
              onTie={() => {
                setTying(!tying)
              }}
            />
          ) : null}
        </div>
      )}
      {tying ? <Ties {...{ problem, entry, proofs }} /> : null}
    </>
  )
}

const Figure = ({
  problem,
  figure,
  proof,
}: {
  problem: string
  figure: Entry['figures'][number]
  proof: Proof | undefined
}) => {
  const words = useWorkWords()
  return (
    <span className="told-figure">
      <FigureChip figure={figure} />
      {proof ? (
        <a href={evidenceAddress(problem, proof.id)} target="_blank" rel="noreferrer">
          {words.tiedTo(proof.fileName)}
        </a>
      ) : null}
    </span>
  )
}

const TieButton = ({ problem, onTie }: { problem: string; onTie: () => void }) => {
  const words = useWorkWords()
  const { data } = useRead(readWork, { params: { id: problem } })
  return data?.mayTie === true ? (
    <Button size="small" type="text" onClick={onTie}>
      {words.tie}
    </Button>
  ) : null
}

const Ties = ({ problem, entry, proofs }: { problem: string; entry: Entry; proofs: readonly Proof[] }) => {
  const words = useWorkWords()
  const tie = useAct('tie-figures')
  return (
    <div className="told-ties">
      <RefusalAlert error={tie.error} />
      {entry.figures.map((it, at) => (
        <span key={`${it.text}${String(at)}`} className="told-tie">
          <b>{it.text}</b>
          <Select
            size="small"
            allowClear
            loading={tie.isPending}
            aria-label={`${words.tie} ${it.text}`}
            placeholder={words.untied}
            popupMatchSelectWidth={false}
            value={entry.ties.find((one) => one.figure === at)?.evidence ?? null}
            options={proofs.map((one) => ({ value: one.id, label: one.fileName }))}
            onChange={(evidence: string | null | undefined) => {
              const ties = [{ figure: at, evidence: evidence ?? null }]
              tie.mutate({ problem, progress: entry.id, ties })
            }}
          />
        </span>
      ))}
    </div>
  )
}

/** 共用: the other places that the same words serve, each a link. */
const SharedWith = ({ problem, shared }: { problem: string; shared: string }) => {
  const words = useWorkWords()
  const { data } = useRead(readWork, { params: { id: problem } })
  const others = [
    ...new Map(
      (data?.sharedWith ?? [])
        .filter((it) => it.shared === shared && it.problem !== problem)
        .map((it) => [it.problem, it]),
    ).values(),
  ]
  return (
    <span>
      <Tag tone="busy">{words.shared}</Tag>{' '}
      {others.map((it) => (
        <Link key={it.problem} to={paths.problem} params={{ problem: it.problem }} className="number">
          {it.number}{' '}
        </Link>
      ))}
    </span>
  )
}
