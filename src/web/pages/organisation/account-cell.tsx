import { Tag } from '../../ui/tags.tsx'
import type { Person } from './unit-order.ts'
import { useOrganisationWords } from './words.ts'

export const AccountCell = ({ account }: { account: Person['account'] }) => {
  const words = useOrganisationWords()

  if (!account) return <span className="soft">{words.noAccount}</span>
  return (
    <span className="account">
      {account.login} {account.locked ? <Tag tone="alarm">{words.locked}</Tag> : null}
      {account.mustChange ? <Tag tone="waiting">{words.mustChange}</Tag> : null}
    </span>
  )
}
