/**
 * Units named in a text: what they are in charge of and how they end tells them; nothing is guessed.
 *
 *     由县教育局牵头,县财政局、清溪镇配合,责成云汀水务集团有限公司整改
 *       ~~~~~~~~     ~~~~~~~~ ~~~~~~          ~~~~~~~~~~~~~~~~~~
 *
 * A bureau is known by its subject (教育, 财政) wherever it stands; a town, a village, a firm or a school only where its
 * name begins behind a stop or a word such as 由, as nobody else can say where the name begins.
 */
import { apart } from './apart.ts'
import { matchesIn, stretchesOf, type Stretch } from './masks.ts'

const SUBJECTS =
  '发展和改革|发展改革|发改|经济和信息化|工业和信息化|经信|工信|科学技术|科技|民族宗教|民宗|公安|民政|司法|财政|人力资源和社会保障|人力资源社会保障|人社|自然资源和规划|' +
  '自然资源|规划和自然资源|生态环境|环保|住房和城乡建设|住房城乡建设|住建|城市管理综合执法|综合行政执法|城市管理|城管|交通运输|交通|水利|水务|农业农村|农牧|畜牧|林业和草原|林业|商务|文化和旅游|' +
  '文化广电和旅游|文化广电旅游体育|文旅|文广旅|文化|旅游|卫生健康|卫健|卫计|退役军人事务|退役军人|应急管理|应急|审计|市场监督管理|市场监管|统计|医疗保障|医保|信访|机关事务管理|机关事务|' +
  '行政审批服务|行政审批|政务服务数据管理|政务服务|数据|大数据发展|大数据|国有资产监督管理|国资|金融|乡村振兴|扶贫|粮食和物资储备|粮食|地方志|档案|税务|气象|消防救援|烟草专卖|邮政管理|' +
  '教育|体育|广播电视|广电|人民防空|人防|住房保障|房产管理|房管|园林|环卫|招商|投资促进|水文|地震|海关|银保监|网信|机构编制|编制|党史|对台|外事|侨务'
const ENDS =
  '委员会|管理局|执法局|服务局|局(?![面部势限])|厅|委(?![托员派])|办公室|办(?![理法公事学结案好园])|中心(?![城小组工思任])|总队|支队|大队|科(?![学技目室研普])|处(?![置理分罚于在])|股(?![份权东])'
const LEVEL = '省|自治区|市|州|盟|县|区|旗|镇|乡|街道|开发区|高新区|园区'
/** Of the party, with 委 before: 县委组织部; of the state and the people, without: 县人大常委会. */
const PARTY =
  '组织部|宣传部|统战部|政法委|编办|编委办|巡察办|巡察机构|巡视办|督查室|改革办|财经办|机关工委|直属机关工委|党校|办公室|办(?![理法公事学结案好园])'
const STATE =
  '纪委监委|纪检监察机关|纪委|监委|组织部|宣传部|统战部|政法委|编办|巡察办|党校|人大常委会办公室|人大常委会|人大|政协|政府办公室|政府办|人民政府|政府|人民法院|法院|人民检察院|检察院|团委|妇联|' +
  '总工会|工商联|科协|残联|红十字会|文联|社科联|武装部|供销合作社|供销社'

/**
 * How it ends first, its subject looked for backwards from there: 县教育局, 云汀县教育局 and 教育局. Two patterns, as one for
 * all offices takes four times as long: the search stops at every character of every document.
 */
const BUREAU = new RegExp(`(${ENDS})(?![长员任公议务])(?<=((?:${LEVEL})?(?:${SUBJECTS}))\\1)`, 'gu')
/** 县纪委监委, 县政府; 市委 and 县委 with nothing behind. */
const COMMITTEE = new RegExp(
  `(?:${LEVEL})(?:委(?:${PARTY})|(?:${STATE}))|(?:省|市|州|县|区|旗)委(?=$|[、,。;:()和与及对向在将]|常委会)`,
  'gu',
)

/** No part of a name. */
const NO_NAME = '的了等各对为将已被是在有年月日向由和与及或并把从其该本某我这那每所以全个多几第未不经同给请'
const BEGINS = new Set('、,。;:!?()\t 省市州县区旗由向对经与和及同给请')
const HAN = /^[\u4e00-\u9fff]$/u
/** How a town, a village, a firm or a school ends, and what may stand behind: 清溪镇党委, 云汀水务集团有限公司. */
const END =
  /(镇|乡|街道(?:办事处|办)?)(?:党委|党工委|党组|政府)?|(社区|村)(?:党支部|党总支|党组|村委会|居委会|党委)?|(有限责任公司|股份有限公司|集团有限公司|有限公司)|(集团|医院|小学|中学|大学|学院|职校|银行|合作社)/gu
const BEHIND =
  /^(?:$|[、,。;:()“\t ]|配合|牵头|负责|整改|开展|召开|制定|印发|建立|对|将|已|在|为|等|与|和|及|的)/u
const VERB = /^(?:督促|责成|指导|会同|联合|组织|支持|推动|要求)/u
/** Fewest and most characters before the end of each kind. */
const LENGTHS = [
  [2, 3],
  [2, 4],
  [2, 14],
  [2, 8],
] as const

/** Words before a name that belong to the sentence. */
const NO_PLACE =
  /召开|提交|按照|依照|会同|准备|报送|前报|上报|制定|印发|组织|组建|成立|配合|联合|督促|责成|要求|根据|邀请|通过|接受|完成|落实|推动|推进|支持|指导|协调|建议|明确|抽调|进驻|巡察|回访|先后|相关|有关|其他|部分|下属|所属|直属|基层|重点|规上|国有|民营|方式|下沉|分别|整改|检查|专题|定期|一般|涉及|创建|建设|帮扶|城中|乡镇|行政|加强|增加|完善|开展|一些|挂钩|强化|提升|提高|深化|加大|优化|健全|规范|协助|牵头|传达|贯彻|学习|发挥|纳入|列入|建立|调整|撤换|更换|选派|派驻|公立|试点|改造|新建|培训/u
const PLACE = /[\u4e00-\u9fff]{2,4}$/u
const STARTS = /(?:^|[、,。;:!?()\t ”由向对经与和及同给请在])$/u

/** Offsets of unit names in folded text, in reading order, not overlapping. */
export function unitsIn(text: string): Stretch[] {
  const found: Stretch[] = []
  if (OFFICE_SIGN.test(text)) {
    for (const match of matchesIn(text, BUREAU)) {
      const from = withPlace(text, match.index - (match[2]?.length ?? 0))
      found.push({ from, to: match.index + match[0].length })
    }
    for (const { from, to } of stretchesOf(text, COMMITTEE)) found.push({ from: withPlace(text, from), to })
  }
  if (OTHER_SIGN.test(text))
    for (const match of matchesIn(text, END)) {
      const to = match.index + match[0].length
      const kind = match.slice(1).findIndex((end) => end !== undefined)
      const from = nameBefore(text, match.index, LENGTHS[kind]?.[0] ?? 2, LENGTHS[kind]?.[1] ?? 2)
      if (from !== null && BEHIND.test(text.slice(to, to + 3))) found.push({ from, to })
    }
  return apart(found)
}

const OFFICE_SIGN = /[局厅委办部会社队处科股心校室府院协联]/u
const OTHER_SIGN = /[镇乡道村区司团院学校行社]/u

/** Where the name that ends at `at` begins, or null where that is not certain. */
function nameBefore(text: string, at: number, fewest: number, most: number): number | null {
  let from = at
  while (from > 0 && at - from <= most + 2 && isOfName(text.charAt(from - 1))) from--
  if (from > 0 && !BEGINS.has(text.charAt(from - 1))) return null
  if (VERB.test(text.slice(from, from + 2))) from += 2
  const length = at - from
  if (length < fewest || length > most || NO_PLACE.test(text.slice(from, at))) return null
  // 市人民医院 is called so; 县 before 清溪镇 only says where it lies.
  return !/^[镇乡街村社]/u.test(text.slice(at)) && /[省市州县区]/u.test(text.charAt(from - 1))
    ? from - 1
    : from
}

const isOfName = (character: string) =>
  HAN.test(character) && !NO_NAME.includes(character) && !BEGINS.has(character)

/** 云汀 before 县教育局 belongs to it where the name begins behind a stop or such a word. */
function withPlace(text: string, at: number): number {
  if (!/[省市州县区旗镇乡]/u.test(text.charAt(at))) return at
  const before = text.slice(Math.max(0, at - 8), at)
  for (let length = 2; length <= 4; length++) {
    const name = before.slice(-length)
    if (
      name.length < length ||
      !PLACE.test(name) ||
      NO_PLACE.test(name) ||
      [...name].some((one) => NO_NAME.includes(one))
    )
      break
    if (STARTS.test(text.slice(Math.max(0, at - length - 1), at - length)) || at === length)
      return at - length
  }
  return at
}
