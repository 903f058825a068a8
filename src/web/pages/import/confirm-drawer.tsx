import { Button, Drawer, Select } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { Draft } from '#contract/drafts.ts'
import { listRounds } from '#contract/rounds.ts'
import { earlyDays } from '#core/rules/importing/early-days.ts'
import { useAct, useRead, useSession } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Loaded } from '../../ui/states.tsx'
import { countsOf } from './draft-edits.ts'
import { OtherInspection } from './kind-reason.tsx'
import { type RoundEntered, firstNumber, roundFlaws, roundProposal } from './round-entered.ts'
import { RoundForm } from './round-form.tsx'
import type { DraftContent } from './use-draft.ts'
import { useImportWords } from './words.ts'

type Rounds = z.infer<typeof listRounds.response>
type Props = {
  draft: Draft
  content: DraftContent
  /** Saves what is not saved yet; nothing is confirmed that is not what lies on the desk. */
  flush: () => Promise<boolean>
  seenVersion: () => number
  onClose: () => void
}

const ConfirmForm = ({ draft, content, flush, seenVersion, onClose, read }: Props & { read: Rounds }) => {
  const words = useImportWords().confirm
  const { general } = useMessages()
  const { dayText } = useDayWords()
  const tellDone = useNotice()
  const navigate = useNavigate()
  const session = useSession().data
  const openRound = useAct('open-round')
  const confirm = useAct('confirm-import')
  const [chosen, setChosen] = useState<string | null>(read.rounds[0]?.id ?? null)
  const [opened, setOpened] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const [entered, setEntered] = useState<RoundEntered>(() =>
    roundProposal(
      draft,
      read.rounds,
      read.ruleSets[0]?.key ?? '',
      session?.workspace?.inspected ?? '',
      session?.today ?? '',
    ),
  )
  const counts = countsOf(content.problems)
  const fresh = chosen === null
  // Where the round has problems already, the list is compared with them before anything is confirmed.
  const round = fresh ? entered : read.rounds.find((it) => it.id === chosen)
  const there = read.rounds.find((it) => it.id === chosen)?.problems ?? 0
  const kept = content.problems.filter((it) => !it.leftOut)
  const early = kept.filter((it) => earlyDays(it, round?.feedbackOn ?? null).length > 0).length
  const aspect = Math.min(...kept.map((it) => it.aspect.ordinal))
  const sentence = words.will({
    newRound: fresh ? entered.name : null,
    ...counts,
    reported: content.kind === 'report',
    number: fresh && kept.length > 0 ? firstNumber(entered.ordinal, aspect) : null,
  })
  const go = async () => {
    setTried(true)
    if (fresh && roundFlaws(entered).length > 0) return
    setSaving(true)
    const saved = await flush()
    setSaving(false)
    if (!saved) return
    try {
      let round = chosen
      if (round === null) {
        const made = await openRound.mutateAsync(entered)
        round = made.streams.find((it) => it.kind === 'round')?.id ?? null
        setChosen(round)
        setOpened(round)
      }
      if (round === null) return
      if (there > 0) {
        await navigate({ to: paths.compare, params: { draft: draft.id }, search: { round } })
        return
      }
      await confirm.mutateAsync({ draft: draft.id, round, version: seenVersion() })
      tellDone(words.made(counts.problems))
      await navigate({ to: paths.problems, search: { round } })
    } catch {
      // Shown above the form: the mutations keep what was refused.
    }
  }
  const roundOptions = [
    ...read.rounds.map((it) => ({ value: it.id, label: it.name })),
    ...(opened !== null && !read.rounds.some((it) => it.id === opened)
      ? [{ value: opened, label: entered.name }]
      : []),
    { value: '', label: words.newRound },
  ]
  return (
    <>
      <RefusalAlert error={openRound.error ?? confirm.error} />
      {opened !== null && confirm.error ? <p className="field-hint">{words.roundMade}</p> : null}
      <Field label={words.into}>
        {(labelled) => (
          <Select
            {...labelled}
            value={chosen ?? ''}
            options={roundOptions}
            onChange={(round: string) => {
              setChosen(round === '' ? null : round)
            }}
          />
        )}
      </Field>
      {fresh ? (
        <RoundForm value={entered} ruleSets={read.ruleSets} tried={tried} onChange={setEntered} />
      ) : null}
      <OtherInspection draft={draft} round={round?.kind} />
      <div className="confirm-says">
        <p>
          <strong>{there > 0 ? words.toCompare(there) : sentence}</strong>
        </p>
        {content.kind === 'report' ? <p>{words.reportedHelp}</p> : null}
        {kept.some(({ status, evidence }) => status !== null || evidence !== null) ? (
          <p>{words.toldHelp}</p>
        ) : null}
        {early > 0 && round?.feedbackOn ? <p>{words.earlyDays(early, dayText(round.feedbackOn))}</p> : null}
        {there > 0 ? null : <p className="soft">{words.after}</p>}
      </div>
      <div className="form-foot">
        <Button
          type="primary"
          size="large"
          disabled={counts.problems === 0}
          loading={saving || openRound.isPending || confirm.isPending}
          onClick={() => void go()}
        >
          {there > 0 ? words.compare : words.go}
        </Button>
        <Button size="large" onClick={onClose}>
          {general.buttons.cancel}
        </Button>
      </div>
    </>
  )
}

/** The last look before the lists are confirmed: which round, and what exactly will be made. */
export const ConfirmDrawer = (props: Props) => {
  const words = useImportWords().confirm
  const read = useRead(listRounds)
  return (
    <Drawer open title={words.title} size={560} onClose={props.onClose}>
      <Loaded of={read}>{(rounds) => <ConfirmForm {...props} read={rounds} />}</Loaded>
    </Drawer>
  )
}
