import './hint-drawer.css'
import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'

/** One sentence, and where the words it quotes can be looked at. */
export type Hint<At> = { says: string; at: readonly At[] }
export type HintGroup<At> = { title: string; hints: readonly Hint<At>[] }

type Words = {
  open: (count: number) => string
  none: string
  title: string
  lead: string
  more: (count: number) => string
}

/** Of a list longer than this the rest is shown when it is asked for. */
const shownFirst = 20

/**
 * What may not fit, one press away beside what it is about: each sentence leads to the places it quotes, which
 * `children` draws. `left`: how many more there are than are named.
 */
export const HintDrawer = <At extends string | number>({
  groups,
  left = 0,
  words,
  children,
}: {
  groups: readonly HintGroup<At>[]
  left?: number
  words: Words
  children: (at: At) => ReactNode
}) => {
  const [open, setOpen] = useState(false)
  const full = groups.filter(({ hints }) => hints.length > 0)
  const count = full.reduce((sum, { hints }) => sum + hints.length, left)
  if (count === 0) return <span className="soft">{words.none}</span>
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true)
        }}
      >
        {words.open(count)}
      </Button>
      <Drawer
        open={open}
        title={words.title}
        size={460}
        // What it is about stays in sight and can be used beside the list.
        mask={false}
        onClose={() => {
          setOpen(false)
        }}
      >
        <p className="soft check-lead">{words.lead}</p>
        {full.map((group) => (
          <Group key={group.title} group={group} more={words.more}>
            {children}
          </Group>
        ))}
      </Drawer>
    </>
  )
}

const Group = <At extends string | number>({
  group: { title, hints },
  more,
  children,
}: {
  group: HintGroup<At>
  more: Words['more']
  children: (at: At) => ReactNode
}) => {
  const [all, setAll] = useState(false)
  const shown = all ? hints : hints.slice(0, shownFirst)
  const rest = hints.length - shown.length
  return (
    <section className="check-group">
      <h3>
        {title} <span className="soft">{hints.length}</span>
      </h3>
      <ul>
        {shown.map(({ says, at }) => (
          <li key={`${says} ${at.join(' ')}`}>
            <p>{says}</p>
            <span className="check-lines">
              {at.map((it) => (
                <span key={it}>{children(it)}</span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button
          type="text"
          size="small"
          onClick={() => {
            setAll(true)
          }}
        >
          {more(rest)}
        </Button>
      ) : null}
    </section>
  )
}
