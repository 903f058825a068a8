import { words } from './words.ts'

type Details = Record<string, unknown>
type Sentences = Record<string, (details: Details) => { says: string; way: string }>

const role = (value: unknown): string => words.roles[value as keyof typeof words.roles] ?? ''
const mixedOf = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .slice(0, 3)
        .map((it: { name?: unknown; role?: unknown; beside?: unknown }) =>
          typeof it.name === 'string' ? `${it.name}兼任“${role(it.role)}”和“${role(it.beside)}”` : '',
        )
        .join('，')
    : ''
const missingOf = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 ? `还没有人任“${value.map(role).join('”“')}”` : ''

/** 三员分立、账号和职务（core/rules/rights/separation）。 */
export const separationRefusals = {
  'separation-gaps': (it) => ({
    says: `还不能分立：${[missingOf(it['missing']), mixedOf(it['mixed'])].filter((some) => some !== '').join('；')}。`,
    way: '三员各任命一位专人，兼任的先免去其中一职，然后再办。',
  }),
  'administrators-separate': (it) => ({
    says: `三员已经分立，${role(it['role']) ? `“${role(it['role'])}”不能同“${role(it['beside'])}”` : '这两种职务不能'}由一人担任。`,
    way: '请换一位同志；确要换岗的，先免去他原来的职务再任命。',
  }),
  'same-hand': (it) => ({
    says: `自报以后，您的密码和${words.parts[it['part'] as keyof typeof words.parts] ?? '前面环节的人'}的密码由同一个人重置过，无法排除一人经手两关。`,
    way: '请由密码没有被他重置过的同志办理；或者退回，重新自报后再办。',
  }),
} satisfies Sentences

/** 登录、二次验证、统一身份认证（ledger/desk）。 */
export const doorRefusals = {
  'sees-no-content': () => ({
    says: '您只担任管理员职务，不能查看和办理整改业务。',
    way: '业务请由任业务职务的同志办理；管理员办账号、安全和审计，见“安全”页。',
  }),
  'second-factor-asked': () => ({
    says: '这个账号开启了二次验证，还需要动态验证码。',
    way: '请打开手机上的验证器，输入六位数字；手机不在身边的，用一个恢复码。',
  }),
  'wrong-code': (it) => ({
    says: '验证码不对，或者已经用过。',
    way: `请等验证器换下一个再输；${typeof it['left'] === 'number' ? `再错${it['left']}次，账号将锁定三十分钟；` : ''}手机时间须准确。`,
  }),
  'second-factor-first': () => ({
    says: '管理员须先绑定二次验证。',
    way: '用手机上的验证器扫一次码，绑定以后即可继续。',
  }),
  'outside-failed': (it) => ({
    says: outsideReasons[String(it['reason'])] ?? '统一身份认证没有通过。',
    way: '请重新登录一次；仍不行的，用用户名和密码登录，并告诉管理员。',
  }),
  'outside-unknown': () => ({
    says: '统一身份认证认得您，但您的身份还没有同这里的账号绑定。',
    way: '请先用用户名和密码登录，在“修改密码”页绑定；也可请管理员代为绑定。',
  }),
  'identity-taken': () => ({
    says: '这个统一身份已经同另一个账号绑定。',
    way: '一个身份只对应一个账号；绑错的，请安全保密管理员解除后再绑。',
  }),
} satisfies Sentences

const outsideReasons: Record<string, string> = {
  unreachable: '统一身份认证服务暂时连不上。',
  expired: '登录用的时间太长，或者不是从本页开始的。',
  denied: '统一身份认证没有同意这次登录。',
  invalid: '统一身份认证的回答没有通过核对。',
}
