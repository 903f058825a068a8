import { postRoles } from '#core/record/organisation/facts.ts'
import { type Sight, seenBy } from '#core/rules/rights/reading.ts'
import { type Cell, type RowOfRights, sameSteps } from '#core/rules/rows-of-rights.ts'
import type { rights as rightsWords } from '#messages/zh/rights.ts'
import type { words as allWords } from '#messages/zh/words.ts'
import { saySteps } from '../../src/web/pages/rights/say-steps.ts'

type Words = { rights: typeof rightsWords; words: Pick<typeof allWords, 'acts' | 'roles' | 'steps'> }

const sayCell = (cell: Cell, ownSteps: boolean, all: Words): string => {
  const { rights, words } = all
  const beside = [
    ...cell.further.map((it) => rights.furthers[it]),
    ...(cell.perRound ? [rights.perRound] : []),
    ...(ownSteps ? [saySteps(cell.steps, words.steps, rights)] : []),
  ]
  const yes = rights.relations[cell.relation]
  return beside.length === 0 ? yes : `${yes}（${beside.join('；')}）`
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const heading = (first: readonly string[], { words }: Words): string[] => {
  const heads = [...first, ...postRoles.map((it) => words.roles[it])]
  return [line(heads), line(heads.map(() => '---'))]
}

const actLine = (row: RowOfRights, all: Words): string => {
  const { rights, words } = all
  const when = sameSteps(row)
  const abstains = row.abstains.map((it) => words.roles[it]).join(rights.comma)
  const name = `${words.acts[row.act]} \`${row.act}\``
  return line([
    abstains === '' ? name : `${name}（${rights.abstains(abstains)}）`,
    when === null ? '' : saySteps(when, words.steps, rights),
    ...postRoles.map((role) =>
      (row.cells[role] ?? []).map((it) => sayCell(it, when === null, all)).join('；'),
    ),
  ])
}

/** docs/rights.md: who may do what, and who sees what; the page «谁能办什么» on paper. */
export const rightsTable = (rows: readonly RowOfRights[], all: Words): string => {
  const { rights } = all
  const stages = [...Map.groupBy(rows, (it) => it.stage)].map(([stage, of]) =>
    [
      `## ${rights.stages[stage]}`,
      '',
      ...heading([rights.act, rights.when], all),
      ...of.map((it) => actLine(it, all)),
      '',
    ].join('\n'),
  )
  const sights = (Object.entries(rights.sights) as [Sight, string][]).map(([sight, name]) =>
    line([name, ...postRoles.map((role) => rights.sees[seenBy(sight, role)])]),
  )
  return [
    '<!-- Made by `npm run docs` from src/core/rules/rights and src/core/rules/closeout/transitions.ts: change it there. -->',
    `# ${rights.title} · Who may do what`,
    '',
    rights.lead,
    '',
    ...stages,
    `## ${rights.seeing}`,
    '',
    ...heading([rights.seen], all),
    ...sights,
    '',
    rights.seeingNote,
    '',
  ].join('\n')
}
