import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { termGroups } from '#core/words/terms/terms.ts'
import { transitions } from '#core/rules/closeout/transitions.ts'
import { rowsOfRights } from '#core/rules/rows-of-rights.ts'
import { rights } from '#messages/zh/rights.ts'
import { words } from '#messages/zh/words.ts'
import { openapi } from '#server/openapi.ts'
import { closeoutDiagram } from './generators/closeout.ts'
import { glossary } from './generators/glossary.ts'
import { notices } from './generators/notices.ts'
import { rightsTable } from './generators/rights.ts'

/** A file in the repository that is made from code and committed, so that people can read it where they are. */
export type Generated = {
  /** path from the root of the checkout */
  file: string
  /** its whole text, always the same for the same code */
  make: () => string | Promise<string>
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))

let made: string | undefined
/** Reads every source and every licence: some seconds, so once is enough. */
const allNotices = (): string => (made ??= notices(root))

/** Every generated document. `npm run docs` writes them, tests/generated.test.ts compares them. */
export const generated: readonly Generated[] = [
  { file: 'docs/glossary.md', make: () => glossary(termGroups) },
  { file: 'docs/closeout.mmd', make: () => closeoutDiagram(transitions, words) },
  { file: 'docs/rights.md', make: () => rightsTable(rowsOfRights, { rights, words }) },
  { file: 'THIRD-PARTY-NOTICES', make: () => allNotices() },
  { file: 'docs/openapi.json', make: () => `${JSON.stringify(openapi(), null, 2)}\n` },
]

/** The files among `documents` that differ from what their code makes; `read` gives the text of a file, null without one. */
export const outdated = async (
  documents: readonly Generated[],
  read: (file: string) => string | null,
): Promise<string[]> => {
  const differing: string[] = []
  for (const { file, make } of documents) if (read(file) !== (await make())) differing.push(file)
  return differing
}
