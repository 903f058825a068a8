/**
 * Whether a figure tells that something changed, or only how busy people were.
 *
 *     清退不符合条件的147户     召开推进会12次,约谈38人次,发出提醒函15份      采购管理系统投入31.6万元
 *     ~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~ ~~~~~~~~~~ ~~~~~~~~~~~~~      ~~~~~~~~~~~~~~~~~~~~~~~~
 *     an effect                 effort                                       what was put in, nothing came out
 *
 * First the unit is asked, then what was done, then to what. Where nothing is known of the words it is effort.
 */
import { DONE, EFFORT, lastOf, MADE, SET_UP } from './effect-words.ts'
import { clauseOf, wordsBefore, wordsBehind, type Told } from './material.ts'

/** Such units count occasions: a change is told by what was done in them, not by how often. */
const OCCASIONS =
  /(?:(?<![人户家件车批台])次|场次|轮次|班次|节次)$|^(?:场|期|轮|堂|课时|学时|节|讲|篇|天|年|周年|岁|周岁|个月|字|分钟|小时|届|回|趟|遍)$/u
/** What such units count is paper: copies, chapters, pictures. */
const PAPERS = /^(?:份|册|本|篇|页|幅|期|版|字)$/u
/** What such units count can be seen and touched: 株, 公里, 台, 剂. */
const THINGS =
  /^(?:株|棵|公里|千米|米|延米|吨|公斤|千克|立方米|升|千瓦时|度|台|辆|艘|架|栋|幢|座|眼|盏|剂|头|只|羽|尾|套房|间|孔|口|床|根|车|平方米|亩|公顷)$/u

/** Who did it or where is no effect: 市直5个部门, 全市10个镇. */
const ACTORS =
  /(?:镇|乡|街|村|社区|单位|部门|支部|党组织|学院|科室|小组|工作组|督导组|专班|班子|成员|干部|党员|代表|群众)[^,;。]{0,4}$/u

/** What is put in, planned, promised or looked at is not what came out. */
const PUT_IN =
  /投入|投资(?!收益)|上报|需求|缺口|匡算|安排|列支|列入|落实|筹措|筹集|争取|申请|申报|估算|概算|预算|测算|总投资|计划|规划|意向|授信|协议|签约|达成|采购|经费|涉及|奖励|奖金|表彰|总额|合同额|点击|阅读/u
/** 投入资金86万元修复…: what it was put into stands beside it. */
const RETURNED = /追|退|收|缴|还|补|罚|没|减|节|增|盘活|兑|拨付|支付|发放|化解|清|结算|到账|核销/u
const NOT_YET =
  /明确(?=今年|明年|每|各|要|到|年|将|须|力争)|(?<!发文|工作|年度|采购|培训|学习|检查|会议)计划|拟(?!定)|预计|预期|规划|意向|授信|框架|备忘录|力争|有望|申报|立项|估算|概算|可研/u

/** How much is done on paper, told as a rate or as how often. */
const BUSY =
  /权重|分值|频次|频率|(?:制发|研究|积分|信息|巡河|巡林|打卡|参训|参学|参会|到会|出勤|签订|签约|签字|培训|学习|宣传|走访|检查|督查|抽查|自查|巡查|传达|上会|报送|建档|公示|参与|答题|报名|承诺|考试)[^,;。]{0,4}(?:率|面|覆盖)/u

/** Who sends most and walks most stands first. */
const POINTS = /积分|信息|报送|巡[河林查]|投稿|打卡|活跃/u
/** 抽检合格率 is no rate of looking. */
const OUTCOME =
  /合格|达标|完成|整改|办结|满意|正确|准确|成活|回收|通过|就业|及格|优良|空置|使用|入住|追回|清偿|执行率|处置|化解|答复|成功|发放率|到位|兑现|纠正|治愈|投诉/u
/** A state that was measured. */
const RATE = /(?:率|比|比例|占比|占|度)(?:为|达到?|已达|至|到|升至|降至|稳定在|保持在|约)*$/u

/** A text that tells effort and names nothing that is to be done to things, money or persons. */
export const tellsEffort = (text: string): boolean =>
  (lastOf(EFFORT, text) >= 0 || SET_UP.test(text)) && lastOf(DONE, text) < 0 && lastOf(MADE, text) < 0

export function showsEffect(figure: Told): boolean {
  const clause = clauseOf(figure)
  if (figure.unit === '名次') return !POINTS.test(clause) && lastOf(EFFORT, clause) < 0
  if (figure.role !== 'result') return false
  if (figure.comparison !== null)
    return !BUSY.test(clause) && !(OCCASIONS.test(figure.base) && figure.comparison.direction === 'up')
  if (OCCASIONS.test(figure.base)) return figure.base === '天' && /优良|达标/u.test(clause)
  const words = wordsOf(figure)
  if (NOT_YET.test(words) || hangsOnPlan(figure)) return false
  if (figure.kind === 'money') return RETURNED.test(words) || !(PUT_IN.test(clause) || isLookedAt(words))
  if (figure.kind === 'area') return !isLookedAt(words)
  if (figure.kind === 'percent') {
    if (BUSY.test(words) || (lastOf(EFFORT, words) >= 0 && !OUTCOME.test(words))) return false
    if (RATE.test(words)) return true
  }
  return isDone(figure, words, clause)
}

/** 研究事项由31项调整为26项: what was counted stands before the first. */
function wordsOfBaseline(figure: Told): string {
  const { figures } = figure.sentence
  const first = figures[figures.indexOf(figure) - 1]
  return first?.role === 'baseline' && first.clauseFrom === figure.clauseFrom ? wordsBefore(first) : ''
}

const isKnown = (words: string) =>
  [DONE, MADE, EFFORT].some((pattern) => lastOf(pattern, words) >= 0) || SET_UP.test(words)

const isLookedAt = (words: string) =>
  lastOf(EFFORT, words) > Math.max(lastOf(DONE, words), lastOf(MADE, words))

/** The words that say of what the figure tells, names in quotation marks blotted out: 《脱贫攻坚百问》3000册. */
function wordsOf(figure: Told): string {
  const before = wordsBefore(figure)
  // 每名班子成员联系代表4至6名: the second of a pair has the words of the first.
  const near = unnamed(
    before.length < 2 || before.startsWith('、')
      ? figure.sentence.text.slice(figure.clauseFrom, figure.at)
      : before,
  )
  const behind = unnamed(wordsBehind(figure))
  // 对整改率低的27个单位开展回访: of whom, and what was done stands behind.
  if (TOWARDS.test(near) && isKnown(behind)) return behind
  return near.length < 2 || !isKnown(near) ? near + behind : wordsOfBaseline(figure) + near
}

const TOWARDS =
  /(?:^|[)、:.已先后再又还并逐、]|[局委办组院校部市县区])(?:针对|对|将|把|向|为|给)(?![比于此])/u

const unnamed = (words: string) => words.replace(/《[^》]*》|“[^”]*”/gu, (name) => '·'.repeat(name.length))

/** 在达成收购意向的基础上,带动增收860万元: what a plan is to bring. */
function hangsOnPlan({ sentence, clauseFrom, at }: Told): boolean {
  return (
    (/带动|拉动|新增|实现|达产/u.test(sentence.text.slice(clauseFrom, at)) &&
      NOT_YET.test(sentence.text.slice(sentence.body, clauseFrom))) ||
    /按照?计划,[^;。]*$/u.test(sentence.text.slice(Math.max(sentence.body, clauseFrom - 60), clauseFrom))
  )
}

const LEAST_VERB = 2
/** 认定37册 and 归档37份 put papers right; 发放37份 hands them out. */
const GIVEN = /发放|投放|配送|提供|新增|更新|完成|新建|建设/u
const ANSWERED = /回收|收回|收到|返回/u
const LESS = /(?:减少|压减|精简|压缩|取消|砍掉|停办|少[开发])[^,;。]{0,14}$/u
const OFTEN = /(?:召开|印发|开展|组织)[^,;。]*(?:会|活动|行动)[^,;。]*$/u

/** 完成对全市10个镇的检查: where nothing stands between the verb and the figure, it stands behind. */
function isSetUp(figure: Told, object: string): boolean {
  const isOpen = /^(?:了|对|与|向|为|在|全[市县区省镇乡校院所系统行业]{1,2}|辖区|各)*$/u.test(object)
  const words = isOpen ? wordsBehind(figure) : object
  return SET_UP.test(words) || (isOpen && lastOf(EFFORT, words) >= 0)
}

/** 分片指导巡察工作,实现10个县全覆盖: how far it reached; what it was stands before. */
const COVERED = /^[^,;。]{0,16}(?:全覆盖|覆盖)/u
/** 组织财务、执行、立案三个部门自查: who was gathered to make an effort. */
const GATHERED = /(?:组织|会同|联合|邀请|抽调|召集|协调|督促|要求)[^,;。\d]*$/u

function onlyReaches({ sentence, at, end, clauseFrom, clauseTo }: Told): boolean {
  const behind = unnamed(sentence.text.slice(end, clauseTo))
  const near = unnamed(sentence.text.slice(clauseFrom, at))
  if (GATHERED.test(near) && lastOf(EFFORT, behind) >= 0 && lastOf(DONE, behind) < 0) return true
  if (!COVERED.test(behind) || !/实现|做到|达到|覆盖/u.test(near + behind)) return false
  const before = unnamed(sentence.text.slice(Math.max(sentence.body, clauseFrom - 60), at))
  return (
    lastOf(EFFORT, before) > Math.max(lastOf(DONE, before), -1) &&
    !/安装|供水|供气|通[水电气]|建成/u.test(before)
  )
}

function isDone(figure: Told, words: string, clause: string): boolean {
  if (onlyReaches(figure)) return false
  const [done, made, effort] = [lastOf(DONE, words), lastOf(MADE, words), lastOf(EFFORT, words)]
  // 收回问卷1860份: paper came back.
  if (PAPERS.test(figure.base) && ANSWERED.test(words) && /问卷|调查|测评|表/u.test(figure.sentence.text))
    return false
  // 精简文件312件, 取消会议14个: less of it is an effect.
  if (LESS.test(words) && !OFTEN.test(words)) return true
  if (done > effort && done >= 0 && done >= made) return true
  if (made > effort && made >= 0)
    return (
      !isSetUp(figure, words.slice(made + LEAST_VERB)) &&
      !(PAPERS.test(figure.base) && GIVEN.test(words.slice(made)))
    )
  if (done > effort) return true
  if (effort >= 0) return false
  // 其中专职113名: the whole before it decides.
  const softly = SET_UP.test(words)
  if (THINGS.test(figure.base) && !softly) return true
  if (softly || ACTORS.test(words) || /其中/u.test(clause)) return false
  return lastOf(DONE, clause) > lastOf(EFFORT, clause)
}
