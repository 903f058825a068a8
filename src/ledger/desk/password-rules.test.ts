import { describe, expect, test } from 'vitest'
import { isLogin, loginKey } from '#ledger/desk/login.ts'
import { weaknessOf } from '#ledger/desk/password-rules.ts'
import { temporaryPassword } from '#ledger/desk/temporary-password.ts'

describe('a password', () => {
  test.each([
    ['Ab3-xyz', 'short'],
    ['abcdefghij', 'kinds'],
    ['abcdefgh12', 'kinds'],
    ['整改整改整改12', 'kinds'],
    ['P@ssw0rd', 'common'],
    ['p@SSW0RD', 'common'],
    ['12345678901234', 'common'],
    ['aaaaaaaaaaaaaaaaaa', 'common'],
    ['Aa1-Zhang-9', 'login'],
    ['Ａa1－ZHANG－9', 'login'],
    ['Jiulong-7', null],
    ['seven horses cross the river', null],
    ['七匹马过河Zz9', null],
    ['七匹马正在慢慢渡过北边的大河', null],
  ])('%s: %s', (password, weakness) => {
    expect(weaknessOf(password, 'zhang')).toBe(weakness)
  })

  test('made by us passes our own rules and holds nothing that looks like something else', () => {
    for (let i = 0; i < 500; i += 1) {
      const password = temporaryPassword()
      expect(weaknessOf(password, '李闻')).toBeNull()
      expect(password).not.toMatch(/[0Oo1lI]/)
    }
  })
})

test('a login is letters of any script; the same one however it is typed', () => {
  for (const login of ['张三', 'li.wen', 'office-2', '买买提·艾山', 'a@b.cn', 'ｚｈａｎｇ', 'Ａ'])
    expect(isLogin(login), login).toBe(true)
  for (const login of ['', ' ', 'a b', '.a', 'a-', '<b>', 'a\u200bb', 'x'.repeat(61), "a'b", '张三\u202E'])
    expect(isLogin(login), login).toBe(false)
  expect(loginKey(' ＺＨＡＮＧ ')).toBe(loginKey('zhang'))
})
