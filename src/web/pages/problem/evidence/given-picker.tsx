import './evidence.css'
import { Button, Checkbox, Drawer, Input } from 'antd'
import { useState } from 'react'
import { type GivenFile, listGivenFiles } from '#contract/evidence.ts'
import { useRead } from '../../../api/query.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { useEvidenceWords } from './evidence-words.ts'
import { useSettled } from './use-settled.ts'
import { useProblemWords } from '../words.ts'

const step = 30

/** Files my unit gave before, to be used again: nothing is uploaded twice. */
export const GivenPicker = ({
  onTake,
  onClose,
}: {
  onTake: (files: GivenFile[]) => void
  onClose: () => void
}) => {
  const { given, count } = useEvidenceWords()
  const { general } = useMessages()
  const [text, setText] = useState('')
  const [most, setMost] = useState(step)
  const [chosen, setChosen] = useState<GivenFile[]>([])
  const asked = useSettled(text.trim())
  const read = useRead(listGivenFiles, { query: { limit: most, ...(asked === '' ? {} : { text: asked }) } })
  return (
    <Drawer
      open
      title={given.title}
      size={560}
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button
            type="primary"
            disabled={chosen.length === 0}
            onClick={() => {
              onTake(chosen)
              onClose()
            }}
          >
            {given.take(chosen.length)}
          </Button>
          <Button onClick={onClose}>{general.buttons.cancel}</Button>
        </div>
      }
    >
      <Input
        allowClear
        aria-label={given.search}
        placeholder={given.search}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setMost(step)
        }}
      />
      <Loaded of={read} lines={6}>
        {({ files, next }) => (
          <>
            {files.length === 0 ? (
              <p className="soft given-none">{asked === '' ? given.none : given.nothing}</p>
            ) : null}
            <ul className="given-files">
              {files.map((it) => (
                <GivenRow
                  key={it.hash}
                  file={it}
                  chosen={chosen.some((one) => one.hash === it.hash)}
                  onChoose={(on) => {
                    const rest = chosen.filter((one) => one.hash !== it.hash)
                    setChosen(on ? [...rest, it] : rest)
                  }}
                />
              ))}
            </ul>
            {next === null ? null : (
              <Button
                onClick={() => {
                  setMost(most + step)
                }}
              >
                {given.more}
              </Button>
            )}
            <output className="only-read">{count(files.length)}</output>
          </>
        )}
      </Loaded>
    </Drawer>
  )
}

const GivenRow = ({
  file,
  chosen,
  onChoose,
}: {
  file: GivenFile
  chosen: boolean
  onChoose: (on: boolean) => void
}) => {
  const { given } = useEvidenceWords()
  const { words } = useMessages()
  const problem = useProblemWords()
  const { dayText } = useDayWords()
  return (
    <li>
      <Checkbox
        checked={chosen}
        onChange={(event) => {
          onChoose(event.target.checked)
        }}
      >
        <b>{file.fileName}</b> <span className="soft">{problem.evidence.size(file.size)}</span>
        <span className="soft second">
          {words.evidenceKinds[file.kind]}：{file.statement}
        </span>
        <span className="soft second">
          {given.from(file.problem.number, file.problem.shortTitle)} · {dayText(file.at)}
        </span>
      </Checkbox>
    </li>
  )
}
