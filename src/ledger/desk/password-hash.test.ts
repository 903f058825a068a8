import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, isPassword } from '#ledger/desk/password-hash.ts'
// By its place and not its name: the name stands for a cheaper one where tests run.
import { passphraseCost, passwordCost } from '../guess-cost.ts'

const password = 'Chengjiang-2026'

test('a password is kept at the cost that OWASP asks of scrypt, and a backup at more', () => {
  expect([passwordCost, passphraseCost]).toEqual([
    { N: 32_768, r: 8, p: 3 },
    { N: 131_072, r: 8, p: 1 },
  ])
})

test('what is kept says how it was made, so that one of any cost can be checked', async () => {
  const [scheme, N, r, p, salt = '', key] = (await hashPassword(password)).split('$')
  const settings = { N: Number(N), r: Number(r), p: Number(p) }
  const again = scryptSync(password, Buffer.from(salt, 'base64url'), 32, settings)
  expect([scheme, key]).toEqual(['scrypt', again.toString('base64url')])

  const { N: most, r: size, p: turns } = passwordCost
  const full = scryptSync(password, 'salt', 32, { ...passwordCost, maxmem: 2 ** 26 }).toString('base64url')
  const kept = `scrypt$${most}$${size}$${turns}$${Buffer.from('salt').toString('base64url')}$${full}`
  expect(await isPassword(password, kept)).toBe(true)
  expect(await isPassword('Falsch-1234', kept)).toBe(false)
})

test('a login that nobody has is never right', async () => {
  expect(await isPassword('', null)).toBe(false)
})
