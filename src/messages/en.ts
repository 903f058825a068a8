import type { Messages } from '#messages/zh.ts'
import { exporting } from '#messages/en/exporting.ts'
import { general } from '#messages/en/general.ts'
import { lights } from '#messages/en/lights.ts'
import { lists } from '#messages/en/lists.ts'
import { rounds } from '#messages/en/rounds.ts'
import { tour } from '#messages/en/tour.ts'
import { words } from '#messages/en/words.ts'

/** The same words in English; the Chinese ones are the reference. */
export const en: Messages = {
  general,
  words,
  lights,
  rounds,
  lists,
  exporting,
  tour,
}
