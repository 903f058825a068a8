import { Link } from '@tanstack/react-router'
import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { ShownFinding } from '#contract/supervision.ts'
import type { FindingState } from '#core/record/supervision/visit.ts'
import { useAct } from '../../api/query.ts'
import { paths, visitFileAddress } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Tag } from '../../ui/tags.tsx'
import { OneFile, useOneFile } from '../meetings/one-file.tsx'
import { useSupervisionWords } from './words.ts'

const tones: Record<FindingState, 'quiet' | 'busy' | 'waiting' | 'done' | 'alarm'> = {
  open: 'busy',
  late: 'alarm',
  answered: 'waiting',
  returned: 'alarm',
  mended: 'done',
}

/** One finding of a visit, with what the unit said of it and how that was judged. */
export const FindingShown = ({
  visit,
  finding,
  bare = false,
}: {
  visit: string
  finding: ShownFinding
  /** On the problem's own page. */
  bare?: boolean
}) => {
  const { visit: says, findings } = useSupervisionWords()
  const { dayText } = useDayWords()
  const [open, setOpen] = useState<'answer' | 'judge' | null>(null)
  const close = () => {
    setOpen(null)
  }
  return (
    <li>
      {finding.text} <Tag tone={tones[finding.state]}>{findings[finding.state]}</Tag>
      <span className="soft second">
        {[finding.unit.name, finding.mendBy === null ? '' : says.mendBy(dayText(finding.mendBy))]
          .filter(Boolean)
          .join(' · ')}
        {finding.problem && !bare ? (
          <>
            {' · '}
            <Link to={paths.problem} params={{ problem: finding.problem.id }}>
              {finding.problem.number} {finding.problem.name}
            </Link>
          </>
        ) : null}
      </span>
      {finding.mendings.map((it) => (
        <div key={it.at} className="supervision-answer">
          <p className="supervision-text">{it.text}</p>
          <p className="soft">
            {says.told(dayText(it.at), it.by.person ?? '')}
            {it.file ? (
              <>
                {' · '}
                <a href={visitFileAddress(visit, it.file.hash)}>{it.file.fileName}</a>
              </>
            ) : null}
          </p>
          {it.judged ? (
            <p className={it.judged.mended ? 'soft' : 'late'}>
              {says.judged(
                dayText(it.judged.at),
                it.judged.by.person ?? '',
                it.judged.mended,
                it.judged.reason,
              )}
            </p>
          ) : null}
        </div>
      ))}
      {finding.mayAnswer || finding.mayJudge ? (
        <div className="meetings-changes no-print">
          {finding.mayAnswer ? (
            <Button
              size="small"
              onClick={() => {
                setOpen('answer')
              }}
            >
              {says.answer}
            </Button>
          ) : null}
          {finding.mayJudge ? (
            <Button
              size="small"
              onClick={() => {
                setOpen('judge')
              }}
            >
              {says.judge}
            </Button>
          ) : null}
        </div>
      ) : null}
      {open === 'answer' ? <AnswerFinding visit={visit} finding={finding.finding} onClose={close} /> : null}
      {open === 'judge' ? <JudgeFinding visit={visit} finding={finding.finding} onClose={close} /> : null}
    </li>
  )
}

type Asked = { visit: string; finding: string; onClose: () => void }

const AnswerFinding = ({ visit, finding, onClose }: Asked) => {
  const { visit: says, do: words } = useSupervisionWords()
  const { general } = useMessages()
  const answer = useAct('answer-finding')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const file = useOneFile(null)
  return (
    <Modal
      open
      title={says.answer}
      okText={says.answer}
      cancelText={general.buttons.cancel}
      confirmLoading={answer.isPending}
      okButtonProps={{ disabled: file.busy }}
      onCancel={onClose}
      onOk={() => {
        setTried(true)
        if (text.trim() !== '')
          answer.mutate({ visit, finding, text: text.trim(), file: file.hash }, { onSuccess: onClose })
      }}
    >
      <RefusalAlert error={answer.error ?? file.error} />
      <LongText
        label={says.answerText}
        error={tried && text.trim() === '' ? general.form.required : null}
        most={5000}
        lines={[3, 8]}
        value={text}
        onChange={setText}
      />
      <OneFile of={file} label={words.answerFile} />
    </Modal>
  )
}

const JudgeFinding = ({ visit, finding, onClose }: Asked) => {
  const { visit: says, do: words } = useSupervisionWords()
  const { general } = useMessages()
  const judge = useAct('judge-finding')
  const [mended, setMended] = useState(true)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = !mended && reason.trim() === ''
  return (
    <Modal
      open
      title={says.judge}
      okText={says.judge}
      cancelText={general.buttons.cancel}
      confirmLoading={judge.isPending}
      onCancel={onClose}
      onOk={() => {
        setTried(true)
        if (!missing) judge.mutate({ visit, finding, mended, reason: reason.trim() }, { onSuccess: onClose })
      }}
    >
      <RefusalAlert error={judge.error} />
      <Radio.Group
        className="supervision-choice"
        value={mended}
        options={[
          { value: true, label: says.mended },
          { value: false, label: says.notMended },
        ]}
        onChange={({ target }) => {
          setMended(target.value === true)
        }}
      />
      <LongText
        label={words.reason}
        error={tried && missing ? words.reasonNeeded : null}
        most={500}
        lines={[2, 5]}
        value={reason}
        onChange={setReason}
      />
    </Modal>
  )
}
