import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askWhetherBack, fetchedPart, isAway, markAway, onReach } from './reach.ts'

/** What /health answers, one after the other; `null` is nobody. */
const health = (...answers: (number | null)[]): void => {
  vi.stubGlobal('fetch', () => {
    const status = answers.shift() ?? null
    return status === null
      ? Promise.reject(new TypeError('failed to fetch'))
      : Promise.resolve(new Response(null, { status }))
  })
}
// Other tests of this process may have lost their server.
beforeEach(async () => {
  health(200)
  await askWhetherBack()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('连不上只说一次，应答了再说一次；数据库还没起来不算应答', async () => {
  const told: boolean[] = []
  const stop = onReach(() => told.push(isAway()))
  markAway()
  markAway()
  health(null, 503, 200)
  expect([await askWhetherBack(), await askWhetherBack()]).toEqual([false, false])
  expect(isAway()).toBe(true)
  expect(await askWhetherBack()).toBe(true)
  stop()
  markAway()
  expect(told).toEqual([true, false])
})

test('页面的文件取不到：服务器不在就等它回来再取，服务器在就是真的没有了', async () => {
  health(null, 200, 200)
  const parts: (() => Promise<string>)[] = [
    () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    () => Promise.resolve('页面'),
  ]
  const fetched = fetchedPart(() => (parts.shift() ?? (() => Promise.reject(new Error('gone'))))())()
  await vi.waitFor(() => expect(isAway()).toBe(true))
  await askWhetherBack()
  expect(await fetched).toBe('页面')
  await expect(fetchedPart(() => Promise.reject(new Error('gone')))()).rejects.toThrow('gone')
  expect(isAway()).toBe(false)
})
