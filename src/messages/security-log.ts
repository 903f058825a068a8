import type { Locale } from './locale.ts'

type Words = {
  fileName: string
  heads: readonly string[]
  /** Every kind of entry of the security log. */
  types: Readonly<Record<string, string>>
  /** An instant in the time of the office. */
  instant: (at: string) => string
}

/** 2026-11-23T05:00:00.000000Z → 2026-11-23 13:00:00, 北京时间. */
export const inShanghai = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

/** What the security log is called and told in: read by its page and by its file. */
export const securityLogWords: Record<Locale, Words> = {
  'zh-CN': {
    fileName: '安全日志',
    heads: ['序号', '时间（北京）', '事项', '账号', '人员', '办理人', '说明'],
    types: {
      'signed-in': '登录',
      'sign-in-failed': '登录失败',
      locked: '锁定',
      unlocked: '解除锁定',
      'signed-out': '退出',
      'session-ended': '登录到时',
      'sessions-ended': '登录被结束',
      'password-changed': '修改密码',
      'password-change-failed': '修改密码失败',
      'account-opened': '开账号',
      'account-reset': '重置密码',
      'access-asked': '申请开户或重置',
      'access-dropped': '撤回或驳回申请',
      'key-made': '生成接口密钥',
      'key-making-failed': '生成密钥失败',
      'key-revoked': '撤销接口密钥',
      'erasing-failed': '依法清除未通过验证',
      'second-factor-begun': '开始绑定二次验证',
      'second-factor-bound': '绑定二次验证',
      'second-factor-failed': '二次验证失败',
      'second-factor-removed': '解除二次验证',
      'second-factor-demanded': '设定二次验证要求',
      'identity-bound': '绑定统一身份',
      'identity-unbound': '解除统一身份',
      'identity-binding-failed': '绑定统一身份失败',
      'outside-sign-in-failed': '统一身份登录失败',
      restored: '从备份恢复',
      'log-shortened': '日志到期清理',
      'log-taken': '导出日志',
      'log-verified': '校验',
    },
    instant: inShanghai,
  },
  en: {
    fileName: 'Security log',
    heads: ['No.', 'Time (Beijing)', 'What', 'Account', 'Person', 'By', 'Detail'],
    types: {
      'signed-in': 'Signed in',
      'sign-in-failed': 'Sign-in failed',
      locked: 'Locked',
      unlocked: 'Unlocked',
      'signed-out': 'Signed out',
      'session-ended': 'Session expired',
      'sessions-ended': 'Sessions ended',
      'password-changed': 'Password changed',
      'password-change-failed': 'Password change failed',
      'account-opened': 'Account opened',
      'account-reset': 'Password reset',
      'access-asked': 'Access asked for',
      'access-dropped': 'Access turned down',
      'key-made': 'API key made',
      'key-making-failed': 'API key refused',
      'key-revoked': 'API key revoked',
      'erasing-failed': 'Erasing not proved',
      'second-factor-begun': 'Second factor begun',
      'second-factor-bound': 'Second factor bound',
      'second-factor-failed': 'Second factor failed',
      'second-factor-removed': 'Second factor removed',
      'second-factor-demanded': 'Second factor demanded',
      'identity-bound': 'Identity bound',
      'identity-unbound': 'Identity unbound',
      'identity-binding-failed': 'Identity not bound',
      'outside-sign-in-failed': 'Single sign-on failed',
      restored: 'Restored from a backup',
      'log-shortened': 'Old entries dropped',
      'log-taken': 'Log exported',
      'log-verified': 'Verified',
    },
    instant: inShanghai,
  },
}
