import { loginKey } from '#ledger/desk/login.ts'

/** Why a password is not good enough. */
export type Weakness = 'short' | 'kinds' | 'login' | 'common' | 'same'

/** The commonest of those that would pass the rules below; compared without case. */
const commonest = new Set([
  ...['password1', 'password1!', 'password12', 'password123', 'password@123', 'passw0rd', 'passw0rd!'],
  ...['p@ssw0rd', 'p@ssword', 'p@ssword1', 'p@ssw0rd1', 'p@ssw0rd123', 'p@55w0rd', 'pa$$w0rd', 'pass@123'],
  ...['pass@word1', 'admin123', 'admin@123', 'admin123!', 'admin@1234', 'admin1234', 'admin888', 'admin@888'],
  ...['administrator1', 'root1234', 'root@123', 'root@1234', 'test1234', 'test@123', 'test@1234', 'user1234'],
  ...['user@123', 'guest123', 'guest@123', 'qwer1234', 'qwer@1234', 'qwer!234', 'qwerty12', 'qwerty123'],
  ...[
    'qwerty123!',
    'qwerty@123',
    'qwertyuiop1',
    'qwe123!@#',
    'asdf1234',
    'asdf@1234',
    'asdfghjkl1',
    'zxcv1234',
  ],
  ...['zxcvbnm1', 'zxcvbnm123', '1qaz2wsx', '1qaz@wsx', '1qaz!qaz', '1qaz2wsx3edc', '!qaz2wsx', '1q2w3e4r'],
  ...['1q2w3e4r!', '1q2w3e4r5t', 'q1w2e3r4', 'abc12345', 'abc@1234', 'abc@12345', 'abc123456', 'abc123!@#'],
  ...['abcd1234', 'abcd@1234', 'abcd123!', 'a1234567', 'a12345678', 'a123456789', 'a123456a', 'aa123456'],
  ...['aa123456!', 'aa@123456', 'aa12345678', 'aaa111222', 'a1b2c3d4', 'as123456', 'asd12345', 'asd123456'],
  ...['asd@1234', 'qq123456', 'qaz123456', 'wang1234', 'zhang123', 'li123456', 'liu12345', 'chen1234'],
  ...[
    'woaini123',
    'woaini520',
    'woaini521',
    'woaini1314',
    'iloveyou1',
    'iloveyou520',
    '5201314aa',
    'aa5201314',
  ],
  ...[
    'china123',
    'china@123',
    'beijing1',
    'beijing123',
    'beijing2008',
    'zhongguo1',
    'huawei@123',
    'huawei12#$',
  ],
  ...[
    'welcome1',
    'welcome123',
    'welcome@123',
    'letmein1',
    'changeme1',
    'change@123',
    'default1',
    'dragon123',
  ],
  ...[
    'monkey123',
    'sunshine1',
    'football1',
    'princess1',
    'superman1',
    'michael1',
    'summer2024',
    'summer2025',
  ],
  ...['winter2024', 'winter2025', 'spring2025', 'autumn2025', 'zhenggai1', 'zhenggai123', 'zhenggai@123'],
  ...['xunshi123', 'xunshi@123', 'xuncha123', 'xuncha@123', 'zgb@2024', 'zgb@2025', 'zgb@1234', 'zgb12345'],
  ...['12345678901234', '11111111111111', '00000000000000', '88888888888888', 'aaaaaaaaaaaaaa'],
  ...['123456789012345', '1234567890123456', 'passwordpassword', 'qwertyuiopasdfgh', 'abcdefghijklmn'],
])

const kinds = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]

/** The form in which a password is hashed: the same keys on another keyboard give the same characters. */
export const passwordAsTyped = (password: string): string => password.normalize('NFKC')

/**
 * Why `password` cannot be one for this login, or null: at least 8 characters with three of four kinds (small letters,
 * capitals, numerals, others), or at least 14; not containing the login; not one of the commonest.
 */
export const weaknessOf = (password: string, login: string): Weakness | null => {
  const typed = passwordAsTyped(password)
  const length = [...typed].length
  if (length < 8) return 'short'
  if (length < 14 && kinds.filter((kind) => kind.test(typed)).length < 3) return 'kinds'
  const lower = typed.toLowerCase()
  const key = loginKey(login)
  if (key.length > 1 && lower.includes(key)) return 'login'
  if (commonest.has(lower) || new Set(lower).size < 4) return 'common'
  return null
}
