/**
 * What is told of all, and what is told of some elsewhere.
 *
 *     13个村收入全部超过10万元 …… 2个村收入仍低于10万元      闲置校舍已全部盘活 …… 尚有3处闲置校舍未盘活
 *              ~~~~~~~~~~~~~~~    ~~~~~~~~~~~~~~~~~~~~~              ~~~~~~~~      ~~~~~~~~~~~~~~~~~~~~~
 */
import { clauseAt } from './clause-at.ts'
import { conflictOf } from './conflict.ts'
import type { Contradiction, Quoted } from './hint.ts'
import { clauseOf, quoteOf, saidIn, type Material, type Sentence, type Told } from './material.ts'
import { sharedNoun } from './stem.ts'

const ABOVE = /(?:全部|均已?|都已?|无一例外)[^,;。]{0,4}(?:超过|达到|高于|突破|不低于|稳定在)[^,;。]{0,2}$/u
const BELOW = /(?:仍|尚|还)(?:然|有)?[^,;。]{0,8}(?:低于|不足|未达到?|达不到|不到)[^,;。]{0,2}$/u
const ALL =
  /([\p{Script=Han}]{4,16}?)(?:问题|隐患)?(?:已|现已|均已|目前已)(?:经)?(?:全部|全面|悉数|均)(?:整改|清退|清零|化解|盘活|拆除|修复|建成|解决|消除|办结|清理|退还|收回|投用|清除)/u
const SOME =
  /(?:尚|仍|还)有(?:\d|[一二三四五六七八九十两])[^,;。]*未|未(?:能|及时|全部)?(?:整改|清退|化解|盘活|拆除|修复|建成|解决|消除|办结|清理|退还|收回|投用|清除)的?/u
const MOST = 60

export function allButSome({ sentences }: Material): Contradiction[] {
  return [...bounds(sentences), ...states(sentences), ...acts(sentences)]
}

function bounds(sentences: readonly Sentence[]): Contradiction[] {
  const figures = sentences.flatMap((sentence) => sentence.figures)
  const below = figures.filter((one) => BELOW.test(lead(one))).slice(0, MOST)
  return figures
    .filter((one) => ABOVE.test(lead(one)))
    .slice(0, MOST)
    .flatMap((all): Contradiction[] => {
      const some = below.find(
        (one) =>
          one.base === all.base &&
          one.amount === all.amount &&
          one.sentence.passage !== all.sentence.passage &&
          sharedNoun(clauseOf(all), clauseOf(one)) !== null,
      )
      if (some === undefined) return []
      return [inOrder(quoteOf(all), quoteOf(some))]
    })
}

/** Either may be told first. */
const inOrder = (one: Quoted, other: Quoted) =>
  one.from <= other.from ? conflictOf(one, other) : conflictOf(other, one)

const lead = ({ sentence, clauseFrom, at }: Told) => sentence.text.slice(clauseFrom, at)

function states(sentences: readonly Sentence[]): Contradiction[] {
  const some = sentences
    .flatMap((sentence) => {
      const match = SOME.exec(saidIn(sentence))
      return match === null || !/\d|部分|个别|少数/u.test(around(sentence, sentence.body + match.index))
        ? []
        : [{ sentence, at: sentence.body + match.index }]
    })
    .slice(0, MOST)
  const found: Contradiction[] = []
  for (const sentence of sentences) {
    if (sentence.part === 'ahead' || found.length >= MOST) continue
    const match = ALL.exec(saidIn(sentence))
    const noun = match?.[1]
    if (match === null || noun === undefined || noun.length < LEAST) continue
    const other = some.find(
      (one) =>
        one.sentence.passage !== sentence.passage &&
        (sharedNoun(noun, around(one.sentence, one.at))?.length ?? 0) >= LEAST,
    )
    if (other === undefined) continue
    found.push(inOrder(clauseAt(sentence, sentence.body + match.index), clauseAt(other.sentence, other.at)))
  }
  return found
}

const LEAST = 4

const EVERY = /(?:全部|均已?|都已|全都|悉数|一律)(?:完成|实现)?([\p{Script=Han}]{2})/gu
const NOT_YET =
  /(?:(?:尚|还|仍|暂)(?:有[^,;。]{0,12})?|其中|余下)未(?:能|全部|完全|完成)?([\p{Script=Han}]{2})/gu

const LONGEST = 60

type Act = { sentence: Sentence; at: number; noun: string }

/** 与3家中介的协议全部解除 …… 与5家中介的协议尚未解除: one act is done with all, and with some it is not. */
function acts(sentences: readonly Sentence[]): Contradiction[] {
  const done = actsIn(sentences, EVERY)
  const open = actsIn(sentences, NOT_YET)
  return [...open].flatMap(([verb, some]) =>
    some.flatMap((one): Contradiction[] => {
      const all = done.get(verb)?.find((other) => isSameThing(other, one))
      if (all === undefined) return []
      return [inOrder(clauseAt(all.sentence, all.at), clauseAt(one.sentence, one.at))]
    }),
  )
}

function actsIn(sentences: readonly Sentence[], said: RegExp): Map<string, Act[]> {
  const found = new Map<string, Act[]>()
  for (const sentence of sentences) {
    if (sentence.part === 'ahead') continue
    for (const match of saidIn(sentence).matchAll(said)) {
      const at = sentence.body + match.index
      const verb = match[1] ?? ''
      const acts = found.get(verb) ?? []
      found.set(verb, acts)
      if (acts.length >= MOST) continue
      const end = at + match[0].length
      const before = /[^,;。]*$/u.exec(sentence.text.slice(Math.max(0, at - LONGEST), at))?.[0] ?? ''
      const behind = /^[^,;。]*/u.exec(sentence.text.slice(end, end + LONGEST))?.[0] ?? ''
      acts.push({ sentence, at, noun: `${before} ${behind}` })
    }
  }
  return found
}

/** What was not yet so at first may be so for all later on; told the other way round it is a contradiction. */
const isSameThing = (all: Act, some: Act) =>
  all.sentence !== some.sentence &&
  (all.sentence.problem !== some.sentence.problem ||
    all.sentence.quote(0, 1).from < some.sentence.quote(0, 1).from) &&
  ((sharedNoun(all.noun, some.noun)?.length ?? 0) >= 2 || isOneKind(all, some)) &&
  (all.sentence.problem === some.sentence.problem || shares(all.noun, some.noun) >= LEAST)

/** 7辆借用车辆已全部归还 …… 其中未归还的4辆: under one problem the classifier says it. */
function isOneKind(all: Act, some: Act): boolean {
  const [a, b] = [all, some].map(({ noun }) => /\d([辆台套间宗户家笔株艘栋幢亩册份件])/u.exec(noun)?.[1])
  return all.sentence.problem === some.sentence.problem && a !== undefined && a === b
}

/** Characters of the shared stretches, longest first. */
function shares(one: string, other: string): number {
  const first = sharedNoun(one, other)
  if (first === null) return 0
  const next = sharedNoun(one.replace(first, ' '), other.replace(first, ' '))
  return first.length + (next?.length ?? 0)
}

/** The stretch between two stops that holds the words. */
const around = ({ text }: Sentence, at: number) =>
  (/[^;。]*$/u.exec(text.slice(0, at))?.[0] ?? '') + (/^[^;。]*/u.exec(text.slice(at))?.[0] ?? '')
