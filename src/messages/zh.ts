import { exporting } from '#messages/zh/exporting.ts'
import { general } from '#messages/zh/general.ts'
import { lights } from '#messages/zh/lights.ts'
import { lists } from '#messages/zh/lists.ts'
import { rounds } from '#messages/zh/rounds.ts'
import { tour } from '#messages/zh/tour.ts'
import { words } from '#messages/zh/words.ts'

/** 给人看的每一句话。中文是基准；en.ts 必须一句不少(由类型保证)。按主题分在 zh/ 各文件。只有一页用的，随那一页来(web/pages 里的 words.ts)，不在这里。 */
export const zh = {
  general,
  words,
  lights,
  rounds,
  lists,
  exporting,
  tour,
}

export type Messages = typeof zh
