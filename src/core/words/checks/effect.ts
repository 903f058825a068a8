/**
 * Whether a figure tells that something changed, or only how busy people were.
 *
 *     清退不符合条件的147户     召开推进会12次,约谈38人次,发出提醒函15份
 *     ~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~ ~~~~~~~~~~ ~~~~~~~~~~~~~
 *     an effect                 effort
 */
import { clauseOf, wordsBefore, wordsBehind, type Told } from './material.ts'

/** Done to things, money or persons. */
const EFFECT =
  /清退|清理|清收|清零|腾退|追缴|追回|收回|收缴|收取|征缴|退还|退赔|退回(?!重)|退款|退费|返还|归还|上缴|补缴|补发|补齐|补录|补拨|补植|罚款|罚没|立案|结案|处分|诫勉|处理|查处|侦办|抓获|打掉|移送|移交|整改|改正|纠正|更正|规范(?!化)|办结|化解|解决|答复|建成|完工|竣工|投用|启用|通车|新增|新建|新招|新引进|引进|新设|新装|招聘|引才|改造|改建|安装|购置|修复|复垦|复耕|复绿|治理|整治|处置|拆除|关停|取缔|注销|撤销|撤并|减免|减少|下降|降低|降至|降到|压缩|压减|缩短|提高|提升|上升|增长|增加|增至|改善|拨付|支付|支出|发放|兑付|兑现|投入|到账|到位|入库|落户|签约|受益|受惠|惠及|服务群众|解除|终止|停止|取消|核减|核销|核增|调整(?![^,;。]{0,8}(?:干部|人员|力量))|提拔|新组建|晋升|交流轮岗|轮岗|分流|办理(?!制度)|发证|颁证|接通|铺设|疏浚|清淤|清运|种植|培育|认证|认定|申报成功|成功申报|占比|空置率|覆盖率|完成率|整改率|办结率|合格率|优良率|排名|创建|盘活|重新启用|重建|完成[^,;。]{0,16}(?:建设|改造|治理)|收入|产值|投资|专利|处罚|查获|查扣|没收|淘汰|恢复|补充|更换|更新(?!内容)|回避|竞聘|选拔|挂职|劝返|复学|返岗|就业|门诊|手术|救治|救助|资助|供应|生产|销售|试种|育成|入库|编入|摘帽|整顿|收治|开通|接入|并网|供水|供气|供热|通水|下架|召回|封存|销毁|赎回|挽回|节约|节省|腾出|还款|偿还|清偿|理赔|转化|过户|登记(?:造册)?(?=\d)|确权|补签|建档立卡|调解|缩短|辞退|解聘|劝退|遣散|补栽|栽植|栽种|移栽|绿化|疏通|打通|贯通|回购|安置|接种|停发|停建|停工|停用|入账|追责|清障|加固|硬化|亮化|平整|封堵|填埋|打井|架设|敷设|管护|配送|代办|办结|判决|执结|审结|审减|扣减|扣回|抵扣|豁免|免除|减负|落地|投放|归档|入托|入园|入学|入住|搬迁|搬离|迁出|退出|劝离|救援|解救|寻回|续建|扩建|翻建|回填|清除|铲除|焚烧|捕捞|放流/u
/** Words spoken, papers written, looks taken: where such a word stands last, it is what is counted. */
const HEADS =
  /会议|召开|学习|研讨|研究|座谈|宣讲|宣传|培训|轮训|授课|讲座|讲党课|党课|辅导|参观|观看|印发|制定|制订|修订|出台|下发|转发|编写|编制|制度|办法|方案|文件|责任书|承诺书|协议书|约谈|(?<!诫勉)谈话|谈心|提醒|函|建议书|督办单|通知|通报|督导|督查|检查|巡查|抽查|抽检|核查|排查|走访|调研|指导|列席|听取|汇报|回访|派出|选派|参加|参与|活动|志愿|报告|底稿|梳理|发布|公示|公开|征求|征集|收集|发现|指出|提出|意见|建议|组织生活|主题党日|民主生活会|考核|述职|述责|述廉|评议|测试|演练|联建|结对|访谈|摄制|拍摄|张贴|发放[^,;。]{0,8}(?:宣传|资料|手册|明信片|问卷|卡|单|函|书)|寄送|心得|体会|剖析|出动|明察|暗访|夜查|对接|补学|自学|参训|慰问|挂牌|签到|专题|测验|竞赛|比赛|评选|推文|短视频|稿件|简报|展板|横幅|标语|宣传栏|板报|问卷|发言|观摩|查摆|压实责任|责任(?:制|清单|落实)|撰写|汇编|手册|读本|编印|印制|讲师|宣讲团|台次|环保袋|购物袋|宣传品|纪念品|发放[^,;。]{0,6}(?:袋|品|折页|扇|包|礼包)/u
/** Of such things a figure tells effort where nothing was done to them: 配备网格员507名, but 清退网格员11名. */
const SOFT =
  /清单|台账|推送|案例|风险点|问题线索|防控措施|措施|执法人员|反馈|合作协议|框架协议|信息员|交流|联系|机制|体系|承诺|共建|服务队|值班|配备|配齐|充实|设置|设立|选配|进修|协议|调训|调整[^,;。]{0,6}(?:干部|人员|力量)|网格员|指导员|监督员|划定|划分|选聘/u
/** Such units count occasions: a change is told by what was done in them, not by how often. */
const OCCASIONS = /(?<![人户家件车批])次$|^(?:场|期|轮|堂|课时|节|篇|天)$/u

/** What such units count can be seen and touched: 株, 公里, 台, 剂. */
const THINGS =
  /^(?:株|棵|公里|千米|米|延米|吨|公斤|千克|立方米|升|千瓦时|度|台|辆|艘|架|栋|幢|座|眼|盏|剂|头|只|羽|尾|套房|间|孔|口|床|根|车|平方米|亩|公顷)$/u

/** Who did it or where is no effect: 市直5个部门, 全市10个镇. */
const ACTORS =
  /(?:镇|乡|街|村|社区|单位|部门|支部|党组织|学院|科室|小组|工作组|督导组|专班|班子|成员|干部|党员|代表|群众)[^,;。]{0,4}$/u

/** A text that tells effort in any of these words. */
export const tellsEffort = (text: string): boolean => HEADS.test(text) || SOFT.test(text)

export function showsEffect(figure: Told): boolean {
  if (figure.unit === '名次') return true
  if (figure.role !== 'result') return false
  // 考核权重由6%提高到9%: more weight on paper.
  if (figure.comparison !== null) return !/权重|分值|频次/u.test(clauseOf(figure))
  if (figure.kind === 'money' || figure.kind === 'area') return true
  const before = wordsBefore(figure)
  // 每名班子成员联系代表4至6名: the second of a pair has the words of the first.
  const near = before.length < 2 ? figure.sentence.text.slice(figure.clauseFrom, figure.at) : before
  const clause = clauseOf(figure)
  const words =
    near.length < 2 || !(EFFECT.test(near) || HEADS.test(near)) ? near + wordsBehind(figure) : near
  if (OCCASIONS.test(figure.base)) return false
  const effect = lastOf(EFFECT, words)
  const effort = lastOf(HEADS, words)
  if (effect < 0 && effort < 0) {
    // 其中专职113名: the whole before it decides.
    if (THINGS.test(figure.base) && !SOFT.test(words)) return true
    if (SOFT.test(words) || ACTORS.test(words) || /其中/u.test(clause)) return false
    return lastOf(EFFECT, clause) > lastOf(HEADS, clause)
  }
  return effect > effort
}

/** Where the last match begins: what stands next to the figure says what it counts. */
function lastOf(pattern: RegExp, words: string): number {
  let at = -1
  for (const match of words.matchAll(new RegExp(pattern.source, 'gu'))) at = match.index
  return at
}
