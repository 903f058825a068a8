import { Tour as Steps } from 'antd'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { useSession } from '../api/query.ts'
import { type PathName, paths } from '../paths.ts'
import { useMessages } from '../ui/locale.tsx'

type Stop = PathName & ('desk' | 'organisation' | 'imports' | 'problems' | 'wall' | 'help')

const working: readonly PostRole[] = ['handler', 'head', 'verifier', 'leader']

/** Where a round of the pages stops for somebody with these roles: at most five. */
const stopsOf = (roles: ReadonlySet<PostRole>): Stop[] => [
  ...(working.some((it) => roles.has(it)) ? (['desk'] as const) : []),
  ...(roles.has('registrar') ? (['organisation'] as const) : []),
  ...(roles.has('office') ? (['imports'] as const) : []),
  'problems',
  'wall',
  'help',
]

/** Stops at the entries of the navigation; where that lies behind the menu, the words stand alone in the middle. */
export const Tour = ({ onEnd }: { onEnd: () => void }) => {
  const { tour: words, general } = useMessages()
  const posts = useSession().data?.me?.posts ?? []
  const stops = stopsOf(new Set(posts.flatMap((it) => it.roles)))
  return (
    <Steps
      open
      onClose={onEnd}
      onFinish={onEnd}
      steps={stops.map((stop, at) => ({
        title: stop === 'help' ? general.help : general.nav[stop],
        description: words.steps[stop],
        placement: 'right',
        target: entryOf(stop),
        prevButtonProps: { children: words.previous },
        nextButtonProps: { children: at === stops.length - 1 ? words.finish : words.next },
      }))}
    />
  )
}

/** Null puts the words into the middle. */
const entryOf = (stop: Stop): HTMLElement | null => {
  const entry = document.querySelector<HTMLElement>(`.side a[href="${paths[stop]}"]`)
  return entry?.offsetParent ? entry : null
}
