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
  '^(?:[^,。]{0,30}?)(?:(?<![仍然])存在|反馈|发现|指出|查摆|面临)(?:的)?(?:意见|具体|主要|突出)*(?:的)?问题$|' +
    '^(?:主要|突出|重点|具体|共性|个性|其他|存在)?(?:存在)?(?:的)?问题$|问题清单$|问题(?:整改|的整改)?(?:台账|清单)|' +
    '^(?:巡视|巡察|审计|督察|反馈|整改)(?:(?!问题)[^,。、]){0,16}(?:问题|意见)$',
  'u',
)
const FAULT = new RegExp(
  '(?:不够|不足|不力|不严|不实|不细|不深|不高|不强|不大|不牢|不准|不清|不全|不多|不好|不快|不紧|不佳|不畅|不到位|不规范|不深入|不及时|不健全|不完善|不彻底|不扎实|不明显|不充分|' +
    '不精准|不经常|不平衡|不坚决|不担当|不作为|不重视|不落实|不严肃|不严格|不严谨|不严密|不合理|不主动|不积极|不自觉|不敏感|不统一|不一致|不收敛|不收手|不认真|不细致|不常态|不闭环|' +
    '薄弱|弱化|虚化|淡化|边缘化|缺失|缺位|缺乏|欠缺|缺少|滞后|偏差|偏弱|偏低|偏软|偏少|差距|短板|漏洞|隐患|突出|依然存在|仍然存在|时有发生|多发|频发|易发|高发|宽松软|走过场|走形式|' +
    '流于形式|形式主义|官僚主义|散漫|涣散|浮|混乱|违规|超标|超范围|超职数|挂空挡|棚架|空转|梗阻|脱节|两张皮|不尽责|未整改|反弹|缓慢|粗放|随意|不明|未建立|未发挥|未落实|未执行|未开展|突破|敷衍|推诿|' +
    '有差距|有待加强|有待提高|有待提升|待加强|仍需加强|不容乐观|不符|失管|失察|失职|差|侵占|套取|截留|挪用|虚报|冒领|拖欠|闲置|浪费|层层递减|表面化|简单化|碎片化|得不到(?:整改|解决|落实))(?:的)?$',
  'u',
)
/** 学习不系统, 群众看不懂, 三年没有修, 重建设轻管护, 梯队断档: a fault told by how the clause ends. */
const FAULT_ENDING = new RegExp(
  '(?:(?:不|未)[^,。、;:“”《》]{1,5}|(?:没有|没人|没|无|难以)[^,。、;:“”《》]{1,6}|重[^,。、;:]{1,6}轻[^,。、;:]{1,6}|' +
    '弱|难|慢|乱|散|软|浅|薄|浪费|断档|断层|流失|老化|下滑|居高不下|挂账|遗留|走样|落空|扯皮|空缺|空白|' +
    '不了|偏[^,。、;:“”《》]|[超逾]期|超概算|过[高低多少长慢散]|搞变通|打折扣|意见(?:很|较)?大|异化|滋生|蔓延|僵化|摆样子)(?:的)?$',
  'u',
)
const PROMISE = new RegExp(
  '(?:不(?:放松|松懈|放过|罢手|收兵|动摇|停步|停歇|反弹|漏|断|移|变|懈怠|走样|掉队|手软|含糊|留情|打折|降低|落|留死角|间断|低于|少于|超过|发生)|' +
    '(?:不断|不少|不同|不久|不仅|不但|未来|无关|不良|不法|不正之风|不动产)[^,。]{0,5}|没有发现[^,。]*|未发现[^,。]*|未再[^,。]*|不再[^,。]*)$',
  'u',
)
const ACT = new RegExp(
  '^(?:切实|全面|深入|认真|积极|严格|坚决|持续|进一步|扎实|着力|大力|牢固|及时|不断|有效|充分|已|正在|先后|坚持|加强|强化|开展|完善|建立|健全|制定|出台|印发|召开|组织|推进|推动|实施|加大|加快|深化|严肃|提高|提升|抓好|抓实|抓细|压实|压紧|优化|' +
    '整改|解决|督促|举办|成立|修订|聚焦|突出|狠抓|做好|启动|举一反三|围绕|明确|细化|统筹|改进|转变|树立|注重|发挥|发出|约谈|排查|清理|清退|追缴|投入|争取|确保|夯实|筑牢|严明|严守|严控|严把|规范|瞄准|盘活|巩固|拓展|增强)',
  'u',
)

/** `title` is folded, without its marker. */
export function naming(title: string): Naming {
  if (title.length > 240) return 'no'
  const words = title.replace(/[。:;,]+$/u, '').replace(CASE, '')
  if (words.length < 4) return 'no'
  if (GENERAL.test(words)) return 'no'
  const aimed = /^(?:针对|关于|对于)/u.test(words)
  const asked = words.endsWith('问题')
  const kernel = words.replace(/^(?:针对|关于|对于)/u, '').replace(/(?:等|的)*问题$/u, '')
  const fault =
    FAULT.test(kernel) || (FAULT_ENDING.test(kernel) && !PROMISE.test(kernel) && !ACT.test(kernel))
  if (aimed && (asked || fault)) return 'yes'
  if (asked) return fault || !ACT.test(kernel) ? 'yes' : 'no'
  if (fault) return ACT.test(kernel) && kernel.length < 8 ? 'no' : 'perhaps'
  return 'no'
}

/** A heading that tells an act: never a problem, whatever its siblings are. */
export function namesAct(title: string): boolean {
  return naming(title) === 'no' && ACT.test(title)
}

const AHEAD =
  /下一步|下步|后续(?:工作|整改)|今后|努力方向|工作打算|意见(?:和|与)?建议|整改(?:意见|建议|要求)|工作要求|总体要求|指导思想|基本原则|保障措施|保障机制|工作步骤|方法步骤|实施步骤|问题线索|联系方式|组织实施/u
const ASIDE =
  /组织领导|基本情况|总体情况|工作情况|主要成效|任务目标|整改目标|工作目标|责任分工|主要(?:做法|成绩)|取得.{0,6}(?:成绩|成效)|肯定|成绩|强化领导|加强领导|压实.{0,6}责任/u
const PROBLEMS = /问题|逐条|逐项|反馈意见|整改(?:落实|进展|完成)?情况/u

/** A part that is about something else than single problems: attitude, next steps, demands. */
export function isElsewhere(title: string): boolean {
  if (naming(title) !== 'no') return false
  return AHEAD.test(title) || (ASIDE.test(title) && !PROBLEMS.test(title))
}

/** A part that says: here are the problems. 上轮反馈问题整改有遗留 is a problem itself and announces none. */
export function announcesProblems(title: string): boolean {
  if (title.length > 240 || FAULT.test(title) || FAULT_ENDING.test(title)) return false
  return (
    /问题/u.test(title) &&
    (GENERAL.test(title.replace(/[。:,]+$/u, '')) ||
      /(?:存在|主要|突出|反馈|发现|具体)(?:的)?(?:主要|突出|具体)?(?:的)?问题/u.test(title))
  )
}
