/**
 * What became of a thing, told at the head with its name, and otherwise where that thing is told of.
 *
 *     巡视移交的问题线索已立案47件 …… 移交问题线索117件,实行专人专账管理。…… 共立案43件
 *           ~~~~~~~~~~~~  ~~~~ ~~~~       ~~~~~~~~~~~~ its name there             ~~ ~~~~
 */
import { conflictOf } from './conflict.ts'
import { countsThings } from './count-unit.ts'
import type { Contradiction } from './hint.ts'
import { isPlain, quoteOf, wordsBefore, type Material, type Told } from './material.ts'
import { samePeriod } from './same-period.ts'

const OWN = /^(?:其中)?(?:已经|已|共计?|累计|合计|总计|先后|现已|目前已)+(\p{Script=Han}{2,4})$/u
const HEAD =
  /(\p{Script=Han}{4,16}?)(?:已经|已|共计?|累计|合计|总计|先后|现已|目前已)+(\p{Script=Han}{2,4})$/u
const FAR = 1.6
const MOST_ALIKE = 6
const NOUN = 4
const COMMON = /(?:问题|任务|措施|事项|项目|整改|工作|制度)$/u

type Head = { figure: Told; noun: string; act: string }

export function headTold({ sentences }: Material): Contradiction[] {
  const heads = new Map<string, Head[]>()
  const figures = sentences.filter(({ part }) => part !== 'ahead').flatMap((sentence) => sentence.figures)
  for (const figure of figures) {
    if (figure.sentence.problem >= 0 || !isPlain(figure) || !countsThings(figure)) continue
    const [, noun, act] = HEAD.exec(wordsBefore(figure)) ?? []
    if (noun === undefined || act === undefined) continue
    const key = `${figure.base}|${act}`
    if ((heads.get(key)?.length ?? 0) >= MOST_ALIKE) continue
    heads.set(key, [...(heads.get(key) ?? []), { figure, noun: noun.replace(/的/gu, '').slice(-NOUN), act }])
  }
  if (heads.size === 0) return []
  const passages = new Map<number, string>()
  const found: Contradiction[] = []
  for (const sentence of sentences) {
    if (sentence.problem < 0 || sentence.part === 'ahead') continue
    const said = (passages.get(sentence.passage) ?? '') + sentence.text.slice(0, LONGEST).replace(/的/gu, '')
    passages.set(sentence.passage, said.slice(-LONGEST))
    for (const figure of sentence.figures) {
      if (!isPlain(figure)) continue
      const act = OWN.exec(wordsBefore(figure))?.[1]
      const head = heads.get(`${figure.base}|${act ?? ''}`)?.find((one) => isConflict(one, figure, said))
      if (head !== undefined) found.push(conflictOf(quoteOf(head.figure), quoteOf(figure)))
    }
  }
  return found
}

const LONGEST = 400

function isConflict({ figure: head, noun }: Head, figure: Told, said: string): boolean {
  const [low, high] = [head.amount, figure.amount].sort((a, b) => a - b)
  if (low === undefined || high === undefined || low === high || high > FAR * low) return false
  if (noun.length < NOUN || COMMON.test(noun) || !said.includes(noun)) return false
  const [a, b] = [head.period?.from ?? null, figure.period?.from ?? null]
  return a === null || b === null || samePeriod(head.period, figure.period)
}
