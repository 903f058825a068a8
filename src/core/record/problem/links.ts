import type { Fact } from '#core/record/fact/envelope.ts'

/** How two problems belong together, told from each of the two. */
export const linkKinds = [
  'split-from',
  'split-into',
  'merged-from',
  'merged-into',
  'rebound-of',
  'rebounded-as',
  'carried-from',
  'carried-to',
  'recurrence-of',
  'recurred-as',
] as const
export type LinkKind = (typeof linkKinds)[number]

/** The same bond as the other problem tells it. */
export const otherEnd: Readonly<Record<LinkKind, LinkKind>> = {
  'split-from': 'split-into',
  'split-into': 'split-from',
  'merged-from': 'merged-into',
  'merged-into': 'merged-from',
  'rebound-of': 'rebounded-as',
  'rebounded-as': 'rebound-of',
  'carried-from': 'carried-to',
  'carried-to': 'carried-from',
  'recurrence-of': 'recurred-as',
  'recurred-as': 'recurrence-of',
}

/** Written into both streams by one act, each telling its own end. `number` is that of the other problem. */
export type ProblemLinked = Fact<
  'problem.linked',
  { how: LinkKind; problem: string; number: string; note: string }
>

export type ProblemLink = ProblemLinked['body'] & { at: string }

/** Under which number of the next round it goes on (结转), once it was carried there. */
export const carriedTo = ({ links }: { links: readonly ProblemLink[] }): ProblemLink | undefined =>
  links.find((it) => it.how === 'carried-to')
