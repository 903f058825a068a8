import type { Messages } from '#messages/zh.ts'
import { api } from '#messages/en/api.ts'
import { backup } from '#messages/en/backup.ts'
import { desk } from '#messages/en/desk.ts'
import { exporting } from '#messages/en/exporting.ts'
import { general } from '#messages/en/general.ts'
import { help } from '#messages/en/help.ts'
import { history } from '#messages/en/history.ts'
import { importing } from '#messages/en/import.ts'
import { lights } from '#messages/en/lights.ts'
import { lists } from '#messages/en/lists.ts'
import { organisation } from '#messages/en/organisation.ts'
import { overview } from '#messages/en/overview.ts'
import { papers } from '#messages/en/papers.ts'
import { problem } from '#messages/en/problem.ts'
import { rounds } from '#messages/en/rounds.ts'
import { wall } from '#messages/en/wall.ts'
import { refusals } from '#messages/en/refusals.ts'
import { session } from '#messages/en/session.ts'
import { words } from '#messages/en/words.ts'

/** The same words in English; the Chinese ones are the reference. */
export const en: Messages = {
  general,
  words,
  lights,
  refusals,
  history,
  session,
  overview,
  wall,
  rounds,
  organisation,
  importing,
  lists,
  exporting,
  papers,
  problem,
  backup,
  desk,
  api,
  help,
}
