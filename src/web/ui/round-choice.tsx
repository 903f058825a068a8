import { Select } from 'antd'
import { listRounds } from '#contract/rounds.ts'
import { useRead } from '../api/query.ts'
import { useMessages } from './locale.tsx'

/**
 * Chooses a round; nothing where there is at most one. `undefined` is what the server takes without a choice:
 * the newest round, or all of them where `all` says so.
 */
export const RoundChoice = ({
  value,
  choose,
  all = false,
}: {
  value: string | undefined
  choose: (round: string | undefined) => void
  all?: boolean
}) => {
  const { choice } = useMessages().rounds
  const rounds = (useRead(listRounds).data?.rounds ?? []).toSorted((a, b) => b.ordinal - a.ordinal)
  if (rounds.length < 2) return null
  return (
    <Select
      className="round-choice"
      aria-label={choice.round}
      value={value ?? (all ? '' : rounds[0]?.id)}
      onChange={(round) => {
        choose(round || undefined)
      }}
      options={[
        ...(all ? [{ value: '', label: choice.all }] : []),
        ...rounds.map((it) => ({ value: it.id, label: it.name })),
      ]}
    />
  )
}
