import type { Who } from '#contract/values.ts'
import { useMessages } from './locale.tsx'

type Named = { id: string; name: string }

/** A person or a unit by name; «未明确» where nobody is set, which is worth seeing. */
export const Name = ({ of }: { of: Named | null }) => {
  const { nobody } = useMessages().general
  return of ? <span className="name">{of.name}</span> : <span className="soft nobody">{nobody}</span>
}

/** The lead unit and how many co-operate: «市住建局等3家», all of them on hover. */
export const Units = ({ lead, co = [] }: { lead: Named | null; co?: readonly Named[] }) => {
  const { general, words } = useMessages()
  if (!lead) return <Name of={null} />
  if (co.length === 0) return <Name of={lead} />
  return (
    <span className="name" title={words.list([lead.name, ...co.map((it) => it.name)])}>
      {general.andOthers(lead.name, co.length + 1)}
    </span>
  )
}

/** Who did it, as they were then: «市住建局 局长 某某», or «系统：规则». */
export const WhoText = ({ who }: { who: Who }) => {
  const { general } = useMessages()
  if (who.rule) return <span className="who">{general.byRule(who.rule)}</span>
  return (
    <span className="who">
      {[who.unit, who.post].filter((part) => part).join(' ')} <b>{who.person}</b>
    </span>
  )
}
