/**
 * None is said to be left or to have come anew, and then some are counted.
 *
 *     不规范合同已清零。剩余12宗不规范合同,…        今年以来未新增一处违建。今年新增的3处违建
 *     ~~~~~~~~~~  ~~~~  ~~~~ ~~~~                          ~~~~~~     ~~~~      ~~~~ ~~~
 */
import { clauseAt } from './clause-at.ts'
import { conflictOf } from './conflict.ts'
import type { Contradiction } from './hint.ts'
import {
  isPlain,
  quoteOf,
  saidIn,
  wordsBefore,
  wordsBehind,
  type Material,
  type Sentence,
  type Told,
} from './material.ts'
import { sharedNoun } from './stem.ts'

/** `noun` of which there is none, or the `act` that did not happen. */
type None = { sentence: Sentence; at: number; noun: string; act: string }

const LEFT = /(\p{Script=Han}{3,14}?)(?:已经?|均|全部|现已|目前)*(?:清零|归零|为零|清仓见底|不复存在)/u
const NEVER =
  /(?:未|没有|无|零)再?(新增|发生|发现|出现|产生)(?:过|任?何|一[处起例件个宗笔人])?(\p{Script=Han}{0,8})/u
const STILL = /剩余|剩下|余下|仍有|尚有|还有|余额|尚存|结存|其中未/u
const EARLIER = /原有?|此前|以前|整改前|去年|上年|曾|累计|目标|计划|确保|力争/u
const MOST = 12
const LEAST = 3
const REACH = 20

export function toldNone({ sentences }: Material): Contradiction[] {
  const found: Contradiction[] = []
  let none: None[] = []
  let problem = -2
  for (const sentence of sentences) {
    if (sentence.part === 'ahead') continue
    if (sentence.problem !== problem) none = []
    problem = sentence.problem
    if (problem < 0) continue
    for (const figure of none.length > 0 ? sentence.figures : []) {
      const one = none.find((before) => before.sentence !== sentence && isThere(before, figure))
      if (one === undefined) continue
      found.push(conflictOf(clauseAt(one.sentence, one.at), quoteOf(figure)))
      break
    }
    if (none.length < MOST) none.push(...noneIn(sentence))
  }
  return found
}

function noneIn(sentence: Sentence): None[] {
  const said = saidIn(sentence)
  if (/确保|力争|争取|目标|要求|推动|实现“?零|如/u.test(said)) return []
  const [left, never] = [LEFT.exec(said), NEVER.exec(said)]
  return [
    ...(left === null ? [] : [{ sentence, at: sentence.body + left.index, noun: left[1] ?? '', act: '' }]),
    ...(never === null
      ? []
      : [
          {
            sentence,
            at: sentence.body + never.index,
            noun: said.slice(Math.max(0, never.index - REACH), never.index + never[0].length),
            act: never[1] ?? '',
          },
        ]),
  ]
}

function isThere({ noun, act }: None, figure: Told): boolean {
  if (!isPlain(figure) || figure.amount === 0 || figure.kind === 'percent') return false
  const before = wordsBefore(figure)
  const behind = wordsBehind(figure)
  if (EARLIER.test(before)) return false
  if (act !== '')
    return (
      new RegExp(`(?<![未无没])${act}的$`, 'u').test(before) &&
      sharedNoun(noun, behind.slice(0, REACH)) !== null
    )
  return (
    STILL.test(before) &&
    (sharedNoun(noun, before.slice(-REACH) + behind.slice(0, REACH), false)?.length ?? 0) >= LEAST
  )
}
