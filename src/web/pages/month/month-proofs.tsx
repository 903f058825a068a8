import { Button, Select } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import { uploadFile } from '#contract/evidence.ts'
import { evidenceKinds } from '#core/record/problem/facts.ts'
import { call } from '../../api/call.ts'
import { asRefusal } from '../../api/refusal.ts'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { newProof } from '../problem/evidence/proof-entered.ts'
import type { GivenProof } from './month-draft.ts'
import { useMonthWords } from './words.ts'

/** The files of a row: one line each. Its kind is guessed from the name and asked only where the name says nothing. */
export const MonthProofs = ({
  of,
  proofs,
  onChange,
}: {
  /** What the row is about, for whoever cannot see it. */
  of: string
  proofs: readonly GivenProof[]
  onChange: (proofs: GivenProof[]) => void
}) => {
  const words = useMonthWords()
  const { words: terms } = useMessages()
  const id = useId()
  const [coming, setComing] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const add = async (files: readonly File[]) => {
    setError(null)
    let all = [...proofs]
    for (const file of files) {
      setComing(file.name)
      try {
        const given = await call(uploadFile, { query: { name: file.name }, file })
        const { kind, statement } = newProof(given, [])
        const { hash, fileName, size } = given
        if (!all.some((it) => it.hash === hash)) all = [...all, { hash, fileName, size, kind, statement }]
        onChange(all)
      } catch (thrown) {
        setError(asRefusal(thrown))
      }
    }
    setComing(null)
  }
  return (
    <>
      <input
        id={id}
        className="only-read drop-file"
        type="file"
        multiple
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          void add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <label htmlFor={id} className="button-link secondary month-add">
        {words.add}
        <span className="only-read"> {of}</span>
      </label>
      {coming === null ? null : <output className="soft">{words.uploading(coming)}</output>}
      <RefusalAlert error={error} />
      {proofs.length === 0 ? null : (
        <ul className="month-proofs">
          {proofs.map((it) => (
            <li key={it.hash}>
              <span className="month-file">{it.fileName}</span>
              <Select
                size="small"
                aria-label={`${words.kind} ${it.fileName}`}
                placeholder={words.kind}
                popupMatchSelectWidth={false}
                {...(it.kind === null ? { status: 'warning' as const } : { value: it.kind })}
                options={evidenceKinds.map((kind) => ({ value: kind, label: terms.evidenceKinds[kind] }))}
                onChange={(kind: GivenProof['kind']) => {
                  onChange(proofs.map((one) => (one.hash === it.hash ? { ...one, kind } : one)))
                }}
              />
              <Button
                size="small"
                type="text"
                onClick={() => {
                  onChange(proofs.filter((one) => one.hash !== it.hash))
                }}
              >
                {words.remove}
                <span className="only-read"> {it.fileName}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
