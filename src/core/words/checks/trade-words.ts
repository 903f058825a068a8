/**
 * Word classes of the trade, by the characters that make such words rather than by the words themselves.
 *
 *     筛出重复计费病历1264份        已为1251份病历对应的患者办理退费
 *     ~~~~ ~~~~ found, trouble          dealt with            ~~~~~~
 */

/** What looking turned up. */
const FOUND =
  /发现|[查筛核找列检摸翻比认清评调梳普征]出|摸清|摸排|查处|查明|核定|核实|认定|确认|确定|鉴定|评定|受理|收到|收集|反映|反馈|指出|交办|转办|移交|移送|督办|登记|清单|台账|涉及|涉案|存在|列入|梳理|现有|原有|共有|尚有|承接|认领|任务/u
/** What is owed. */
const OWED = /应|需|须|待|拟/u
/** What is wrong with a thing, in the characters such words are made of. */
const TROUBLE =
  /隐患|问题|投诉|举报|诉求|信访|缺陷|病害|线索|图斑|疑点|积[案压存]|滞留|闲置|冒名|撂荒|老旧|枯死|半拉子|烂尾|僵尸|遗留|长期|到期|挪用|侵占|套取|虚报|转租|空挂|失联|失管|异常|残缺|失效|事项|建议|提案|诉讼|纠纷|争议|矛盾|欠|逾|违|疑|危|坏|损|漏|错|缺|未|无(?!人机|线)|没有|不|超|多付|多计|多发|重复|案件/u
const EACH =
  /逐[个家份条户一处台人项件宗笔栋幢辆座名村校院]|一一|分别|分类|每[个家户人名件]|挨家|全部?(?:排查|核查|检测)/u

export const isFoundOut = (words: string): boolean => FOUND.test(words)
export const isOwed = (words: string): boolean => OWED.test(words)
export const isTrouble = (words: string): boolean => TROUBLE.test(words)
export const isEach = (words: string): boolean => EACH.test(words)

/** What can become of a thing that is faulty, owed or open. */
const DEALT =
  /[退拆封停缴还补换修销撤并移转签结收扣追拨归迁租拍售卖腾拔治][^,;。]{0,4}|[整立即]改|改[正造建用]|办[结理]|处[置理罚分]|化解|解[决除]|答复|回复|纠正|更正|规范|完[成善工]|关[停闭]|取缔|取消|兑[付现]|发放|支付|支出|清[零运理偿]|核[减销]|调整|调剂|调解|保留|恢复|复[垦绿耕]|建成|新建|重建|接入|纳入|安装|配备|启用|盘活|投用|加固|落实|[到入]账|归档|入库|到[位岗]|实[际到缴退收有发付]|领|认[定领]|立案|定[为性]|维持|维护|予以|作为|符合|属于?|合[法格]|审[结定]|执[结行]|验收|通过|已|均|依托|重铺|铺[设装]|补[栽种植]|报废|销毁|判决|达成|引导|裁定|流转|种植|续|说明|招[标租商]|终止|中止|更[新换]|[大检维抢返翻]修|查[实否]|履行|废止|修[订复]|函询|诫勉|警告|记过|提醒|批评|约谈|除/u
const GRADED = /[一二三四甲乙丙丁ABCD\d][类级等]|优秀|良好|一般|较[好差]|满意/u

export const isDealtWith = (words: string): boolean => DEALT.test(words)
/** 清退完毕 opens with it, 村修订章程 does not. */
export const isDealtAtOnce = (words: string): boolean => words.search(DEALT) === 0
export const isGraded = (words: string): boolean => GRADED.test(words)

/** What stands at the head of another matter: looking again, effort, growth. */
const NEW_MATTER =
  /发现|查出|排查|梳理出|收到|受理|(?<!书面)检查|巡查|走访|培训|召开|举办|开展|组织(?!处理|调整|招|拍卖|拆除|清退|返工|复测|重)|印发|张贴|新增|出动|聘请|抽查|抽检|罚款|投入|新收|约谈[^,;。]{0,6}(?:负责人|责任人)/u

export const isNewMatter = (words: string): boolean => NEW_MATTER.test(words)

/** What is told of the rest. */
const REST =
  /其余|其它|其他|剩余|剩下|余下|余款|另有|另外|另[\d一二两三四五六七八九]|尚有|尚未|尚欠|尚余|仍有|仍在|还有|还剩|暂未|未(?:能|及|办结|完成|整改|到位|销号|处置|解决|化解|清退|补|开|参|缴|交|还|拆|建)|无需|无法|不再|不属于|不符合|不予|不纳入|正在|陆续|尾款|没有完成|未完成/gu

/** Where the rest is spoken of. */
export const restWordsIn = (words: string): number[] => [...words.matchAll(REST)].map(({ index }) => index)

/** What is left: 其余12个, 尚有43人. */
export const isRemainder = (words: string): boolean => /其余|其他|剩[余下]|余下|余款|尚|仍|另|还/u.test(words)

/** What is done later. */
export const isLater = (words: string): boolean =>
  /没有完成|未完成|[月年]底前|明年|预计|下一?步|后续|待[^,;。]{2}|期限内|时限内/u.test(words)

/** The parts do not claim to be all, or count one thing twice. */
const NO_SUM =
  /主要|重点|例如|比如|如[:,]|多类|同时(?!期)|兼|交叉|两[项种类]|首批|(?<!\d)本[月年]|以上|率|占|抽[查检取样]|随机抽/u

export const isNoSum = (words: string): boolean => NO_SUM.test(words)
