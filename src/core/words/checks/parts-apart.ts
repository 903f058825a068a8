/**
 * Whether parts can be added: what is one is not the other, or one may be counted in several.
 *
 *     合格29家,不合格18家    甲级1320份、乙级176份    余6人未退     党员40人、女干部25人 (one may be both)
 *     ~~~~      ~~~~~~       ~~~~       ~~~~          ~~           ~~~~       ~~
 */
import type { Placed } from './flow.ts'
import { wordsBefore } from './material.ts'
import { isGraded, isRemainder } from './trade-words.ts'

/** Of two such sorts, or of one that nests (40岁以下, 30岁以下), parts hold the same person twice. */
const SORTS = [
  /党员/u,
  /女|男/u,
  /岁|青年|年轻/u,
  /研究生|本科|硕士|博士|大专|学历/u,
  /民族/u,
  /骨干|代表|先进/u,
  /职称|高级|中级|初级|正高|副高|技师/u,
]
const NESTING = /以上|以下|以内|重点|(?<![到至往充实])一线|累计/u
const TWICE =
  /同时|兼|(?<!不|无)交叉|多[类项次种]|既[^,;。]+又|(?<!不)重复计|分别计|各计|两边|部分[^,;。]{0,10}[两多几]|其中\d|均(?:有|存在)/u

export function overlap(text: string, parts: readonly Placed[], among: boolean): boolean {
  if (TWICE.test(text)) return true
  const words = parts.map(({ told }) => wordsBefore(told))
  if (words.some((word) => NESTING.test(word))) return true
  return among && new Set(words.map((word) => SORTS.findIndex((sort) => sort.test(word)))).size > 1
}

/** What is one is not the other. */
const OPPOSITES: [RegExp, RegExp][] = [
  [/(?<!不)合格|达标/u, /不合格|不达标|未达标/u],
  [/保留/u, /清退|取消|清理|退出|撤销|废止/u],
  [/通过/u, /[未不]通过/u],
  [/(?<!不)属实/u, /不属实|失实/u],
  [/采纳/u, /[未不]采纳/u],
  [/恢复|保留|继续|续[签用]|正常/u, /关[停闭]|取缔|拆除|注销|停[用业止]|终止|解除|封/u],
  [/完成|办结|整改/u, /未(?:完成|办结|整改)|正在(?:办理|整改)/u],
]

/** The text says that each is counted once. */
const ONCE =
  /每[^,;。]{0,6}[只仅]|[不无]交叉|不重[复叠合]|各[^,;。]{0,4}[只仅归]|依次|分别|按[^,;。]{1,10}(?:划分|分配|分为|归类)|全部(?:按|用于)|分[两三四五六][批次类期步]/u

/** 其余45亩, 除14处正在合并外: what is left over, and no part of what stands beside it. */
export const isRest = (words: string): boolean =>
  isRemainder(words) || /(?<![删清拆解消免排扣])除/u.test(words)

export function excludeEachOther(text: string, words: readonly string[]): boolean {
  if (ONCE.test(text)) return true
  if (words.every((one) => isGraded(one)) || areOfOneKind(words)) return true
  return OPPOSITES.some(([yes, no]) =>
    words.some((a) => yes.test(a) && !no.test(a) && words.some((b) => no.test(b) && a !== b)),
  )
}

/** 餐饮类、住宿类; 东镇、西镇、南乡: the words end alike. */
function areOfOneKind(words: readonly string[]): boolean {
  const ends = words.map((one) => /([类级型档镇乡村区县校院所组队科系班])\s/u.exec(`${one} `)?.[1])
  return ends.every((end) => end !== undefined) && new Set(ends).size <= 2
}
