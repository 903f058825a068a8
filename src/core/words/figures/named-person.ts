/**
 * Persons named in a text: only where a post, a label or 同志 makes it certain that the characters are a name.
 *
 *     副县长沈明远带队,责任人:苗春燕(妇联主席),由樊立牵头,给予陈某某同志警告处分
 *           ~~~~~~            ~~~~~~              ~~~~             ~~~~~~
 */
import { apart } from './apart.ts'
import { matchesIn, type Stretch } from './masks.ts'

/** Single surnames but those that are function words as well (于 stays, 和 and 向 do not), and double ones still in use. */
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安乐于傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝卢莫房裘缪宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿扈燕冀郏浦尚农温庄晏柴瞿阎充慕连茹习宦艾鱼容古易慎戈廖庾暨衡耿满弘匡文寇广禄阙东欧殳沃蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚简饶曾毋沙乜鞠丰巢关蒯荆红游竺权逯盖益桓岳肖闫付代覃冼涂邸仝任'
const DOUBLE = '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|百里'
const GIVEN = '[\\u4e00-\\u9fff·]'
const NAME = `(?:(?:${DOUBLE})${GIVEN}{1,2}|[${SURNAMES}]${GIVEN}{1,2}?)`
const POSTS =
  '书记|省长|市长|州长|县长|区长|镇长|乡长|局长|厅长|部长|主任|院长|校长|所长|科长|处长|站长|队长|董事长|总经理|经理|主席|秘书长|检察长|会长|行长|馆长|园长|常委|委员|会计|干事|干部|负责人|组长|调研员'
/** What may follow a name: a stop, or a verb that a person is the subject of. */
const ENDS =
  '(?=$|[、,。;:()/\\t ]|同志|带队|主持|牵头|负责|任|担任|兼任|率|到|赴|在|对|为|分管|包案|包联|签字|签名|作|讲话|出席|参加|等)'

const RULES: [sign: string, pattern: RegExp][] = [
  // 副县长沈明远带队
  ['', new RegExp(`(?:${POSTS})(${NAME})${ENDS}`, 'gu')],
  // 苗春燕(妇联主席)
  ['(', new RegExp(`(?<=^|[、,。;:/\\t ]|由)(${NAME})(?=\\([^()]{0,16}(?:${POSTS})\\))`, 'gu')],
  // 沈明远同志
  ['同志', new RegExp(`(?<=^|[、,。;:/\\t ]|由|对|给予|${POSTS})(${NAME})(?=同志)`, 'gu')],
  // 由樊立牵头
  ['由', new RegExp(`(?<=由)(${NAME})(?=任组长|担任|牵头|负责|包案|主持)`, 'gu')],
  // 陈某某
  ['某', new RegExp(`[${SURNAMES}]某{1,2}(?![局镇乡村县市公项企单部地种些])`, 'gu')],
]
/** Every post ends in one of these. */
const POST_SIGN = /[记长任理席委计事部人员]/u
const LABEL =
  /(?:责任人|责任领导|牵头领导|分管领导|包案领导|包保领导|经办人|联系人|联络员|负责人|组长):([^。;\n\t]{2,60})/gu
const WHOLE_NAME = new RegExp(`^(?:(?:${DOUBLE})${GIVEN}{1,2}|[${SURNAMES}]${GIVEN}{1,2})$`, 'u')
const UNIT_LIKE = /[局委办厅部院校会室科所站镇乡村司团队组处街区府党]$/u

/** Whether words in a place where a person is named have the form of a name. */
export const isName = (words: string) =>
  WHOLE_NAME.test(words) && !UNIT_LIKE.test(words) && !NO_NAME.test(words)

const NO_NAME =
  /^任[职期免教务组何命]|^(?:有关|于是|平均|平时|高度|安排|安全|明确|强化|强调|成立|方案|方面|何时|双方|包括|项目|东部|文件|文化|党员|党委|党组|班子|农业|农村|古城|任务|单位|连续|广泛)/u

/** Offsets of names in folded text. */
export function personsIn(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const [sign, pattern] of RULES)
    if (sign === '' ? POST_SIGN.test(text) : text.includes(sign))
      for (const match of matchesIn(text, pattern)) {
        const words = match[1] ?? match[0]
        const to = match.index + match[0].length
        if (isName(words)) found.push({ from: to - words.length, to })
      }
  if (text.includes(':'))
    for (const match of matchesIn(text, LABEL)) {
      const from = match.index + match[0].length - (match[1]?.length ?? 0)
      for (const part of matchesIn(match[1] ?? '', /[^、,/ ()]+/gu)) {
        const words = part[0].replace(/^.*(?:书记|[局县市区镇乡部院校所科处站队]长|主任|主席|经理|会计)/u, '')
        const to = from + part.index + part[0].length
        if (isName(words)) found.push({ from: to - words.length, to })
      }
    }
  return apart(found)
}
