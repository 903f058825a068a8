import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { SubplanDetail } from '#contract/subplans.ts'
import { useAct } from '../../api/query.ts'
import { LongText } from '../../ui/long-text.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { useKept } from '../problem/kept.ts'
import { useUploads } from '../problem/evidence/use-uploads.ts'
import { CarriedChoice } from './carried-choice.tsx'
import { usePlansWords } from './words.ts'

/** The head of a unit files how it does its part: in words, or by a paper; all it carries is in it unless left out. */
export const FileSubplan = ({
  round,
  detail,
  onDone,
}: {
  round: string
  detail: SubplanDetail
  onDone: () => void
}) => {
  const { subplans: words } = usePlansWords()
  const { general } = useMessages()
  const file = useAct('file-subplan')
  const uploads = useUploads([])
  const input = useRef<HTMLInputElement>(null)
  const kept = useKept(`${round}.subplan.${detail.unit.id}`)
  const [touched, setTouched] = useState(kept.recalled)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const text = touched ? kept.text : (detail.subplan?.text ?? '')
  const given = uploads.proofs.at(-1)
  const ids = detail.carried.map((it) => it.assignment ?? it.measure)
  const chosen = new Set(ids.filter((it) => !left.has(it)))
  const nothing = text.trim() === '' && given === undefined
  const send = () => {
    setTried(true)
    if (nothing || chosen.size === 0) return
    const covers = detail.carried
      .filter((it) => chosen.has(it.assignment ?? it.measure))
      .map(({ problem, measure, assignment }) => ({ problem, measure, assignment }))
    const told = { text: text.trim(), file: given?.hash ?? null, covers, seen: detail.seen }
    file.mutate(
      { round, unit: detail.unit.id, ...told },
      {
        onSuccess: () => {
          kept.forget()
          onDone()
        },
      },
    )
  }
  return (
    <>
      <RefusalAlert error={file.error ?? uploads.error} />
      <CarriedChoice
        detail={detail}
        chosen={chosen}
        onChoose={(id, add) => {
          const next = new Set(left)
          if (add) next.delete(id)
          else next.add(id)
          setLeft(next)
        }}
      />
      <LongText
        label={words.words}
        lines={[4, 14]}
        error={tried && nothing ? general.form.required : null}
        value={text}
        onChange={(entered) => {
          setTouched(true)
          kept.write(entered)
        }}
      />
      <div className="subplan-file">
        <input
          ref={input}
          type="file"
          hidden
          onChange={(event) => {
            uploads.add([...(event.target.files ?? [])].slice(0, 1))
          }}
        />
        <Button loading={uploads.busy} onClick={() => input.current?.click()}>
          {words.attach}
        </Button>
        {given ? <span className="soft">{words.attached(given.fileName)}</span> : null}
      </div>
      <div className="form-foot">
        <Button type="primary" loading={file.isPending} disabled={uploads.busy} onClick={send}>
          {detail.subplan ? words.again : words.file}
        </Button>
      </div>
    </>
  )
}
