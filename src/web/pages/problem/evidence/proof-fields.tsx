import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { evidenceKinds } from '#core/record/problem/facts.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { useToday } from '../../../ui/days.tsx'
import { Field } from '../../../ui/field.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { CheckList } from '../check-list.tsx'
import { useEvidenceWords } from './evidence-words.ts'
import { type ProofEntered, type ProofFlaw, proofFlaws } from './proof-entered.ts'
import { useProblemWords } from '../words.ts'

type Manifestation = { id: string; text: string }

/** What the giver of a file says of it: kind, what it proves, its date. */
export const ProofFields = ({
  proof,
  manifestations,
  tried,
  onChange,
  onRemove,
}: {
  proof: ProofEntered
  manifestations: readonly Manifestation[]
  tried: boolean
  onChange: (change: Partial<ProofEntered>) => void
  onRemove: () => void
}) => {
  const { words } = useMessages()
  const problem = useProblemWords()
  const { evidence } = problem
  const { valid } = useEvidenceWords()
  const [limited, setLimited] = useState(proof.validUntil !== null)
  const today = useToday() ?? ''
  const flaws = tried ? proofFlaws(proof, today) : []
  const said: Record<ProofFlaw, string> = {
    kind: evidence.needKind,
    proves: evidence.needProves,
    statement: evidence.needStatement,
    dated: evidence.later,
    validUntil: valid.early,
  }
  const flaw = (field: ProofFlaw): string | null => (flaws.includes(field) ? said[field] : null)
  return (
    <li className="proof">
      <div className="proof-head">
        <b>{proof.fileName}</b> <span className="soft">{evidence.size(proof.size)}</span>
        <Button size="small" type="text" onClick={onRemove}>
          {evidence.remove}
          <span className="only-read"> {proof.fileName}</span>
        </Button>
      </div>
      <Field
        label={evidence.kind}
        error={flaw('kind')}
        hint={proof.kind === null ? undefined : words.evidenceHints[proof.kind]}
      >
        {(labelled) => (
          <Select
            {...labelled}
            value={proof.kind}
            options={evidenceKinds.map((it) => ({ value: it, label: words.evidenceKinds[it] }))}
            onChange={(kind) => {
              onChange({ kind })
            }}
          />
        )}
      </Field>
      {manifestations.length > 1 ? (
        <CheckList
          legend={evidence.proves}
          error={flaw('proves')}
          items={manifestations}
          chosen={proof.proves}
          onChange={(proves) => {
            onChange({ proves })
          }}
        />
      ) : null}
      <Field label={evidence.statement} error={flaw('statement')}>
        {(labelled) => (
          <Input
            {...labelled}
            maxLength={500}
            value={proof.statement}
            onChange={(event) => {
              onChange({ statement: event.target.value })
            }}
          />
        )}
      </Field>
      <Field label={evidence.dated} hint={evidence.dateHelp} error={flaw('dated')}>
        {(labelled) => (
          <DayInput
            labelled={labelled}
            value={proof.dated}
            to={today}
            onChange={(dated) => {
              onChange({ dated })
            }}
          />
        )}
      </Field>
      {limited ? (
        <Field label={valid.label} hint={valid.help} error={flaw('validUntil')}>
          {(labelled) => (
            <DayInput
              labelled={labelled}
              value={proof.validUntil}
              from={proof.dated}
              onChange={(validUntil) => {
                onChange({ validUntil })
              }}
            />
          )}
        </Field>
      ) : (
        <Button
          size="small"
          type="link"
          className="add-valid"
          onClick={() => {
            setLimited(true)
          }}
        >
          {valid.add}
        </Button>
      )}
    </li>
  )
}
