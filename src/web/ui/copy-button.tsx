import { Button } from 'antd'
import { useState } from 'react'
import { useMessages } from './locale.tsx'

/** Puts a text on the clipboard. Over plain http the browser gives none: then there is no button. */
export const CopyButton = ({ text }: { text: string }) => {
  const { general } = useMessages()
  const [copied, setCopied] = useState(false)
  if (!window.isSecureContext) return null
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <Button
      size="small"
      onClick={() => {
        copy().catch(() => undefined)
      }}
    >
      {copied ? general.buttons.copied : general.buttons.copy}
    </Button>
  )
}
