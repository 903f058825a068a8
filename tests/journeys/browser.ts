import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { findChromium } from '../run/chromium.ts'
import { Person } from './person.ts'
import type { PersonOptions } from './person.ts'

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openChromium = async (): Promise<Browser> => {
  const executablePath = await findChromium()
  if (executablePath === null) throw new Error('no Chromium: install one, or set CHROMIUM to its path')
  return chromium.launch({ executablePath, args: quietly })
}

/** Whatever breaks the rules of the page's own policy says so in the console, where it is a trouble. */
const tellViolations = `addEventListener('securitypolicyviolation', (event) =>
  console.error('policy broken: ' + event.violatedDirective + ' ' + event.blockedURI))`

/** Somebody's browser, with a session of their own; nothing is loaded yet. */
export const openBrowser = async (
  browser: Browser,
  url: string,
  name: string,
  { viewport = { width: 1366, height: 768 }, language = 'zh-CN' }: PersonOptions = {},
): Promise<Person> => {
  const context = await browser.newContext({
    viewport,
    locale: language,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  await context.addInitScript(tellViolations)
  return new Person(name, context, await context.newPage(), url)
}
