import type { RefusalWords } from './refusals.ts'

/** 提醒方式的拒绝。 */
export const noticeRefusals = {
  'mail-without-address': (): RefusalWords => ({
    says: '要收邮件，还缺邮箱地址。',
    way: '请填上您的邮箱，或者把邮件关掉。',
  }),
  'robot-without-address': (): RefusalWords => ({
    says: '要发到群机器人，还缺它的地址。',
    way: '请在群里添加机器人，把它的 Webhook 地址贴进来，或者关掉。',
  }),
  'robot-elsewhere': ({ hosts = '' }: { hosts?: unknown }): RefusalWords => ({
    says:
      hosts === ''
        ? '本机没有开放群机器人，提醒发不出去。'
        : `群机器人的地址只能是 https 的、在这些主机上的：${String(hosts)}。`,
    way:
      hosts === ''
        ? '请管机器的人设 robotHosts（见 README），或者改用邮件。'
        : '请从群设置里复制完整的 Webhook 地址；要用别的主机，请管机器的人加进 robotHosts。',
  }),
  'one-digest': (): RefusalWords => ({
    says: '提醒每天一条，邮箱和群机器人只能选一个。',
    way: '请留下一个。',
  }),
}
