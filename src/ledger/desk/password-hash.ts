import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { passwordAsTyped } from '#ledger/desk/password-rules.ts'
import { halfLength } from '#ledger/desk/temporary-password.ts'
import { passwordCost } from '#ledger/guess-cost.ts'
import { Refused } from '#ledger/refusals.ts'

const keyLength = 32

// Each hashing holds 32 MB; a crowd at the door must not take the memory of those inside.
const atOnce = 3
const mostWaiting = 200
let running = 0
const waiting: (() => void)[] = []

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw new Refused('too-many-requests', { seconds: 30 })
    await new Promise<void>((go) => {
      waiting.push(go)
    })
  } else running += 1
  try {
    return await work()
  } finally {
    // The place goes on to the next one, or becomes free.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

const derive = (password: string, salt: Buffer, { N, r, p }: typeof passwordCost): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((done, fail) => {
        const settings = { N, r, p, maxmem: 256 * N * r }
        scrypt(passwordAsTyped(password), salt, keyLength, settings, (error, key) => {
          if (error) fail(error)
          else done(key)
        })
      }),
  )

const written = (salt: Buffer, key: Buffer): string =>
  `scrypt$${passwordCost.N}$${passwordCost.r}$${passwordCost.p}$${salt.toString('base64url')}$${key.toString('base64url')}`

/** The text kept for a password: `scrypt$N$r$p$salt$key`. @throws Refused `too-many-requests` when too many wait */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  return written(salt, await derive(password, salt, passwordCost))
}

/** What unknown logins are checked against, so that they take as long as known ones. Nobody knows a password for it. */
const nobodys = (): string => written(Buffer.alloc(16), randomBytes(keyLength))

/**
 * Whether `password` is the one behind `kept`; null (a login nobody has) costs the same time and is never right.
 * @throws Refused `too-many-requests` when too many wait
 */
export const isPassword = async (password: string, kept: string | null): Promise<boolean> => {
  if (kept?.startsWith(inHalves) !== true) return isWhole(password, kept)
  const typed = passwordAsTyped(password)
  const halves = [typed.slice(0, halfLength), typed.slice(halfLength + 1)]
  // Both are weighed, whatever comes of the first: the time says nothing about either.
  const right = await Promise.all(
    kept
      .slice(inHalves.length)
      .split(':')
      .map((half, at) => isWhole(halves[at] ?? '', half)),
  )
  return right.length === 2 && right.every((it) => it)
}

const inHalves = 'halves:'

/** The text kept for a temporary password of which two people were shown a half each (temporary-password.ts). */
export const keptHalves = (first: string, second: string): string => `${inHalves}${first}:${second}`

const isWhole = async (password: string, kept: string | null): Promise<boolean> => {
  const [scheme, N, r, p, salt, key] = (kept ?? nobodys()).split('$')
  if (scheme !== 'scrypt' || salt === undefined || key === undefined)
    throw new Error('a password is kept in a form this program does not know')
  const expected = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(expected, given) && kept !== null
}
