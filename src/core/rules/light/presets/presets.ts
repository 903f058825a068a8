import type { RuleSet } from '#core/record/round/rule-set.ts'
import { approvals, bank, gaotai, shenzhen, suqian, xian, yichang } from './by-deadline.ts'
import { guangyuan, huaihua, longchang, sanming, yingzhou } from './by-judgement.ts'
import { jingdezhen, sanya, songyang, suichang, yinchuan } from './by-progress.ts'
import { hengyang, jiangmen, xichou, zaozhuang } from './by-unit.ts'
import { jiangjin } from './jiangjin.ts'
import { standard } from './standard.ts'

/** Rule sets that a round can adopt as they are, or begin with: our own first, then the published ones. */
export const presets: readonly RuleSet[] = [
  standard,
  jiangjin,
  jingdezhen,
  gaotai,
  guangyuan,
  sanming,
  suqian,
  yingzhou,
  longchang,
  songyang,
  yinchuan,
  sanya,
  zaozhuang,
  yichang,
  xian,
  jiangmen,
  xichou,
  hengyang,
  shenzhen,
  huaihua,
  bank,
  approvals,
  suichang,
]
