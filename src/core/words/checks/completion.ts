/**
 * Words that claim a thing to be done, where no figure says how much.
 *
 *     对存疑信息逐一查证,目前已全部认定完毕。        取消有关规定。对相关人员依规依纪进行处理。
 *                        ~~~~~~~~~~~~~~~~~~          ~~~~~~~~~~~~   ~~~~~~~~~~~~~~~~~~~~~~
 */
import { clauseAt } from './clause-at.ts'
import { DONE, DONE_WORDS, EFFORT, lastOf } from './effect-words.ts'
import type { Quoted } from './hint.ts'
import { saidIn, type Subject } from './material.ts'
import { tellingOf } from './telling.ts'

const CLAIM =
  /(?:已|全部|全面|均)[^,;。]{0,6}(?:完毕|到位)|(?:全部|全面|均已|均|已经|已|都已|现已|完全|彻底)(?:按[^,;。]{1,8})?(?:全部|全面|全额)?(?:完成(?!了?(?:制定|修订|起草|编制|征求))|整改到位|整改完成|整改完毕|到位|完毕|解决|化解|销号|清零|纠正|改正|消化|消除|取消|兼任|归档|轮岗|清理到位|落实到位|规范|扭转|退出|办结|整改|清退|上缴|缴回|注销|退还|归还|补齐|恢复|做到|(?:重新)?(?:投入使用|投用|启用)|收回|拆除|关停|纳入|清除|解除|终止|杜绝|根除|消失|停止|废止|撤销|移交|兑现|拨付|执行|安装|更换|配齐|覆盖|处理|闭环|履行)|迎刃而解|受到(?:严肃|相应|应有)?的?(?:处理|处分|问责|追究)|(?:已经?|均)(?:全部|足额|全额|及时|按期|妥善)?(?:清理|封堵|拨付|退还|发放|处理|修复|恢复|补缴|整治|维修)(?:干净|完|好)?$|得到(?:了)?(?:彻底|根本|全面|有效|妥善|切实|圆满|及时)?(?:性)?(?:解决|扭转|整改|遏制|改善|杜绝|恢复|修复|控制|管控|纠正|消除|化解|落实|保障|治理|处理|处置)/u
const ACTED =
  /(?:取消|废止|撤销|停止执行)[^,;。]{0,24}(?:规定|政策|文件|做法|收费|土政策)|依规依纪|依纪依法|依法依规(?:依纪)?[^,;。]{0,4}(?:处理|处置|问责)|立案(?:调查|审查|查处)|党纪政务(?:处分|责任)|予以(?:处分|问责|调整|免职|辞退)|(?:给予|追究)[^,;。]{0,16}(?:处分|责任)|解决[^,;。]{2,16}问题$/u
/** Of all of it, or already. */
const ALL = '(?:已经?|均|都|全部|全数|悉数|尽数|一律|彻底|完全|全面|全额|足额|逐一|如数)'
/** (全部|已)…返回, …清退到位: whatever was done to things, money or persons. */
const GONE = new RegExp(
  `${ALL}(?:[^,;。]{0,6}?)(?:${DONE_WORDS}|建成|投用|启用|返回|回到|归位|恢复|正常|互认|共享|接通|开放|合格|通过)|(?:未|没有|不|无)再[^,;。]{1,10}|再(?:无|未|没有?)[^,;。]{1,10}|(?:${DONE_WORDS}|建成)[^,;。]{0,2}(?:到位|完毕|完成|干净|一空|殆尽|正常|了结)`,
  'u',
)
/** What has no edges cannot be counted as gone: a state, an atmosphere, a sense of duty. */
const VAGUE =
  /(?:局面|状况|现象|氛围|风气|意识|认识|面貌|被动|短板|格局|能力|水平|素质|责任|合力|自觉性|积极性)[^,;。]{0,8}(?:扭转|改变|改善|改观|缓解|好转|增强|提升|提高|形成|落实|压实|浓厚|补齐)/u
/** What is meant for later or only wished for. */
const NOT_YET =
  /将|拟|计划|力争|确保|争取|要求|督促|推动|预计|如(?![实期数何])|若(?!干)|防止|避免|前完成|初稿|草案|征求意见|送审/u

/** 规划编制工作全面完成: a paper was written, nothing more. */
const PAPER =
  /(?:编制|修订|制定|起草|签订|学习|培训|部署|传达|宣讲|谈话|排查|自查|检查)[^,;。]{0,8}(?:全部|全面|均|已|完成)|(?:规划|方案|制度|办法|清单|台账)[^,;。]{0,6}(?:全部|全面|均|已|完成)/u

/** 完成时限:2025年6月底(已完成): the state in brackets is no claim of its own. */
const STATE = /[([【](?:已|已经|全部|基本|持续)?(?:完成|办结|销号|整改到位|推进)[)\]】]/gu
/** 该问题已整改完成: of what, nobody learns. */
const WHOLE =
  /^(?:目前|现|至此|该|此|本|上述|有关|相关|项|条|整改|\s)*(?:问题|任务|事项|整改)(?:现|已经?|均|全部|基本|整改)*(?:整改)?(?:完成|到位|落实|办结|销号|解决)$/u
/** 全面规范场所管理: what was striven for; 已全面规范 is claimed. */
const STRIVEN = /^(?:[^,;。已均都]*)全面(?:规范|执行|履行|覆盖|落实)(?!到位|完成|完毕)\p{Script=Han}{2,}/u
/** (已完成) behind an entry is its state in the list. */
const STATUS =
  /(?:^|状态[】\])]?\s*|情况[】\])]\s*|进度[】\])]?\s*)[([【\s]*(?:已|已经|全部|基本)?(?:完成(?:整改)?|办结|销号|整改到位|整改完成|达到序时进度)[)\]】\s]*$/u

const NONE: ReadonlySet<number> = new Set()

/** The first claim of the problem with its clause, or null. `accused` are offsets at which claims stand that do not hold. */
export function completionIn(problem: Subject, accused: ReadonlySet<number> = NONE): Quoted | null {
  for (const sentence of tellingOf(problem)) {
    let from = sentence.body
    for (const said of saidIn(sentence).split(/[,;:。]/u)) {
      const clause = said.replace(STATE, '')
      if (
        (CLAIM.test(clause) || ACTED.test(clause) || isGone(clause)) &&
        !NOT_YET.test(clause) &&
        !VAGUE.test(clause) &&
        !PAPER.test(clause) &&
        !STATUS.test(clause) &&
        !WHOLE.test(clause) &&
        !STRIVEN.test(clause)
      ) {
        const claim = clauseAt(sentence, from)
        if (!accused.has(claim.from)) return claim
      }
      from += said.length + 1
    }
  }
  return null
}

/** 核查工作已全部完成: an effort that is over is an effort. */
function isGone(clause: string): boolean {
  return GONE.test(clause) && lastOf(DONE, clause) >= lastOf(EFFORT, clause)
}
