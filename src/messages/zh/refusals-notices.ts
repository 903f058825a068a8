import type { RefusalWords } from './refusals.ts'

/** 提醒方式的拒绝。 */
export const noticeRefusals = {
  'mail-without-address': (): RefusalWords => ({
    says: '要收邮件，还缺邮箱地址。',
    way: '请填上您的邮箱，或者把邮件关掉。',
  }),
}
