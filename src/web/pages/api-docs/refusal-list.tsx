import { isRefusalWord } from '#messages/zh/refusals.ts'
import { useMessages } from '../../ui/locale.tsx'

/** Codes with their status and what they say to people. */
export const RefusalList = ({ codes }: { codes: readonly { status: string; code: string }[] }) => {
  const { refusals } = useMessages()
  return (
    <dl className="api-refusals">
      {codes.map(({ status, code }) => (
        <div key={code}>
          <dt>
            {status} <code>{code}</code>
          </dt>
          <dd>{isRefusalWord(code) ? `${refusals[code]({}).says} ${refusals[code]({}).way}` : ''}</dd>
        </div>
      ))}
    </dl>
  )
}
