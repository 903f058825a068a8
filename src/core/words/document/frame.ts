/**
 * What stands around the body: the title above it, contact, signature and date below it.
 *
 *     中共青河县教育局党组                        title
 *     关于巡察整改进展情况的通报
 *     …
 *     欢迎干部群众监督。联系电话:…                 closing
 *     中共青河县教育局党组                        signature
 *     2024年3月6日
 */
import type { Block } from './block.ts'
import { isBoilerplate } from './boilerplate.ts'
import type { Marker } from './marker.ts'

export type FrameRole = 'title' | 'boilerplate' | 'closing' | 'body'

const TITLE_WORDS =
  /整改|反馈|巡视|巡察|督察|审计|方案|台账|清单|通报|公告|公示|报告|情况|意见|通知|函|纪要|答复|回复|对照检查|检视剖析/u
const TITLE_END =
  /(?:通报|公告|公示|报告|情况|意见|方案|台账|清单|函|通知|一览表|情况表|汇总表|统计表|汇报|方案表|清单表|要点|材料|反馈|纪要|答复|回复|复函|说明|总结|小结|安排|计划|公约|明细|汇总|进展|日志)(?:\([^()]{1,20}\))?$/u
const CLOSING =
  /^(?:欢迎|特此|如有意见|联系(?:方式|电话|人|地址)|监督(?:电话|方式)|公示期|公开期|举报|反馈电话|电话|传真|邮政|邮编|邮箱|电子邮|通[讯信]地址|邮寄地址|地址|来信|附件|抄送|抄报|(?:分送|主送|发送|印送):|\(?共印|\(此件|\(联系人|(?:出席|列席|缺席|请假|参加|参会|主持|记录|整理|签发|核稿|制表|填表|填报)(?:人员?|单位)?:|(?:衷心)?(?:感谢|谢谢)|我就(?:说|讲|汇报)|(?:哪家|谁家?|大家|大伙|各位|群众)?[^,。]{0,4}(?:还)?有(?:什么|啥)?(?:意见|想法|话),|请(?:大家|各位|领导|组织)[^,。]{0,8}(?:监督|批评|指正|审阅))/u
const DATE_LINE =
  /^(?:(?:19|20)\d{2}[年.-]\d{1,2}[月.-]\d{1,2}日?|[一二][零〇○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:印发)?$/u
/** 中共青河县教育局党组2024年3月6日 */
const SIGNED_DATE = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[。)]?$/u
const SIGNATURE = /^[^。,;:!?\t]{3,32}$/u
const BODY_SIGN =
  /委员会|党委|党组|支部|局|政府|办公室|公司|医院|大学|学院|学校|中心|小组|巡察办|院|会|委|厅|镇|街道|社|所|组|总支|支委|村委|部$/u
/**
 * Words about the whole behind the last item: 此外,巡察组收到反映…  请于收到反馈意见之日起…  以上情况属实。
 * They belong to no single problem.
 */
const TAIL = new RegExp(
  '^(?:(?:巡视|巡察|审计|督察)期间,?(?:还|另)?(?:收到|受理))|^(?:此外|另外|同时)?,?(?:本次|这次|省委|市委|县委|区委|党委)?(?:[^,。:]{0,10}(?:巡视|巡察|审计|督察|检查)组)(?:还|同时|对|就|要求|强调|提出|希望|建议|收到|受理|[^。]{0,30}(?:问题线索|信访))|' +
    '^(?:对|针对|就|对于)?(?:以上|上述|反馈(?:的)?(?:意见|问题)|尚未完成|未完成|存在(?:的)?(?:以上|上述)?问题|(?:抓好|做好)[^,。]{0,10}整改)[^。]{0,40}(?:,|。|:)|' +
    '^(?:目前|截至[^,。]{2,14})?,?(?:剩余|其余|余下|尚有|还有|另有)[^。]{0,24}(?:问题|任务|事项|措施)[^。]*(?:将|正在|计划|力争|确保|完成)|' +
    '^(?:会议|督察|审计|巡察|巡视)(?:要求|强调)|^希望|^请(?:你们?|贵|各|于|在|自|按|对|认真|市|县|区|局|镇)|^(?:附|注):|^下一步,|^以上(?:情况|报告|意见)|' +
    '^[^,。:]{2,30}(?:表示|(?:作|作了|进行)?(?:表态|讲话|发言)(?:发言|讲话)?|主持会议|参加(?:了)?(?:会议|反馈)|列席|出席)[,。:]',
  'u',
)
/** 巡察组还收到反映一些领导干部的问题线索,已移交…: told of no single problem wherever it stands. */
const CLUES =
  /^(?:此外|另外|同时)?,?(?:(?:巡视|巡察|审计|督察)期间,?)?(?:[^,。:]{0,14}(?:巡视|巡察|审计|督察|检查)组)?(?:还|另|同时)?(?:收到|受理)[^。]{0,40}(?:线索|信访|来信|举报)/u
/** 局党组将第一方面9个问题交由分管副局长逐项销号: told of them all. */
const MANY =
  /^[^,。;:]{0,10}(?:本|该|这一|第[一二三四五六七八九十]{1,2})方面(?:的)?\d{1,3}[个项条](?:具体)?问题/u
export const tellsOfMany = (text: string) => CLUES.test(text) || MANY.test(text)
/** To whom copies go stands below the signature. */
const SENT = /^(?:抄送|抄报|(?:分送|主送|发送|印送):|\(?共印)/u
const COUNTED_DEMAND = /^(?:[一二三四五六七八九十]{1,2}(?:要|是)|[第其][一二三四五六七八九十],)/u
/** A line of the table of contents repeats a heading with its page. */
const CONTENTS = /(?:…+|\.{4,}|·{3,}|-{5,}|_{3,}) ?\d{1,3}$/u
/** 有意见打电话:0699-6622015 */
const PHONE = /(?<!\d)(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9})(?!\d)/u
const LONGEST_TITLE_LINE = 60

/** A role for every block; `markers` are what opens each. */
export function rolesOf(blocks: Block[], markers: readonly (Marker | null)[]): FrameRole[] {
  const roles: FrameRole[] = blocks.map((block, i) =>
    block.cells === null &&
    isBoilerplate(block.text) &&
    ((markers[i] ?? null) === null || CONTENTS.test(block.text))
      ? 'boilerplate'
      : 'body',
  )
  markClosing(blocks, roles, markers)
  markSignaturesWithin(blocks, roles, markers)
  markTitle(blocks, roles, markers)
  return roles
}

function markClosing(blocks: Block[], roles: FrameRole[], markers: readonly (Marker | null)[]) {
  let dated = false
  /** how many lines of the document itself stand behind this one */
  let behind = 0
  /** 一要… 二要… on lines of their own: closing only if 提出以下要求: stands above them */
  let demands: number[] = []
  for (let i = blocks.length - 1; i > 0; i--) {
    const block = blocks[i]
    if (block === undefined || roles[i] === 'boilerplate') continue
    const marker = markers[i] ?? null
    const words = block.text.slice(marker?.length ?? 0)
    const contact =
      CLOSING.test(block.text) ||
      (marker === null && block.text.length < 100 && PHONE.test(block.text)) ||
      (marker !== null && CLOSING.test(words) && words.length < 80)
    const date = DATE_LINE.test(block.text)
    const signature =
      marker === null &&
      isSignature(block.text.replace(SIGNED_DATE, '').trimEnd()) &&
      (dated || behind === 0 || SIGNED_DATE.test(block.text))
    if (marker?.kind === 'ordinal' && COUNTED_DEMAND.test(block.text) && block.cells === null) {
      demands.push(i)
      continue
    }
    const tail = marker === null && TAIL.test(block.text)
    if (demands.length > 0 && !(tail && /[:。]$/u.test(block.text))) return
    if (block.cells !== null || !(contact || date || signature || tail)) return
    for (const demand of demands) roles[demand] = 'closing'
    demands = []
    dated ||= date
    if (!SENT.test(block.text)) behind++
    roles[i] = 'closing'
  }
}

/** Also in brackets: （中共青河县委巡察办） */
const isSignature = (given: string) => {
  const text = given.replace(/^\(([^()]*)\)$/u, '$1')
  return SIGNATURE.test(text) && BODY_SIGN.test(text)
}

/** 关于整改情况的公示:一、… — a title that runs on into the text in one line. */
const isTitleBeforeAll = (text: string, i: number) =>
  i === 0 && text.endsWith(':') && TITLE_END.test(text.slice(0, -1)) && /关于|整改|反馈/u.test(text)

/** A letter that sends a document is signed before the document begins: a body's name, and the day below it. */
function markSignaturesWithin(blocks: Block[], roles: FrameRole[], markers: readonly (Marker | null)[]) {
  for (const [i, block] of blocks.entries()) {
    const above = blocks[i - 1]
    if (above === undefined || block.cells !== null || above.cells !== null) continue
    if (!DATE_LINE.test(block.text) || !isSignature(above.text) || (markers[i - 1] ?? null) !== null) continue
    if (TITLE_END.test(above.text) && /关于|反馈|整改/u.test(above.text)) continue
    roles[i - 1] = 'closing'
    roles[i] = 'closing'
  }
}

/** 关于…巡察反馈意见 / 整改落实情况的报告: the line right below says what is told of it. */
const goesOn = (block: Block, below: Block | undefined) =>
  below !== undefined &&
  below.cells === null &&
  below.line === block.line + 1 &&
  /^(?:的)?(?:整改|落实)[^。;:,]{0,16}$/u.test(below.text) &&
  TITLE_END.test(below.text)

function markTitle(blocks: Block[], roles: FrameRole[], markers: readonly (Marker | null)[]) {
  const run: number[] = []
  for (const [i, block] of blocks.entries()) {
    if (roles[i] === 'boilerplate') {
      if (run.length > 0 && TITLE_END.test(blocks[run.at(-1) ?? 0]?.text ?? '')) break
      continue
    }
    const { text } = block
    if (
      roles[i] !== 'body' ||
      block.cells !== null ||
      text.length > LONGEST_TITLE_LINE ||
      (/[。;:!?]$/u.test(text) && !isTitleBeforeAll(text, i))
    )
      break
    const marker = markers[i] ?? null
    // 巡察反馈问题整改情况 may be the second line of a title.
    if ((marker !== null && marker.kind !== 'caption') || run.length >= 5) break
    if (/^\(?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/u.test(text) && run.length > 0) break
    run.push(i)
    if (TITLE_END.test(text.replace(/:$/u, '')) && TITLE_WORDS.test(text) && !goesOn(block, blocks[i + 1]))
      break
  }
  const words = run.map((i) => blocks[i]?.text ?? '').join('')
  if (run.length > 0 && TITLE_WORDS.test(words)) for (const i of run) roles[i] = 'title'
}
