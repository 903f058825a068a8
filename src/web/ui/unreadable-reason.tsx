import { unreadable as en } from '#messages/en/unreadable.ts'
import { unreadable as zh } from '#messages/zh/unreadable.ts'
import { usePageWords } from './locale.tsx'

/** Why a file could not be read, and what would help. */
export default function UnreadableReason({ details }: { details: Record<string, unknown> }) {
  const words: Record<string, ((detail: string) => string) | undefined> = usePageWords({ 'zh-CN': zh, en })
  const { reason, detail } = details
  const said = words[String(reason)]?.(typeof detail === 'string' ? detail : '')
  return said === undefined ? null : <p>{said}</p>
}
