import { Alert, Button, Input } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { type ClipboardEvent, useState } from 'react'
import { readDocument } from '#contract/drafts.ts'
import { cleanPaste } from '#core/words/document/clean-paste.ts'
import { useWrite } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { useImportWords } from './words.ts'

/** What the reader takes, or has a reason of its own for; other kinds are better told before a long upload. */
const readable = /\.(?:txt|docx?|docm|dotm|pdf|wps|rtf|html?|xlsx|xlsm|xls|et|ods|csv|tsv)$/iu
const accepted = '.txt,.docx,.pdf,.doc,.wps,.rtf,.html,.htm,.xlsx,.xls,.et,.ods,.csv,.tsv'

/** What was pasted is called by its first line: that is what a problem names as its source. */
const firstLine = (text: string): string =>
  (text.trim().split('\n')[0] ?? '')
    .replaceAll(/[\\/:*?"<>|\p{C}]/gu, ' ')
    .trim()
    .slice(0, 60)

/** Give a document: drop it, choose it, or paste its words. What is read becomes a draft, and its page opens. */
export const GiveDocument = () => {
  const words = useImportWords()
  const navigate = useNavigate()
  const read = useWrite(readDocument)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)

  const pasteIsRead = read.isPending && typeof read.variables.file === 'string'

  const give = (name: string, file: Blob | string) => {
    setWrong(null)
    read.mutate(
      { query: { name }, file },
      { onSuccess: (draft) => void navigate({ to: paths.draft, params: { draft: draft.id } }) },
    )
  }
  const giveFile = (file: File | undefined) => {
    if (!file) return
    if (readable.test(file.name)) give(file.name, file)
    else setWrong(file.name)
  }
  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData: given, currentTarget: area } = event
    const [file] = given.files
    if (file && given.getData('text/plain') === '') {
      event.preventDefault()
      giveFile(file)
      return
    }
    const clean = cleanPaste({ html: given.getData('text/html'), plain: given.getData('text/plain') })
    event.preventDefault()
    setText(`${text.slice(0, area.selectionStart)}${clean}${text.slice(area.selectionEnd)}`)
  }
  return (
    <>
      <RefusalAlert error={read.error} />
      {wrong === null ? null : (
        <Alert className="refusal" type="error" showIcon title={words.wrongKind(wrong)} />
      )}
      <div className="give">
        <DropZone
          lead={read.isPending ? words.reading : words.drop}
          choose={words.choose}
          kinds={words.kinds}
          accept={accepted}
          busy={read.isPending}
          onFiles={([file]) => {
            giveFile(file)
          }}
        />
        <div className="paste">
          <Input.TextArea
            aria-label={words.paste}
            placeholder={words.paste}
            value={text}
            rows={7}
            onPaste={pasted}
            onChange={(event) => {
              setText(event.target.value)
            }}
          />
          <div className="paste-foot">
            <span className="soft">{text === '' ? words.pasteHint : words.pasteCount(text.length)}</span>
            <Button
              type="primary"
              disabled={text.trim() === '' || (read.isPending && !pasteIsRead)}
              loading={pasteIsRead}
              onClick={() => {
                give(`${firstLine(text) || words.pasteName}.txt`, text)
              }}
            >
              {words.pasteRead}
            </Button>
          </div>
        </div>
      </div>
    </>
  )
}
