/**
 * Does a heading name a problem, or what was done about one?
 *
 *     针对会议过多、走过场问题        yes      (begins with 针对 or 关于, or ends in a fault and 问题)
 *     选人用人把关不严                perhaps  (ends in a fault; its company decides)
 *     切实解决就医难问题              no       (an act)
 *     存在的主要问题                  no       (a heading over problems)
 */
export type Naming = 'yes' | 'perhaps' | 'no'

const CASE = /(?:的)?(?:整改(?:落实|进展|完成|工作)?(?:情况)?|方面|情况)$/u
const GENERAL = new RegExp(
  '^(?:[^,。]{0,30}?)(?:(?<![仍然])存在|反馈|发现|指出|提出|查出|查摆|面临)(?:的)?(?:意见|具体|主要|突出|以上|上述|下列|[\\d一二三四五六七八九十]+(?:个|项|条|类|大类)?(?:方面|领域)?)*(?:的)?问题$|' +
    '(?:存在|有)(?:着|的)?(?:以下|下列|如下|这些|几个|一些)[^,。]{0,6}问题$|' +
    '^(?:主要|突出|重点|具体|共性|个性|其他|存在)?(?:存在)?(?:的)?问题$|问题清单$|问题(?:整改|的整改)?(?:台账|清单)|' +
    '^(?:巡视|巡察|审计|督察|反馈|整改)(?:(?!问题)[^,。、]){0,16}(?:问题|意见)$',
  'u',
)
const FAULT = new RegExp(
  '(?:不够|不足|不力|不严|不实|不细|不深|不高|不强|不大|不牢|不准|不清|不全|不多|不好|不快|不紧|不佳|不畅|不到位|不规范|不深入|不及时|不健全|不完善|不彻底|不扎实|不明显|不充分|' +
    '不精准|不经常|不平衡|不坚决|不担当|不作为|不重视|不落实|不严肃|不严格|不严谨|不严密|不合理|不主动|不积极|不自觉|不敏感|不统一|不一致|不收敛|不收手|不认真|不细致|不常态|不闭环|' +
    '薄弱|弱化|虚化|淡化|边缘化|缺失|缺位|缺乏|欠缺|缺少|滞后|偏差|偏弱|偏低|偏软|偏少|差距|短板|漏洞|隐患|突出|依然存在|仍然存在|时有发生|多发|频发|易发|高发|宽松软|走过场|走形式|' +
    '流于形式|形式主义|官僚主义|散漫|涣散|浮|混乱|违规|超标|超范围|超职数|挂空挡|棚架|空转|梗阻|脱节|两张皮|不尽责|未整改|反弹|缓慢|粗放|随意|不明|未建立|未发挥|未落实|未执行|未开展|突破|敷衍|推诿|' +
    '有差距|有待加强|有待提高|有待提升|待加强|仍需加强|不容乐观|不符|失管|失察|失职|差|失实|失修|停滞|停摆|搁置|烂尾|悬空|回潮|改而又犯|衰减|未果|仍有发生|风险(?:较|很)?[高大]|侵占|套取|截留|挪用|虚报|冒领|拖欠|闲置|浪费|层层递减|表面化|简单化|碎片化|得不到(?:整改|解决|落实))(?:的)?$',
  'u',
)
/** 学习不系统, 群众看不懂, 三年没有修, 重建设轻管护, 梯队断档: a fault told by how the clause ends. */
const FAULT_ENDING = new RegExp(
  '(?:不[^,。、;:“”《》]{1,5}|未[^,。、;:“”《》]{1,9}|(?:没有|没人|(?<![罚收淹埋])没|无|难以)[^,。、;:“”《》]{1,6}|重[^,。、;:]{1,6}、?轻[^,。、;:]{1,6}|' +
    '弱|难|慢|乱|散|软|浅|薄|低|迟|松|虚|假|窄|旧|僵|淡|浪费|断档|断层|断链|流失|老化|下滑|居高不下|挂账|遗留|走样|落空|扯皮|空缺|空白|' +
    '不了|偏[^,。、;:“”《》]|[超逾]期|超概算|过[高低多少长慢散密]|搞变通|打折扣|意见(?:很|较)?大|异化|滋生|蔓延|僵化|摆样子|' +
    '迟缓|迟滞|松懈|松弛|松垮|懈怠|疲软|乏力|乏善可陈|陈旧|繁琐|雷同|放水|造假|作假|代签|代写|抄袭|照抄|补记|补写|脱岗|缺岗|空岗|缺编|超编|超支|超占|挤占|挪占|漏缴|漏报|瞒报|少报|多报|错报|多发|重发|错发|' +
    '违建|违法|违纪|违约|乱象|顽疾|痼疾|堵点|痛点|难点|盲区|死角|空档|真空|断点|倒挂|亏损|[流浮停][于留]在?(?:表面|表层|口头|纸面|形式)|灯下黑|大于内容|变形|变味|缩水|沉睡|沉淀|荒芜|失衡|失序|失真|失范|失控|失守|失灵|失效|虚设|空谈|滥用|滥发|擅自[^,。]{1,8}|' +
    '公款[^,。]{1,6}|私自[^,。]{1,8}|走过场|走形式|一言堂|小金库|账外账|白条|和稀泥|老好人|老黄牛|一刀切|撒胡椒面|打白条|讲排场|摆架子|' +
    '优亲厚友|暗箱操作|弄虚作假|吃拿卡要|推诿[^,。]{0,2}|屡禁不[止绝]|失之于[宽软松散]|失之[宽软松散]|屡[^,。]屡[^,。]|形同虚设|名不副实|有名无实|青黄不接|大手大脚|近亲繁殖|任人唯亲|带病提拔|得过且过|松一阵紧一阵|时紧时松|前紧后松|虎头蛇尾|上热[中下][^,。]{0,4}|层层(?:递减|衰减|弱化|加码|转包|失守)|讨价还价|阳奉阴违|以(?!奖代补|工代赈)[^,。]{1,4}[代替养][^,。]{1,6}|靠[^,。]{1,3}吃[^,。]{1,3}|论资排辈|人浮于事|各自为[政战]|单打独斗|良莠不齐|参差不齐|先天不足|后继乏人|捉襟见肘|入不敷出|寅吃卯粮|先斩后奏|以次充好|偷工减料|缺斤短两|化整为零|规避[^,。]{2,6}|上有政策下有对策|跑冒滴漏|雁过拔毛|' +
    '失实|失真|失修|失序|停滞|停摆|搁置|搁浅|烂尾|悬空|走偏|掉队|未果|压案|瞒案|围标|串标|断代|拖沓|拖拉|拖期|脱期|延期|超期|懒散|懒政|怠政|庸懒散?|缩手缩脚|畏首畏尾|蜻蜓点水|走马观花|纸上谈兵|半途而废|踢皮球|打太极|击鼓传花|卡脖子|玻璃门|弹簧门|旋转门|擦边球|大锅饭|中梗阻|温差|落差|冷热不均|苦乐不均|体外循环|跑偏|改而又犯|边改边犯|未批先建|边建边改|以租代征|明减暗增|回潮|堪忧|存疑|存忧)(?:的)?$',
  'u',
)
/** 对下级监督“蜻蜓点水”, 成果“沉睡”: a fault told by an image in quotes at the end; “三重一大” and “两个责任” are names. */
const FAULT_IN_QUOTES =
  /^[^,。;:“”]{2,24}“(?![一二三四五六七八九十两双\d]+[个项大重公讲观严实为同先提手清张]|互联网)[^“”。]{2,16}”(?:突出|严重)?$/u
/** 挤占膳食补助用于人员工资: a clause that opens with what must not be done. */
const FAULT_OPENING =
  /^(?:[^,。、]{0,8}?)(?:挤占|挪用|截留|套取|骗取|虚报|虚列|虚增|谎报|瞒报|侵占|侵吞|私设|私分|违规|违法|违反|虚构|伪造|虚开|超范围|超标|超比例|超限额|超编|超预算|超概算|超进度|无预算|擅自|未经|未按|应[^,。]{1,4}未|多计|少计|多付|多报|滞留|拖欠|重复(?:列支|领取|发放|报销|申报|申领|享受|参保|支付|计算|计取|补助|投保)|无依据|账外|坐收坐支|坐支|公款|(?:少|漏|错|重|虚)(?:编|计|付|报|列|提|缴|收|征|记|算|结|转|交)|拆分|化整为零|规避|借用|串通|隐匿|转嫁|摊派|出借)/u
const PROMISE = new RegExp(
  '(?:不(?:放松|松懈|放过|罢手|收兵|动摇|停步|停歇|反弹|漏|断|移|变|懈怠|走样|掉队|手软|含糊|留情|打折|降低|落|留死角|间断|低于|少于|超过|发生)|' +
    '(?:不断|不少|不同|不久|不仅|不但|未来|无关|不良|不法|不正之风|不动产)[^,。]{0,5}|没有发现[^,。]*|未发现[^,。]*|未发生[^,。]*|未再[^,。]*|不再[^,。]*)$',
  'u',
)
/** What ends in an amount tells an act or a state: 罚没66.6万元, 立案3起. */
const ENDS_IN_FIGURE =
  /\d[多余]?[千万亿]?(?:元|[家个人户项份次起件处名套亩吨张笔宗期场本辆台所株座%]|公里|公斤|平方米|立方米|个百分点)?$/u
/** Verbs that take a trouble as their object: 解决办证难 is an act, 推进改革不力 is none. */
const RESOLVES =
  /^(?:切实|全面|深入|认真|积极|严格|坚决|持续|进一步|扎实|着力|大力|集中|逐[一项个]|全力|妥善)*(?:解决|破解|化解|纠正|纠治|整治|治理|克服|消除|杜绝|防止|防范|避免|遏制|补齐|堵塞|聚焦|围绕|瞄准|弥补|打通|清理|清除|直面|正视|消灭)/u
/** What is said of an act that was done badly. */
const COMPLEMENT =
  /(?:不[^,。、]{1,4}|缓慢|滞后|迟缓|迟滞|偏慢|慢|有差距|薄弱|缺位|流于形式|走过场|走形式|宽松软|打折扣|乏力|虚化|弱化|淡化)(?:的)?$/u
const ACT = new RegExp(
  '^(?:切实|全面|深入|认真|积极|严格|坚决|持续|进一步|扎实|着力|大力|牢固|及时|不断|有效|充分|已|正在|先后|坚持|加强|强化|开展|完善|建立|健全|制定|出台|印发|召开|组织|推进|推动|实施|加大|加快|深化|严肃|提高|提升|抓好|抓实|抓细|压实|压紧|优化|' +
    '整改|解决|督促|举办|成立|修订|聚焦|突出|狠抓|做好|启动|举一反三|围绕|明确|细化|统筹|改进|转变|树立|注重|发挥|发出|约谈|排查|清理|清退|清出|清除|剔除|淘汰|取缔|关停|下架|追缴|投入|争取|确保|夯实|筑牢|严明|严守|严控|严把|规范|瞄准|盘活|巩固|拓展|增强|打击|查处|查办|防范|化解|纠正|治理|整治|破解|纠治|遏制|杜绝|消除|推行|推广|搭建|打造|组建|新建|追回|追缴|退还|严查|严打|从严)',
  'u',
)

/** 10月15日前提请市政府协调解决安置问题: what opens with a limit is to be done. */
const LIMIT_FIRST =
  /^(?:(?:19|20)\d{2}年|今年|明年)?(?:\d{1,2}月(?:\d{1,2}日|底|末|[上中下]旬)?|年底|第?[一二三四]季度末?)(?:之前|以前|前)/u

/** 有无漏项, 是否认领: what is to be looked at. */
const ASKS = /是否|是不是|有无|有没有|能否|(?<!说)与否/u

/** 党员管理宽松(已完成): how far it is stands behind the name. */
export const STATE =
  /[([【]((?:已|基本|全部|正在|持续|长期|尚未|未|立行|限期|阶段性)?(?:完成|整改|推进|坚持|立改|销号|办结|到位)(?:整改|销号|中|到位)?)[)\]】]$/u

/** `title` is folded, without its marker. */
export function naming(title: string): Naming {
  if (title.length > 240) return 'no'
  const words = title
    .replace(/[。:;,]+$/u, '')
    .replace(STATE, '')
    .replace(CASE, '')
  if (words.length < 4) return 'no'
  if (LIMIT_FIRST.test(words) || ASKS.test(words)) return 'no'
  if (GENERAL.test(words)) return 'no'
  const aimed = /^(?:针对|关于|对于|对(?=[“「]))/u.test(words)
  const asked = words.endsWith('问题')
  const kernel = bare(words)
  const fault = tellsFault(kernel, words)
  if (aimed && (asked || fault)) return 'yes'
  if (asked)
    return fault || FAULT_OPENING.test(kernel) || !ACT.test(kernel) || faultWithin(kernel) ? 'yes' : 'no'
  if (fault) return ACT.test(kernel) && kernel.length < 8 ? 'no' : 'perhaps'
  if (opensInFault(kernel) || faultOfAmount(kernel) || beginsWithFault(kernel)) return 'perhaps'
  return 'no'
}

/** 针对“把关不严”的问题 → 把关不严 */
const bare = (words: string) =>
  words
    .replace(/^(?:针对|关于|对于|对(?=“))/u, '')
    .replace(/(?:[,、]?(?:等|的))*(?:具体|突出)?问题$/u, '')
    .replace(/^“([^“”]*)”$/u, '$1')
    .replace(/[”’)]+$/u, '')

function tellsFault(kernel: string, words = kernel): boolean {
  // 堵塞制度漏洞 is an act, 化解矛盾不力 is none.
  if (RESOLVES.test(kernel) && !COMPLEMENT.test(kernel)) return false
  if (ENDS_IN_FIGURE.test(kernel)) return false
  // Nothing looked for is longer than this.
  const tail = kernel.slice(-32)
  if (FAULT_IN_QUOTES.test(words.replace(/(?:[,、]?(?:等|的))*问题$/u, '')) && !ACT.test(kernel)) return true
  return (
    FAULT.test(tail) ||
    (FAULT_ENDING.test(tail) && !PROMISE.test(kernel) && (!ACT.test(kernel) || NOT_ENOUGH.test(tail)))
  )
}

/** 优化服务措施不够有力: whatever it opens with, nobody says so of what he has done. */
const NOT_ENOUGH = /(?:不够|不太|不甚|不尽)[^,。、;:“”《》]{1,4}$/u

/** 收缴违规津贴42.6万元, 压减超标用房: the fault is the object of what was done about it. */
const UNDOES =
  /^(?:依法|共|已|累计|集中|全部)*(?:收缴|收回|压减|核减|审减|核销|扣回|扣减|清缴|清收|上缴|补缴|腾退|拆除|退回|退缴|挽回|没收|罚没|立案|移送|处置|曝光|通报|取消|撤销|叫停|停发|停止|消化|劝退|关停)/u

/** A clause alone: of what is longer or holds a stop the opening says too little. */
function opensInFault(kernel: string): boolean {
  return (
    kernel.length <= 30 &&
    !STOP.test(kernel) &&
    FAULT_OPENING.test(kernel) &&
    !ACT.test(kernel) &&
    !UNDOES.test(kernel)
  )
}

/** 会议费超支8.4万元, 虚增面积2,140亩: a thousand's comma stops nothing, and how much stands behind the fault. */
const STOP = /[,;](?!\d{3})/u
const AMOUNT =
  /(?:[,、]?(?:涉及|共计?|合计|累计|金额|总额|达|约|计)?(?:资金|金额|面积)?\d[\d,.]*[多余]?[千万亿]?[^\d,.;、]{1,4})+$/u

function faultOfAmount(kernel: string): boolean {
  const said = kernel.replace(AMOUNT, '')
  return (
    said.length >= 4 &&
    said.length < kernel.length &&
    !STOP.test(said) &&
    !UNDOES.test(kernel) &&
    !ACT.test(kernel) &&
    (tellsFault(said) || FAULT_OPENING.test(said))
  )
}

/** What was done, behind a comma: it ends in a figure, a document or a state. */
const DONE =
  /\d|《|已|全部|均|完成|制定|出台|印发|修订|建立|成立|开展|组织|督促|责令|约谈|处分|处理|通报|收回|追回|归还|退还|补办/u
export const tellsDone = (words: string) => DONE.test(words)
/** Who is to do it, which names no fault either. */
const ASSIGNED = /牵头|负责|要求/u
const LONGEST_FAULTS = 60

/** 监管不到位,定点机构违规收费: the first clause names the fault, the others go on with it. */
function beginsWithFault(kernel: string): boolean {
  const [first = '', ...rest] = kernel.split(/[,;]/u)
  return (
    rest.length > 0 &&
    kernel.length <= LONGEST_FAULTS &&
    FAULT.test(first) &&
    !ACT.test(first) &&
    !tellsDone(rest.join()) &&
    !ASSIGNED.test(rest.join())
  )
}

/** 整改不彻底,反弹回潮的问题: the fault stands in a clause before the last. */
function faultWithin(kernel: string): boolean {
  return !RESOLVES.test(kernel) && kernel.split(/[,、;]/u).some((clause) => FAULT.test(clause))
}

/** Any clause of these words names a problem. */
export const someClauseNames = (words: string) =>
  words.split(/[,。;:]/u).some((clause) => naming(clause) !== 'no')

/** A fault in set words, which no act ends in. */
export const endsInFault = (words: string) => FAULT.test(words)

/** A heading that tells an act: never a problem, whatever its siblings are. */
export function namesAct(title: string): boolean {
  return naming(title) === 'no' && ACT.test(title)
}

const AHEAD =
  /下一步|下步|后续(?:工作|整改|安排|打算|计划)|今后|努力方向|工作打算|意见(?:和|与)?建议|整改(?:意见|建议|要求)|(?:审计|工作|有关|几点)(?:建议|意见)|^建议|移送(?:事项|处理|情况)|工作要求|总体要求|指导思想|基本原则|保障措施|保障机制|工作步骤|方法步骤|实施步骤|问题线索|联系方式|组织实施|(?:原因|根源|成因)(?:分析|剖析|查摆)?$/u
const ASIDE =
  /组织领导|(?:整改)?(?:工作)?组织(?:推进|实施|开展|落实)?情况|(?:审计|总体|综合)评价|(?:组织|工作)(?:开展|推进|部署|落实)情况|基本情况|总体情况|工作情况|主要成效|任务目标|整改目标|工作目标|责任分工|主要(?:做法|成绩)|取得.{0,6}(?:成绩|成效)|肯定|成绩|强化领导|加强领导|压实.{0,6}责任/u
const PROBLEMS = /问题|逐条|逐项|反馈意见|整改(?:落实|进展|完成)?情况/u

/**
 * A part that is about something else than single problems: attitude, next steps, demands. 二、责任分工 may hold the
 * problems themselves where a plan tells who does what: `holdsLabelled` says that 问题1: stands below.
 */
export function isElsewhere(title: string, holdsLabelled = false): boolean {
  if (naming(title) !== 'no') return false
  // 落实工作要求方面存在的问题 holds problems, 下一步对存在问题的打算 does not.
  if (announcesProblems(title) && !/^(?:下一?步|今后|后续)/u.test(title)) return false
  return AHEAD.test(title) || (!holdsLabelled && ASIDE.test(title) && !PROBLEMS.test(title))
}

/** A part that says: here are the problems. 上轮反馈问题整改有遗留 is a problem itself and announces none. */
export function announcesProblems(title: string): boolean {
  if (title.length > 240 || tellsFault(bare(title.replace(CASE, '')))) return false
  return (
    /问题/u.test(title) &&
    (GENERAL.test(title.replace(/[。:,]+$/u, '').replace(CASE, '')) ||
      /(?:存在|主要|突出|反馈|发现|具体)(?:的)?(?:主要|突出|具体)?(?:的)?问题/u.test(title))
  )
}
