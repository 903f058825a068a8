import { useSaysWhy } from '../../ui/refusal-words.ts'

/** Codes with their status and what they say to people. */
export const RefusalList = ({ codes }: { codes: readonly { status: string; code: string }[] }) => {
  const says = useSaysWhy()
  return (
    <dl className="api-refusals">
      {codes.map(({ status, code }) => (
        <div key={code}>
          <dt>
            {status} <code>{code}</code>
          </dt>
          <dd>{Object.values(says?.(code, {}) ?? {}).join(' ')}</dd>
        </div>
      ))}
    </dl>
  )
}
