/**
 * What is counted: things that are there once, in one unit however it is written.
 *
 *     清理长期不在岗人员23名 …… 26人        培训12期, 满意率91%
 *                        ~~     ~~            ~~          ~ no things
 */
import type { Told } from './material.ts'

/** Occasions, stretches of time, ranks and rates. */
const NO_THINGS = /^(?:次|场|场次|期|班次|轮|轮次|人次|批次|名次|年|天|小时|%|‰|个百分点)$/u
const PEOPLE = /^[人名位]$/u

export const countsThings = ({ base }: Told): boolean => !NO_THINGS.test(base)

/** 人, 名 and 位 are one. */
export const countUnit = ({ base }: Told): string => (PEOPLE.test(base) ? '人' : base)
