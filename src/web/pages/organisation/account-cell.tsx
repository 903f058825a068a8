import { useMessages } from '../../ui/locale.tsx'
import { Tag } from '../../ui/tags.tsx'
import type { Person } from './unit-order.ts'

export const AccountCell = ({ account }: { account: Person['account'] }) => {
  const { organisation: words } = useMessages()
  if (!account) return <span className="soft">{words.noAccount}</span>
  return (
    <span className="account">
      {account.login} {account.locked ? <Tag tone="alarm">{words.locked}</Tag> : null}
      {account.mustChange ? <Tag tone="waiting">{words.mustChange}</Tag> : null}
    </span>
  )
}
