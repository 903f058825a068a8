import './evidence.css'
import { Button } from 'antd'
import { RefusalText } from '../../../ui/refusal.tsx'
import { useEvidenceWords } from './evidence-words.ts'
import type { Coming, Uploads } from './use-uploads.ts'

const Progress = ({ file, sent }: Coming) => {
  const { upload } = useEvidenceWords()
  const percent = Math.floor((sent ?? 0) * 100)
  return (
    <>
      <progress max={100} value={percent} aria-label={file.name} />
      <output className="soft">
        {sent === null ? upload.waiting : percent === 100 ? upload.checking : upload.sent(percent)}
      </output>
    </>
  )
}

/** Files on their way, each with how far it is, and those that did not arrive, with why and another try. */
export const ComingFiles = ({ uploads }: { uploads: Uploads }) => {
  const { upload } = useEvidenceWords()
  return (
    <ul className="coming-files">
      {uploads.coming.map((it) => (
        <li key={it.key}>
          <div className="coming-head">
            <b>{it.file.name}</b>
            {it.refusal === null ? <Progress {...it} /> : null}
            {it.refusal?.code === 'upload-cut' ||
            it.refusal?.code === 'unreachable' ||
            it.refusal?.code === 'scanner-away' ? (
              <Button
                size="small"
                onClick={() => {
                  uploads.again(it.key)
                }}
              >
                {upload.retry}
                <span className="only-read"> {it.file.name}</span>
              </Button>
            ) : null}
            <Button
              size="small"
              type="text"
              onClick={() => {
                uploads.cancel(it.key)
              }}
            >
              {it.refusal === null ? upload.cancel : upload.drop}
              <span className="only-read"> {it.file.name}</span>
            </Button>
          </div>
          {it.refusal === null ? null : (
            <div className="refusal" role="alert">
              <RefusalText refusal={it.refusal} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
