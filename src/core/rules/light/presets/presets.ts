import type { RuleSet } from '#core/record/round/rule-set.ts'
import { jiangjin } from '#core/rules/light/presets/jiangjin.ts'
import { standard } from '#core/rules/light/presets/standard.ts'

/** Rule sets that a round can adopt as they are. */
export const presets: readonly RuleSet[] = [standard, jiangjin]
