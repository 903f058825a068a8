/**
 * A figure that is only planned, approved or signed stands among the results.
 *
 *     预计达产后年产值12亿元,产业链条短的状况已经根本扭转        签约投资140亿元的项目
 *     ~~~~~~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~~~~~~~~~~~        ~~~~~~~~~~~~~~
 *
 * A plan beside what became of it (计划招聘60人,实际招聘61人) and a plan for the rest (其余…) are honest.
 */
import type { Contradiction } from './hint.ts'
import { clauseAt } from './clause-at.ts'
import { SOLVED } from './solved.ts'
import {
  clauseOf,
  quoteOf,
  saidIn,
  wordsBefore,
  wordsBehind,
  type Material,
  type Sentence,
  type Told,
} from './material.ts'

const PLAN =
  /预计|预期|(?<!发文|工作|年度|采购|用款|招生|学习|培训|检查|监督|审计|会议|原|原定)计划(?!性|书|生育)|(?<![自草虚模])拟(?=新增|新建|建设|建成|投|招|引进|安排|申报|引入)|力争|有望|将(?:新增|建成|投入|达到|形成|实现|带动|完成)|(?:研究)?同意(?:投入|安排|拨付|建设)|批复(?:投资|资金|同意)|(?:建成|投产|达产|完工)后(?:可|将|年|能|预计)?|可新增|规划(?:建设|新建|新增|布局)|(?:拟|将)投入/u
/** Signed is not paid and not built: only money and what it is to bring is meant, 签订协议26户 is an act by itself. */
const SIGNED = /签约|意向|申报|协议总?(?:投资|资金|金额)|签订[^,;。]{0,12}协议|签署[^,;。]{0,12}协议/u
const FRAME = /(?:框架|意向|合作|投资)协议,(?:(?:计划|预计)?总?投资|带动|新增)/u
const BASELINE =
  /(?:制定|编制|印发|出台|落实|实施|修订)[^,;。]{0,12}计划|计划(?:内|总)?(?:数|任务)|年度计划|三年行动计划|计划单列/u
/** Of what a figure is told: 为年初计划1500个的124%. */
const MEASURE =
  /(?:为|占|完成|较|比|超[过出额]?|高[于出])(?:年初|年度|全年|原定?|既定)?(?:的)?(?:计划|预期|预计)[^,;。]{0,6}$/u
/** What is only meant, wherever the sentence then says that the trouble is over. */
const MEANT =
  /预计|预期|有望|(?<![自草虚模])拟(?![定订合真制写提任聘录表处])|力争|待批|报批|申报(?!成功|材料)|争取[^,;。]{0,10}(?:资金|项目|指标)|意向|备忘录|签约(?!家庭|服务|医生|率|农户|居民)|(?<!不|即|行)将(?:于|在|新|建|投|引|形成|实现|带动|陆续|逐步|达到?)|(?:列入|纳入)[^,;。]{0,14}(?:规划|计划|预算|储备库|项目库)/u
/** 力争2027年建成4个: said of a later year, it is what it says. */
const HOPED = /明年|次年|(?:力争|争取|计划|拟|将|确保)[^,;。]{0,6}(?:20\d\d年|年内|年底)|到20\d\d年/u
const REST = /其余|剩余|余下|剩下|尚未|尚有|尚欠|未完成|另有|另外|下一步|下步|未开工|未到位/u

export function planAsResult({ sentences, reports }: Material): Contradiction[] {
  if (!reports) return []
  return sentences.flatMap((sentence): Contradiction[] => {
    if (sentence.part === 'ahead') return []
    const figure = sentence.figures.find((one) => one.at >= sentence.body && isPlanned(one))
    if (figure === undefined) return meantAsSolved(sentence)
    const behind = sentence.text.slice(figure.end)
    const solved = SOLVED.exec(behind)
    if (solved === null && (sentence.part !== 'problem' || HOPED.test(clauseOf(figure)))) return []
    const places = [quoteOf(figure)]
    if (solved !== null) places.push(clauseAt(sentence, figure.end + solved.index))
    return [{ code: 'plan-as-result', severity: solved === null ? 'medium' : 'high', places, sum: null }]
  })
}

/** 已与5名人才达成意向,预计年底到岗,人才短缺问题得到解决: no figure need be planned. */
function meantAsSolved(sentence: Sentence): Contradiction[] {
  const said = saidIn(sentence)
  const meant = MEANT.exec(said)
  if (meant === null || REST.test(said)) return []
  const behind = said.slice(meant.index)
  const solved = SOLVED.exec(behind)
  if (solved === null || !behind.slice(0, solved.index).includes(',')) return []
  // 预计招聘60人,实际招聘61人: what became of it stands between.
  if (
    /实际|现已|完工|竣工|已(?:完成|全部|到位|建成|投|开通|入驻|招|任职|兑现|拨付|到账)/u.test(
      behind.slice(0, solved.index),
    )
  )
    return []
  const at = sentence.body + meant.index
  return [
    {
      code: 'plan-as-result',
      severity: 'high',
      places: [clauseAt(sentence, at), clauseAt(sentence, at + solved.index)],
      sum: null,
    },
  ]
}

function isPlanned(figure: Told): boolean {
  const { sentence } = figure
  if (figure.kind === 'percent' || /^(?:次|场|期|批|天|工作日|轮|个月)$/u.test(figure.base)) return false
  const before = wordsBefore(figure)
  const words = before.length < 2 ? clauseOf(figure) : before
  const signed =
    (figure.kind === 'money' && SIGNED.test(words + wordsBehind(figure))) ||
    FRAME.test(sentence.text.slice(Math.max(0, figure.clauseFrom - 8), figure.at))
  if ((!PLAN.test(words) && !signed) || BASELINE.test(words) || MEASURE.test(words)) return false
  if (
    REST.test(sentence.text) ||
    // 该问题需持续整改,明年招录计划已上报8名: told as what is still to come.
    /(?:需|将|仍|继续|长期)[^,;。]{0,4}(?:持续|长期|继续)?(?:整改|推进|坚持)(?:[^,;。]{0,4}$|,)|持续(?:整改|推进)(?=[,;。]|$)/u.test(
      sentence.text.slice(0, figure.at),
    ) ||
    // 签约租金总额由1480万元增至1813万元: what runs already, measured before and after.
    figure.role === 'baseline' ||
    (figure.comparison !== null && signed && !PLAN.test(words)) ||
    sentence.figures.some((one) => one.role === 'baseline' && one.clauseFrom === figure.clauseFrom) ||
    /^[^,;。]{0,20}前(?:完成|建成|全面|全部)/u.test(sentence.text.slice(figure.end))
  )
    return false
  return !sentence.figures.some(
    (one) =>
      one !== figure &&
      (one.base === figure.base ? isActual(one, figure) : isSameActDone(one, figure, words)),
  )
}

/** 计划招聘60人,实际招聘61人: what became of it stands beside it. */
const isActual = (one: Told, plan: Told) =>
  one.at > plan.at &&
  /实际|已|完成|到位|到岗|录用|报到|其中|开工|完工/u.test(wordsBefore(one) + wordsBehind(one).slice(0, 4))

/** 计划清淤24万吨,已清淤18万立方米: the same act, counted in another unit. */
function isSameActDone(one: Told, plan: Told, words: string): boolean {
  const act = /(?:计划|预计|拟|力争)(?:新增|完成)?(\p{Script=Han}{2})/u.exec(words)?.[1]
  return (
    act !== undefined &&
    one.at > plan.at &&
    new RegExp(`(?:已|实际|累计|共)[^,;。]{0,4}${act}`, 'u').test(clauseOf(one))
  )
}
