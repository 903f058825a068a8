import { Button } from 'antd'
import { Fragment, useState } from 'react'
import { type ReturnedFile, dropReturn, listReturns } from '#contract/returns.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { returnedAddress } from '../../paths.ts'
import { DayText } from '../../ui/days.tsx'
import { useHolds } from '../../ui/my-roles.ts'
import { useTellRefusal } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { FileRows } from './file-rows.tsx'
import { ReturnRefusal } from './return-refusal.tsx'
import { useTakeReady } from './use-take-ready.ts'
import { useReturnWords } from './words.ts'

const tones: Record<ReturnedFile['state'], 'quiet' | 'busy' | 'alarm' | 'done'> = {
  empty: 'quiet',
  ready: 'busy',
  look: 'alarm',
  taken: 'done',
  withdrawn: 'quiet',
}

/** «3 项可采纳，1 项有变动» */
const Result = ({ file }: { file: ReturnedFile }) => {
  const words = useReturnWords().files
  const { state, fit, said, conflicts, flawed } = file
  if (state === 'taken') return words.took(fit)
  return (
    <>
      {[
        fit > 0 ? words.fit(fit) : '',
        said > 0 ? words.said(said) : '',
        conflicts > 0 ? words.conflicts(conflicts) : '',
        flawed > 0 ? words.flawed(flawed) : '',
      ]
        .filter((it) => it !== '')
        .join(' · ')}
    </>
  )
}

const FileRow = ({ file, open, toggle }: { file: ReturnedFile; open: boolean; toggle: () => void }) => {
  const words = useReturnWords()
  const drop = useWrite(dropReturn)
  const tell = useTellRefusal()
  const { id, unit, fileName, version, round, filled, sent, state, broughtAt, by } = file
  return (
    <tr className={open ? 'is-open' : ''}>
      <td>
        {unit.name}
        <span className="second soft">{words.files.version(version, round.name)}</span>
      </td>
      <td>
        <a href={returnedAddress(id)} title={words.files.original}>
          {fileName}
        </a>
        <span className="second soft">
          <DayText day={broughtAt} /> {by}
        </span>
      </td>
      <td>{words.files.filledOf(filled, sent)}</td>
      <td>
        <Result file={file} />
      </td>
      <td>
        <Tag tone={tones[state]}>{words.states[state]}</Tag>
      </td>
      <td className="file-acts">
        {filled === 0 ? null : (
          <Button size="small" aria-expanded={open} onClick={toggle}>
            {open ? words.files.close : words.files.open}
            <span className="only-read"> {fileName}</span>
          </Button>
        )}
        {file.import === null ? (
          <button
            type="button"
            className="plain"
            disabled={drop.isPending}
            onClick={() => {
              drop.mutate({ params: { id } }, { onError: tell })
            }}
          >
            {words.files.drop}
            <span className="only-read"> {fileName}</span>
          </button>
        ) : null}
      </td>
    </tr>
  )
}

type TakeReady = ReturnType<typeof useTakeReady>

const ReadyBar = ({
  files,
  ready: { run, taking, stop },
}: {
  files: readonly ReturnedFile[]
  ready: TakeReady
}) => {
  const words = useReturnWords().files
  const keepsAccounts = useHolds('registrar')
  const ready = files.filter((it) => it.state === 'ready')
  const rows = ready.reduce((sum, it) => sum + it.fit, 0)
  if (taking)
    return (
      <span className="ready-bar">
        <output>{words.taking(taking.done, taking.of)}</output>
        <Button onClick={stop}>{words.stop}</Button>
      </span>
    )
  if (ready.length === 0) return null
  // Said before the press: who keeps the accounts makes no reports, and this is one.
  if (keepsAccounts) return <span className="soft">{words.notByRegistrar(ready.length, rows)}</span>
  return (
    <Button type="primary" onClick={() => void run(ready)}>
      {words.takeReady(ready.length, rows)}
    </Button>
  )
}

const Took = ({ took }: { took: TakeReady['took'] }) => {
  const words = useReturnWords().files
  if (took === null) return null
  return (
    <div className="took">
      <output>
        {[
          took.files > 0 ? words.took1(took.files, took.rows) : '',
          took.left > 0 ? words.left(took.left) : '',
        ]
          .filter((it) => it !== '')
          .join(' · ')}
      </output>
      <ReturnRefusal error={took.error} />
    </div>
  )
}

const Files = ({ files }: { files: readonly ReturnedFile[] }) => {
  const words = useReturnWords().files
  const [opened, setOpened] = useState<string | null>(null)
  if (files.length === 0) return <p className="soft">{words.none}</p>
  return (
    <div className="scroll-x">
      <table className="plain-table returned-files">
        <thead>
          <tr>
            {[words.unit, words.file, words.filled, words.result, words.state].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="only-read">{words.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <Fragment key={file.id}>
              <FileRow
                file={file}
                open={opened === file.id}
                toggle={() => {
                  setOpened(opened === file.id ? null : file.id)
                }}
              />
              {opened === file.id ? (
                <tr className="file-rows">
                  <td colSpan={6}>
                    <FileRows
                      id={file.id}
                      onTaken={() => {
                        setOpened(null)
                      }}
                    />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is to be looked at comes first; the others as they came. */
const urgency: Record<ReturnedFile['state'], number> = { look: 0, ready: 1, empty: 2, withdrawn: 3, taken: 4 }

/** What came back: taken in one press where nothing changed meanwhile, row by row where something did. */
export const FileList = () => {
  const words = useReturnWords().files
  const read = useRead(listReturns)
  const ready = useTakeReady()
  const files = (read.data?.files ?? []).toSorted((a, b) => urgency[a.state] - urgency[b.state])
  return (
    <Panel title={words.title} extra={<ReadyBar files={files} ready={ready} />}>
      <Took took={ready.took} />
      <Loaded of={read}>{() => <Files files={files} />}</Loaded>
    </Panel>
  )
}
