import type { Browser } from '../browser.ts'
import type { foundedHouse } from '../house.ts'
import { throughProvider } from '../sso/provider.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/** As a link of the provider's page brings it: from another site, without the session. */
const comeBack = async (by: Browser, path: string): Promise<void> => {
  const session = by.cookies.get('zhenggai')
  by.cookies.delete('zhenggai')
  await by.get(path, { 'sec-fetch-site': 'cross-site' })
  if (session !== undefined && !by.cookies.has('zhenggai')) by.cookies.set('zhenggai', session)
}

/** Single sign-on: nobody is known there, somebody binds it, comes in by it, and unbinds it. */
export const comeFromOutside = async (house: House, password: string): Promise<void> => {
  const enter = async (as: string): Promise<Browser> => {
    const browser = house.browser()
    const { headers } = await browser.get('/api/outside/start')
    await comeBack(browser, (await throughProvider(headers.get('location') ?? '', as)).back)
    await browser.post('/api/outside/enter', {})
    return browser
  }
  const { admin } = house
  await enter('1001')
  await house.browser().post('/api/outside/enter', {})
  const { address } = (await admin.post('/api/outside/link', { password })).json as { address: string }
  await comeBack(admin, (await throughProvider(address, '1001')).back)
  await admin.get('/api/own-door')
  await enter('1001')
  await admin.json('DELETE', '/api/outside/link', undefined)
}
