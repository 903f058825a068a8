import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useUploads } from '../problem/evidence/use-uploads.ts'
import { useMeetingWords } from './words.ts'

type Given = { hash: string; fileName: string }

/** At most one file: the one that was there, until another is given or it is taken off. */
export const useOneFile = (before: Given | null) => {
  const uploads = useUploads([])
  const [kept, setKept] = useState(before)
  const given: Given | null = uploads.proofs.at(-1) ?? kept
  return {
    hash: given?.hash ?? null,
    name: given?.fileName ?? null,
    busy: uploads.busy,
    error: uploads.error,
    add: (files: readonly File[]) => {
      uploads.add(files.slice(0, 1))
    },
    drop: () => {
      setKept(null)
      uploads.clear()
    },
  }
}

export const OneFile = ({ of, label }: { of: ReturnType<typeof useOneFile>; label: string }) => {
  const { form } = useMeetingWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="meetings-file">
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          of.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button loading={of.busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {of.name === null ? null : (
        <>
          <span className="soft">{form.attached(of.name)}</span>
          <button type="button" className="plain" onClick={of.drop}>
            {form.detach}
          </button>
        </>
      )}
    </div>
  )
}
