import type { RefusalCode } from '#core/record/fact/refusal.ts'
import { templateFaults } from './template-faults.ts'
import { general } from './general.ts'
import { evidenceRefusals, uploadRefusals } from './refusals-evidence.ts'
import { organisationRefusals } from './refusals-organisation.ts'
import { lightRefusals } from './refusals-lights.ts'
import { closeoutRefusals } from './refusals-closeout.ts'
import { lookbackRefusals } from './refusals-lookback.ts'
import { supervisionRefusals } from './refusals-supervision.ts'
import { meetingRefusals } from './refusals-meetings.ts'
import { courseRefusals } from './refusals-course.ts'
import { noticeRefusals } from './refusals-notices.ts'
import { findingRefusals } from './refusals-finding.ts'
import { progressRefusals } from './refusals-progress.ts'
import { planningRefusals } from './refusals-planning.ts'
import { doorRefusals, separationRefusals } from './refusals-doors.ts'
import { words } from './words.ts'

/** 一次拒绝的两句话：为什么不行；怎样才行。 */
export type RefusalWords = { says: string; way: string }
type Details = Record<string, unknown>
type Sentence = (details: Details) => RefusalWords

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** 词表里有就用词表，没有就用原样。 */
const wordOf = (table: Record<string, string>, value: unknown): string =>
  table[textOf(value)] ?? textOf(value)

const quoted = (value: unknown, otherwise: string): string =>
  textOf(value) ? `“${textOf(value)}”` : otherwise
const bracketed = (value: unknown): string => (textOf(value) ? `（${textOf(value)}）` : '')

/** 最多举三个。 */
const someOf = (value: unknown): string =>
  Array.isArray(value)
    ? `${value.slice(0, 3).map(textOf).join('、')}${value.length > 3 ? ` 等 ${value.length} 个` : ''}`
    : ''

const roleOf = (it: Details): string => wordOf(words.roles, it['role'])
const rolesOr = (value: unknown): string =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value])
    .map((role) => `或“${wordOf(words.roles, role)}”`)
    .join('')
const partOf = (it: Details): string => wordOf(words.parts, it['part']) || '前面环节的人'
const thingOf = (it: Details): string => wordOf(words.things, it['thing'])
const stepsOf = (value: unknown): string =>
  Array.isArray(value) ? value.map((step) => `“${wordOf(words.steps, step)}”`).join('或') : ''
const gapsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((gap: { code?: unknown; what?: unknown }) => {
          const code = textOf(gap.code)
          const say = code in words.gaps ? words.gaps[code as keyof typeof words.gaps] : undefined
          return say ? say(textOf(gap.what)) : code
        })
        .join('；')
    : ''

const core: Record<RefusalCode, Sentence> = {
  ...closeoutRefusals,
  ...lightRefusals,
  ...organisationRefusals,
  ...progressRefusals,
  ...courseRefusals,
  ...meetingRefusals,
  ...supervisionRefusals,
  ...lookbackRefusals,
  ...evidenceRefusals,
  ...planningRefusals,
  ...separationRefusals,
  'not-allowed': (it) => ({
    says: `这一步由任${quoted(roleOf(it), '相应')}${rolesOr(it['or'])}职务的人办理，您没有这样的职务。`,
    way: '等担任该职务的人登录办理；还没有这样的人的，请系统管理员登记。',
  }),
  'not-your-unit': (it) => ({
    says: `这一步须由${it['relation'] === 'lead-unit' || it['relation'] === undefined ? '牵头单位' : '承办单位'}${bracketed(it['unit'])}的${roleOf(it) || '人员'}办理，您在该单位没有这样的职务。`,
    way: '请由该单位办理；分工定得不对的，请整改办先调整分工。',
  }),
  'not-its-leader': (it) => ({
    says: `您不是这个问题的牵头领导${bracketed(it['leader'])}。`,
    way: '请由这个问题的牵头领导或整改办办理；牵头领导定得不对的，请整改办先调整分工。',
  }),
  'not-your-proof': (it) => ({
    says: `这份佐证材料由${quoted(it['unit'], '别的单位')}提交，只能由提交的人或该单位撤回。`,
    way: '对材料有不同看法的，请在进展里写明，由核查人判断。',
  }),
  'same-person': (it) => ({
    says: `您就是${partOf(it)}，同一个人不能接连把两道关。`,
    way: '请换一位没有参与前面环节的同志办理。',
  }),
  'same-unit': (it) => ({
    says: `您与${partOf(it)}同属一个单位，不符合独立核查的要求。`,
    way: '请由没有参与这个问题整改的另一个单位派人办理。',
  }),
  'superior-unit': (it) => ({
    says: `您的单位与${partOf(it)}的单位有上下级隶属关系，不符合独立核查的要求。`,
    way: '请由与其没有隶属关系的单位派人办理。',
  }),
  'appointed-by': (it) => ({
    says: `您与${partOf(it)}之间，有一方的任职由另一方登记，不符合独立核查的要求。`,
    way: '请由任职登记上没有这种关联的同志办理。',
  }),
  'lead-leader-decides': () => ({
    says: '您是这个问题的牵头领导，对整改负责，不能同时评判整改结果。',
    way: '请由其他同志核查、验收和销号。',
  }),
  'registrar-abstains': () => ({
    says: '您是系统管理员，各人的任职和密码由您经手，所以不填报、不自报、不签字，也不核查、不验收。',
    way: '请由不管账号的同志办理；整改办还没有这样的同志，就在“组织与账号”里再登记一人。',
  }),
  'wrong-step': (it) => ({
    says: `问题现在是${quoted(wordOf(words.steps, it['step']), '别的步骤')}，不能办理${quoted(wordOf(words.acts, it['act']), '这一步')}。`,
    way: stepsOf(it['from'])
      ? `走到${stepsOf(it['from'])}时才能办理。`
      : '请刷新页面，看清现在走到哪一步再办。',
  }),
  'content-locked': (it) => ({
    says: `现在是${quoted(wordOf(words.steps, it['step']), '锁定状态')}，内容已经锁定，不能改动。`,
    way: '经办人撤回自报，或者核查、验收时退回以后，才能修改；销号以后不再修改。',
  }),
  'content-changed': () => ({
    says: '您看过之后，措施、数字或佐证材料又有变化。为免认下没看过的内容，这次没有生效。',
    way: '请看清变化后再办一次。',
  }),
  'deadline-fixed': () => ({
    says: '方案批准以后，问题和措施的时限都不能直接往后改。',
    way: '确需延期的，由牵头单位负责人在问题页面申请延期；原时限长期保留。',
  }),
  'measure-returned': (it) => ({
    says: `措施${quoted(it['what'], '')}被退回过，不能从方案里去掉。`,
    way: '可以改写得更切实，完成后重新自报；是否改到位由核查的人判断。',
  }),
  'import-built-upon': (it) => ({
    says: `这次导入的问题已经开始办理${bracketed(someOf(it['numbers']))}，不能整体撤回。`,
    way: '只有全部问题都还没有动过时，才能撤回导入。',
  }),
  'list-changed': (it) => ({
    says: `您对照以后，问题${quoted(it['number'], '')}又有了变动，不能按原来的选择导入。`,
    way: '请重新对照再确认；已经作出的其他选择都还在。',
  }),
  'rows-undecided': (it) => ({
    says: `有几行同台账里的问题只是相近${bracketed(someOf(it['numbers']))}，是不是同一个还没有人定。`,
    way: '请逐行选定：是这个问题，还是新问题；然后再确认。',
  }),
  'already-withdrawn': () => ({ says: '已经撤回或者免去过了。', way: '不需要再办，刷新页面即可看到。' }),
  'last-registrar': (it) => ({
    says: `这是最后一位${roleOf(it) || '系统管理员'}，免去以后，归他办的事就没有人能办。`,
    way: `请先任命另一位${roleOf(it) || '系统管理员'}。`,
  }),
  'plan-gaps': (it) => ({
    says: `方案还不完整：${gapsOf(it['gaps']) || '缺少必备内容'}。`,
    way: '把所缺各项补齐以后，就可以批准方案。',
  }),
  'claim-gaps': (it) => ({
    says: `还不能自报完成：${gapsOf(it['gaps']) || '缺少必备内容'}。`,
    way: '各项措施报完成、每条具体表现都有成效证明以后，就可以自报。',
  }),
  'no-effect': (it) => ({
    says: `${quoted(it['what'], '有的具体表现')}没有经核查的成效证明。`,
    way: '每条具体表现至少要有一件资金凭证、现场情况、数据或群众访问材料；会议纪要和通知不算。',
  }),
  'unverified-item': (it) => ({
    says: `${quoted(it['what'], '有的具体表现')}${it['met'] === false ? '的核查结论是没有改到位' : '还没有核查结论'}。`,
    way: '每一条都核查到位才能通过；没有改到位的，请退回补办。',
  }),
  'nothing-returned': () => ({
    says: '退回时没有写明哪项措施、缺什么证明。',
    way: '请至少选一项措施，写清还缺什么，让单位知道补什么。',
  }),
  'unknown-thing': (it) => ({
    says: `找不到所指的${thingOf(it) || '内容'}。`,
    way: '它可能已被撤回或改动，请刷新页面后重新选择。',
  }),
  'invalid-input': (it) => ({
    says: `${fieldsOf(it['field']) || '填写的内容'}不合要求${
      textOf(it['laterThan'])
        ? `：不能晚于${textOf(it['laterThan'])}`
        : textOf(it['earlierThan'])
          ? `：不能早于${textOf(it['earlierThan'])}`
          : ''
    }。`,
    way: '请改正后再提交。',
  }),
  'circular-units': () => ({
    says: '这样调整会使单位互为上下级。',
    way: '请选择一个不在本单位下属之内的上级单位。',
  }),
  duplicate: (it) => ({
    says: `${quoted(it['name'], `这个${thingOf(it) || '名称'}`)}已经有了。`,
    way: '请直接使用已有的，或者换一个名称。',
  }),
  'act-id-reused': () => ({
    says: '同一个操作编号被用在了两项不同的操作上。',
    way: '请刷新页面后重新办理。',
  }),
}

/** 密码为什么不够好（ledger/desk/password-rules）。 */
const weaknesses: Record<string, string> = {
  short: '密码不到八位',
  kinds: '密码里字母大小写、数字、符号的种类太少',
  login: '密码里有用户名',
  common: '这个密码太常见',
  same: '新密码与原来的一样',
}

/** 哪一项填得不对。没有列出的，说的是“填写的内容”。 */
const fields: Record<string, string> = {
  login: '用户名',
  password: '密码',
  name: '名称',
  shortName: '简称',
  shortTitle: '挂图简称',
  title: '标题',
  text: '内容',
  statement: '说明',
  reason: '理由',
  note: '说明',
  deadline: '整改时限',
  day: '日期',
  template: '模板',
  dated: '材料日期',
  happened: '发生日期',
  period: '巡视（巡察）时间',
  feedbackOn: '反馈日期',
  from: '任职日期',
  on: '免职日期',
  until: '到期日',
  scopes: '范围',
  cursor: '游标',
  items: '核查结论',
  problems: '问题',
  round: '轮次',
  ordinal: '轮次序号',
}
/** `items.0.note too_big, login` 之类：取各段最后一个认得的名称。 */
const fieldsOf = (value: unknown): string => {
  const named = textOf(value)
    .split(/[,、]\s*/u)
    .map((part) =>
      (part.split(' ')[0] ?? '')
        .split('.')
        .toReversed()
        .find((name) => name in fields),
    )
  return [...new Set(named.flatMap((name) => (name === undefined ? [] : [fields[name]])))].join('、')
}

type FaultDetails = {
  code?: unknown
  tag?: unknown
  nearest?: unknown
  where?: { part?: unknown; paragraph?: unknown; table?: unknown; row?: unknown } | null
}
const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const templateFaultOf = ({ code, tag, nearest, where }: FaultDetails): string => {
  const { says, parts, where: placed, at } = templateFaults
  const fault = says[textOf(code)]?.(textOf(tag), textOf(nearest)) ?? textOf(code)
  if (!where) return fault
  const part = parts[textOf(where.part)] ?? textOf(where.part)
  return at(placed(part, numberOr(where.paragraph) ?? 1, numberOr(where.table), numberOr(where.row)), fault)
}
/** 最多说五处。 */
const templateFaultsOf = (value: unknown): string => {
  if (!Array.isArray(value)) return ''
  const told = value.slice(0, 5).map((it: FaultDetails) => templateFaultOf(it))
  return [...told, ...(value.length > 5 ? [templateFaults.more(value.length)] : [])].join('；')
}

/** 排版、制图和核对为什么没有做成（office/press）。 */
const unmadeWords: Record<string, (detail: string) => RefusalWords> = {
  'no-chinese-font': (folder) => ({
    says: '这台机器上没有可用的中文字体，做不了 PDF 和图片。',
    way: `请把字体文件放进 ${folder || '数据目录下的 fonts 目录'}，或者安装系统中文字体；.docx 和 .svg 不受影响。`,
  }),
  'too-slow': () => ({
    says: '排版或制图时间过长，已经停下。',
    way: '请稍后再试，或者先取 .docx（挂图取 .svg）。',
  }),
  'too-big': () => ({
    says: '排版或制图占用的内存过多，已经停下。',
    way: '请先取 .docx（挂图取 .svg 或小一些的尺寸），或者分开取。',
  }),
  unchecked: () => ({
    says: '核对用的时间太长，没有做完。',
    way: '没有提示不等于没有问题，请自己通读；报告照样可以取。',
  }),
}

/** 账号、草稿、文件和服务本身的拒绝。 */
const desk = {
  ...doorRefusals,
  'wrong-password': (it) => ({
    says: '用户名或密码不对。',
    way: `${textOf(it['left']) ? `再错${textOf(it['left'])}次` : '连错五次'}，账号将锁定三十分钟。忘记密码的，请系统管理员重置。`,
  }),
  'account-locked': (it) => ({
    says: '密码连错多次，账号已锁定。',
    way: `${textOf(it['minutes']) || '三十'}分钟后可以再试，或请系统管理员重置密码。`,
  }),
  'weak-password': (it) => ({
    says: `${weaknesses[textOf(it['rule'])] ?? '这个密码太容易被猜到'}。`,
    way: '请用八位以上，并含字母大小写、数字、符号中的三类；或者用十四位以上。不要用用户名和常见密码。',
  }),
  'session-ended': () => ({ says: '登录已失效。', way: '请重新登录；没有提交的内容请先复制保存。' }),
  'key-not-valid': (it) => ({
    says: textOf(it['until'])
      ? `接口密钥到${textOf(it['until'])}为止，已经到期。`
      : '没有这样的接口密钥，或者它已被撤销。',
    way: '请由本人登录，在“接口密钥”里重新生成一个。',
  }),
  'key-scope': (it) => ({
    says: it['scope']
      ? `这个接口密钥的范围里没有“${wordOf(words.keyScopes, it['scope'])}”。`
      : '这个接口密钥的范围里没有这一步所需的一项。',
    way: '需要的，请由本人登录，另外生成一个含这一范围的密钥。',
  }),
  'not-by-key': () => ({
    says: '这一步不能用接口密钥办理：评判和登记须由看过内容的人作出，账号和密钥只由本人管理。',
    way: '请由本人登录网页办理。',
  }),
  'too-many-keys': (it) => ({
    says: `您的接口密钥太多${textOf(it['limit']) ? `，上限是 ${textOf(it['limit'])} 个` : ''}。`,
    way: '请先撤销不再使用的，到期的也算在内。',
  }),
  'change-password-first': () => ({ says: '首次登录须先修改密码。', way: '改好密码后即可继续。' }),
  'first-run-done': () => ({ says: '台账库已经建好，不能重复建立。', way: '请直接登录。' }),
  'no-ledger-yet': () => ({ says: '还没有建立台账库。', way: '请先完成首次设置。' }),
  'login-taken': (it) => ({
    says: `用户名${quoted(it['login'], '')}已有人使用。`,
    way: '请换一个用户名。',
  }),
  'not-found': () => ({
    says: '找不到这项内容，或者您无权查看。',
    way: '请核对地址，或从清单里重新打开。',
  }),
  ...findingRefusals,
  ...noticeRefusals,
  'nothing-yet': (it) => ({
    says: `到${textOf(it['day'])}为止，台账里还没有可以写进文件的问题。`,
    way: '请选较晚的一天；还没有导入反馈意见的，先导入并确认。',
  }),
  unmade: (it) =>
    unmadeWords[textOf(it['reason'])]?.(textOf(it['detail'])) ?? {
      says: '文件没有做成。',
      way: '请稍后再试。',
    },
  'template-faults': (it) => ({
    says: `这份文件不能用作模板或红头：${templateFaultsOf(it['faults'])}。`,
    way: '请按所指的地方改好，再传一次。',
  }),
  'draft-changed': () => ({
    says: '这份草稿已被别人改过，您的改动没有保存。',
    way: '请先复制自己的改动，刷新后在新的内容上再改。',
  }),
  // Why stands in unreadable.ts, which pages load when it comes to that.
  unreadable: () => ({ says: '这份文件读不了。', way: '也可以直接粘贴文字。' }),
  // 为什么，在 returns.ts 里，由那一页说。
  'return-refused': () => ({ says: '这份回报表没有收下。', way: '请交回系统发出的那个文件。' }),
  ...uploadRefusals,
  'file-missing': () => ({ says: '文件没有传上来，或者原件已经不在。', way: '请重新选择文件上传。' }),
  'too-large': (it) => ({
    says: `内容太大${textOf(it['limit']) ? `，上限是 ${textOf(it['limit'])}` : ''}。`,
    way: '请压缩图片或拆成几份再传。',
  }),
  'too-many-files': (it) => ({
    says: `您已传来、还没有用作佐证材料的文件太多${textOf(it['limit']) ? `，上限是 ${textOf(it['limit'])}` : ''}。`,
    way: '请先把传来的文件附到进展里；没有用上的，一天以后自动清除。',
  }),
  'too-many-requests': (it) => ({
    says: '操作太频繁了。',
    way: `请${textOf(it['seconds']) ? `过 ${textOf(it['seconds'])} 秒` : '稍等一分钟'}再试。`,
  }),
  'too-many-rows': (it) => ({
    says: `有 ${textOf(it['rows'])} 行，超过一张表格能容纳的 ${textOf(it['limit'])} 行。`,
    way: '请先筛选，或者导出 .csv。',
  }),
  'wrong-origin': () => ({ says: '请求来自别的网址，已被拦下。', way: '请从本系统自己的网址打开页面。' }),
  'database-away': () => ({
    says: '数据库暂时连不上，刚才的操作还没有结果。',
    way: '稍后再按一次即可，同一项操作不会重复记账。',
  }),
  'disk-full': () => ({
    says: '服务器磁盘已满，没有保存。',
    way: '请管理员腾出空间后再试；已保存的内容不受影响。',
  }),
} satisfies Record<string, Sentence>

/** 浏览器这一侧的“不”：没有回音，或者回音谁也没料到。 */
const here = {
  unreachable: () => general.states.unreachable,
  broken: (it) => ({
    says: `出了没有料到的问题${bracketed(it['status'])}。`,
    way: '请重试；仍然不行的，请把下面的编号告诉管理员。',
  }),
} satisfies Record<string, Sentence>

export type RefusalWord = RefusalCode | keyof typeof desk | keyof typeof here

export const refusals: Record<RefusalWord, Sentence> = { ...core, ...desk, ...here }

export const isRefusalWord = (code: string): code is RefusalWord =>
  Object.prototype.hasOwnProperty.call(refusals, code)
