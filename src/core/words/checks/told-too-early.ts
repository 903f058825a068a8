/**
 * A matter is left open, and what follows tells it as over.
 *
 *     二期扩建预计12月底通水。目前,城区污水集中处理率已达96%,该问题已完成整改。
 *             ~~~~~~~~~~~~~~         ~~~~~~~~~~~~~~~~~~~~~~~
 *             left open              told as over, and no day or last step between
 *
 * The order tells the honest from the others: 北段已通车,南段仍在施工 says last what is open. What was begun and then
 * ended, or got a day of its own, is a story; what is told of another matter is none of it.
 *
 * Which code: what is not even decided (拟, 计划, 待批; 拟提交审议 too, for nobody has been asked yet) is a plan as
 * result; work that has begun and not ended (开标, 进场, 开工, 在建) is a start as done; a result that may still change
 * (公示, 试运行, 征求意见, 待验收) is provisional as done. Of several the one nearest to the claim counts, but what one
 * makes do with meanwhile (临时, 租用) stands back behind works and plans for the thing itself.
 */
import { clauseAt } from './clause-at.ts'
import { claimIn, isMeasured, isNotNow, type Claim } from './claimed-over.ts'
import type { Contradiction, ContradictionCode } from './hint.ts'
import type { Material, Sentence, Subject } from './material.ts'
import { isDated, isEnded, isHonest, isSettled, notYetIn, type NotYet } from './not-yet.ts'
import { SOLVED } from './solved.ts'
import { sharedNoun } from './stem.ts'

/** `index` counts sentences, `nth` clauses, `item` 一是, 二是 of the problem; `at` is an offset into the sentence. */
type Clause = { sentence: Sentence; index: number; nth: number; item: number; at: number; text: string }
type Left = { clause: Clause; notYet: NotYet }

/** How many sentences further on a claim still speaks of what was left open. */
const REACH = 2
const MOST_LEFT = 4

export function toldTooEarly({ problems, reports }: Material): Contradiction[] {
  return reports ? problems.flatMap(inProblem) : []
}

function inProblem(problem: Subject): Contradiction[] {
  let left: Left[] = []
  // What is said to be meant for a later day stays so until the problem is called done.
  const meant: Left[] = []
  const found: Contradiction[] = []
  const clauses = clausesOf(problem)
  for (const [i, clause] of clauses.entries()) {
    left = left.filter((one) => clause.index - one.clause.index <= REACH)
    const notYet = notYetIn(clause.text)
    if (notYet !== null) {
      const last = left[left.length - 1]
      // 报市局复核,复核组尚未到场: the second says of the first that it is open.
      if (notYet.as === 'still' && last !== undefined) last.notYet.open = true
      else left = [...left.slice(1 - MOST_LEFT), { clause, notYet }]
      if (isMeantLater(clause, notYet)) meant[0] = { clause, notYet }
      continue
    }
    if (isDated(clause.text) || isSettled(clause.text) || isHonest(clause.text)) {
      left = []
      if (/通过|印发|施行|出台|实施|建成|投用|竣工|完工|无异议/u.test(clause.text)) meant.length = 0
      continue
    }
    left = left.filter((one) => one.notYet.as !== 'plan' || !isWhatBecame(one.clause.text, clause.text))
    // 3月开工,漏损率由14.2%降为9.8%: it has come so far that it could be measured.
    if (isMeasured(clause.text)) left = left.filter(({ notYet: { as, open } }) => open || as !== 'works')
    const ended = isEnded(clause.text)
    // What is said to be still open cannot have ended in the next breath without a day.
    if (ended)
      left = left.filter(({ notYet: { open, as } }) => open || as === 'provisional' || as === 'pending')
    const twin = left.find((one) => isOneSize(one.clause, clause))
    const claim =
      claimIn(clause.text) ?? (ended || twin !== undefined ? { at: 0, as: 'over' as const } : null)
    if (claim === null) continue
    // 租用设备应急处理46吨,检测8批次合格: what one makes do with does its work.
    const nearest = left[left.length - 1]
    if (
      nearest?.notYet.makeshift === true &&
      nearest.clause.sentence === clause.sentence &&
      isOfMakeshift(clause.text, claim.as)
    )
      continue
    const matters = left.filter((one) => isOneMatter(one, clause, claim.as, problem.title))
    const about = twin ?? strongest(matters) ?? (IS_WHOLE.test(clause.text) ? meant.pop() : undefined)
    const opening = about && (left.find((one) => isOneBreath(one, about)) ?? about)
    if (about === undefined || opening === undefined || isTakenBack(clauses.slice(i + 1, i + 3))) continue
    found.push({
      code: codeOf(
        about,
        left.filter(({ clause: one }) => one.item === about.clause.item),
        claim.as,
      ),
      severity: SOLVED.test(clause.text) ? 'high' : 'medium',
      places: [
        clauseAt(opening.clause.sentence, opening.clause.at + opening.notYet.at),
        clauseAt(clause.sentence, clause.at + claim.at),
      ],
      sum: null,
    })
    left = []
    meant.length = 0
  }
  return found
}

const isOfMakeshift = (claim: string, as: Claim) =>
  as !== 'reached' && /\d/u.test(claim) && !SOLVED.test(claim)

/** 该问题已整改完成, 此项任务销号: of everything told under the problem. */
const IS_WHOLE =
  /^(?:目前|至此|现)?(?:该|此|本|上述|这一?)(?:项|个|条|类)?(?:反馈)?(?:问题|任务|事项|整改)[^,;。]{0,6}(?:完成|到位|销号|办结|解决)/u

/** 拟修订实施细则,计划于明年上半年印发: the step itself is put off; what comes beside the work (下一步) is not it. */
const isMeantLater = ({ text, sentence }: Clause, { as, open }: NotYet) =>
  as === 'plan' &&
  open &&
  /(?<![自草虚模比])拟|计划|预计|将于|准备/u.test(text) &&
  !/下一?步|下阶段|今后|其余|剩余|余下|巩固|常态|回头看|每年|持续/u.test(sentence.text)

/** The nearest, but works and plans before what one makes do with meanwhile. */
function strongest(matters: readonly Left[]): Left | undefined {
  const nearest = [...matters].reverse()
  return nearest[0]?.notYet.makeshift === true ? (nearest.find(isFirm) ?? nearest[0]) : nearest[0]
}

const isFirm = ({ notYet: { as } }: Left) => as === 'works' || as === 'plan' || as === 'approval'

/** 经初步认定,拟撤项5人,处理意见正在征求: the first of one kind in a sentence opens it. */
const isOneBreath = (one: Left, about: Left) =>
  one.notYet.as === about.notYet.as && one.clause.sentence === about.clause.sentence

const isTakenBack = (behind: readonly Clause[]) =>
  behind.some(
    ({ text }) =>
      /未申请销号|[尚还]未|未销号|暂不|不作|不计|列为|仍在推进|继续整改|为准|其余|剩余/u.test(text) ||
      PARTLY.test(text),
  )

/** 已清淤18万立方米,完成75%: how far it has come. */
const PARTLY =
  /^(?:已|累计|占|总体|目前)*完成(?:率|总量|任务|计划|工程量|总进度|目标)?[^,;。\d]{0,6}(?!100)\d{1,2}(?:\.\d+)?%|形象进度/u

/** 签订承诺书归还64.8万元。挽回损失64.8万元: what was meant and what is told are one number. */
function isOneSize(left: Clause, claim: Clause): boolean {
  if (isNotNow(claim.text)) return false
  const sizes = new Set(left.text.match(SIZE) ?? [])
  return (claim.text.match(SIZE) ?? []).some((size) => sizes.has(size))
}

/** 计划改造64个,前三季度已完工41个: what became of the plan, in its own unit. */
function isWhatBecame(plan: string, told: string): boolean {
  const [meant, done] = [plan, told].map((text) => COUNTED.exec(text))
  return (
    meant?.[2] !== undefined &&
    meant[2] === done?.[2] &&
    meant[1] !== done[1] &&
    /实际|已(?!知)|完工|竣工/u.test(told.slice(0, done.index))
  )
}

const COUNTED = /(\d[\d.,]*)[万亿]?(\p{Script=Han})/u

/** A number below ten with what it counts: 5个村, but not 4册. */
const SIZE =
  /(?<![\d.])(?:\d{2,}(?:\.\d+)?(?:[万亿]|百分)?(?!年|月|日|[\d.]|是|、)[^\d\s,;。、]|[3-9](?:\.\d+)?[万亿]?(?!年|月|日|[\d.]|是|、)\p{Script=Han}{2})/gu

/** A number is the result of a plan, a trouble that is gone that of a start, a state that lasts that of a trial. */
function codeOf(about: Left, left: readonly Left[], claim: Claim): ContradictionCode {
  const said = left.some(isFirm) ? left.filter(({ notYet }) => !notYet.makeshift) : left
  const kinds = new Set(said.map(({ notYet }) => notYet.as))
  const isMeant =
    kinds.has('plan') || about.notYet.as === 'still' || kinds.has('approval') || kinds.has('pending')
  if (about.notYet.as === 'plan' || (claim === 'reached' && isMeant)) {
    if (kinds.has('works')) return 'start-as-done'
    return kinds.has('provisional') && about.notYet.as !== 'plan' ? 'provisional-as-done' : 'plan-as-result'
  }
  // 拟招录18名,招录方案待编办批复: what awaits its approval is no more than a plan.
  if (
    about.notYet.as === 'pending' &&
    left.some(
      ({ notYet: { as }, clause: { sentence } }) => as === 'plan' && sentence === about.clause.sentence,
    )
  )
    return 'plan-as-result'
  if (kinds.has('provisional') || kinds.has('pending')) return 'provisional-as-done'
  if (kinds.has('works') || kinds.has('start')) return 'start-as-done'
  return kinds.has('plan') ? 'plan-as-result' : 'start-as-done'
}

const ABOUT_IT =
  /由此|因此|从此|从而|使|让|帮助|问题|任务|本项|该项|此项|难题|困境|瓶颈|局面|顽疾|现象|状况|矛盾|隐患|短板/u
/** 一是 and 二是 tell of two matters, unless the words say otherwise. */
const LONG_NOUN = 3
const ITEM =
  /^\s*(?:[一二三四五六七八九十]是|[((]?[\d一二三四五六七八九十]{1,2}[)).、]|[①-⑳]|第[一二三四五六七八九])/u
/** Clauses of one sentence so near to each other go on about one thing. */
const NEAR = 2

function isOneMatter({ clause: left, notYet }: Left, claim: Clause, as: Claim, title: string): boolean {
  const near = around(left)
  if (left.item !== claim.item) {
    const shared = sharedNoun(near, claim.text)?.length ?? 0
    if (shared > 0 && as === 'over' && ALL_OVER.test(claim.text)) return true
    return shared >= LONG_NOUN || (shared > 0 && ABOUT_IT.test(claim.text))
  }
  const said = as === 'over' ? around(claim) : claim.text
  // 剩余6件正在办理。已化解的46件中有18件…: the rest is told honestly, and the claim is about the others.
  if (REST.test(left.text) && /\d/u.test(claim.text) && !ALL_OVER.test(claim.text)) return false
  if (notYet.makeshift && isOfMakeshift(claim.text, as)) return false
  if (left.sentence === claim.sentence) {
    if (left.sentence.text.slice(left.at, claim.at).includes(';')) return false
    const own = sharedNoun(left.text, claim.text) !== null
    return (
      own ||
      ABOUT_IT.test(claim.text) ||
      (BY_PLAN.test(left.text) && as !== 'sure') ||
      (/over|reached/u.test(as) && claim.nth - left.nth <= NEAR && (notYet.as !== 'still' || as === 'over'))
    )
  }
  // 剩余282笔…计划6月底前办结: a plan for the rest is no result of its own.
  if (/reached|acted/u.test(as) && REST.test(left.sentence.text.slice(0, left.at))) return false
  if (sharedNoun(near, said) !== null) return true
  const isNext = claim.index - left.index === 1
  if (as === 'over' && ABOUT_IT.test(claim.text)) return true
  return (as === 'over' || (as === 'reached' && isNext)) && sharedNoun(title, claim.text) !== null
}

const REST = /其余|剩余|余下|剩下/u
/** 目前,台账内地块均已整改销号: what sums up speaks of every item. */
const ALL_OVER = /(?:均已?|全部|都已)[^,;。]{0,6}(?:销号|到位|完成|办结|清零|整改)/u
/** 按计划,…: what follows is the plan. */
const BY_PLAN = /按照?(?:工作|实施|年度)?计划$/u

const AROUND = 120

/** A village told of twice makes no one matter. */
const around = ({ sentence, at }: Clause) =>
  sentence.text
    .slice(Math.max(sentence.body, at - AROUND), at + AROUND)
    .replace(/\p{Script=Han}{2}(?:镇|乡|村|街道)(?!村)/gu, '|')

const MOST_CLAUSES = 400

function clausesOf(problem: Subject): Clause[] {
  const clauses: Clause[] = []
  let item = 0
  let passage = -1
  for (const [index, sentence] of problem.sentences.entries()) {
    let at = sentence.body
    const said = sentence.text
      .slice(sentence.body)
      .replace(/《[^》]*》|“[^”]*”/gu, (name) => '·'.repeat(name.length))
    for (const text of said.split(/(?<!\d),|,(?!\d{3}(?!\d))|[;:。]/u)) {
      // What was told of two measures stands in two passages.
      if (ITEM.test(text) || sentence.passage !== passage) item++
      passage = sentence.passage
      if (text.length > 1 && clauses.length < MOST_CLAUSES)
        clauses.push({ sentence, index, nth: clauses.length, item, at, text })
      at += text.length + 1
    }
  }
  return clauses
}
