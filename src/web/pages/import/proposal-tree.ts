import type { DraftProblem } from '#contract/drafts.ts'
import type { Heading } from './draft-edits.ts'

export type GroupBranch = { group: Heading | null; problems: DraftProblem[] }
export type AspectBranch = { aspect: Heading; groups: GroupBranch[]; count: number }

const sameHeading = (a: Heading | null, b: Heading | null): boolean =>
  a === b || (a !== null && b !== null && a.ordinal === b.ordinal && a.title === b.title)

/** The tree aspect → group → problem, in the order of the aspects' ordinals; problems stay in the order of the draft. */
export const treeOf = (problems: readonly DraftProblem[]): AspectBranch[] => {
  const branches: AspectBranch[] = []
  for (const it of problems) {
    let branch = branches.find(({ aspect }) => sameHeading(aspect, it.aspect))
    if (!branch) {
      branch = { aspect: it.aspect, groups: [], count: 0 }
      branches.push(branch)
    }
    branch.count += it.leftOut ? 0 : 1
    const group = branch.groups.find((one) => sameHeading(one.group, it.group))
    if (group) group.problems.push(it)
    else branch.groups.push({ group: it.group, problems: [it] })
  }
  return branches.sort((a, b) => a.aspect.ordinal - b.aspect.ordinal)
}

/** Problems whose words hold all the words looked for. */
export const matching = (problems: readonly DraftProblem[], looked: string): readonly DraftProblem[] => {
  const words = looked.trim().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return problems
  return problems.filter((it) => {
    const text = `${it.marker ?? ''}${it.title}${it.shortTitle}${it.measures.map(({ text: of }) => of).join('')}`
    return words.every((word) => text.includes(word))
  })
}
