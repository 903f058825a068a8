/**
 * `npm run screenshots`: the pictures of the README, docs/pictures/*.png, taken of the demonstration and of a first run in
 * a real browser. Names begin with the language.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser, openChromium } from '../tests/journeys/browser.ts'
import { askToConfirm } from '../tests/journeys/importing.ts'
import { openFirst } from '../tests/journeys/pages.ts'
import type { Person, PersonOptions } from '../tests/journeys/person.ts'
import { freshFolder, serveProgram } from '../tests/journeys/served.ts'
import type { Served } from '../tests/journeys/served.ts'

const folder = join(import.meta.dirname, 'pictures')
const documents = join(import.meta.dirname, '..', 'samples', 'documents')

const picture = async (it: Person, name: string): Promise<void> => {
  await it.rests()
  // Nothing blinks and nothing is half on its way.
  const path = join(folder, `${name}.png`)
  await it.page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  console.log(`${name}.png ${Math.round(statSync(path).size / 1024)} kB`)
}

const open = async (it: Person, path: string, step = false): Promise<void> =>
  openFirst(it, { name: path, path, opensFirst: step })

/** Somebody of the demonstration, by the account's place in the list of names. */
const enters = async (
  browser: Browser,
  { url }: Served,
  post: RegExp,
  options: PersonOptions = {},
): Promise<Person> => {
  const it = await openBrowser(browser, url, post.source, options)
  await it.open('/')
  if (options.language === 'en') await it.press('English')
  await it.enters(post)
  return it
}

const firstRun = async (browser: Browser, empty: Served): Promise<void> => {
  const it = await openBrowser(browser, empty.url, 'nobody yet')
  await it.open('/')
  await picture(it, 'zh-first-run')
  await it.context.close()
}

/** What the head and the office look at: the trend, the second sheet of the wall, rules, supervision. */
const pressing = async (office: Person): Promise<void> => {
  await office.page.setViewportSize({ width: 1366, height: 900 })
  await open(office, '/?tab=trend')
  await office.page.locator('.trend-drawn canvas').nth(1).waitFor()
  await picture(office, 'zh-trend')
  await open(office, '/wall')
  await office.page.getByText('按领导和时限').click()
  await picture(office, 'zh-wall-matrix')
  await openFirst(office, { name: 'rules', path: '/rounds', follows: /^(看规则、试算|See and try rules)$/u })
  await office.reads('逐日重演')
  await picture(office, 'zh-light-rules')
  await open(office, '/supervision')
  await picture(office, 'zh-supervision')
  await open(office, '/supervision?tab=instruments')
  await picture(office, 'zh-instruments')
}

const looking = async (browser: Browser, demo: Served): Promise<void> => {
  const stranger = await openBrowser(browser, demo.url, 'a stranger')
  await stranger.open('/')
  await picture(stranger, 'zh-sign-in')
  await stranger.context.close()

  const office = await enters(browser, demo, /整改办管理员/u)
  const plain = [
    'overview',
    'wall',
    'problems',
    'measures',
    'responsibility',
    'import',
    'rounds',
    'organisation',
  ]
  for (const name of plain) {
    // The wall chart is shown whole.
    await office.page.setViewportSize({ width: 1366, height: name === 'wall' ? 860 : 768 })
    await open(office, name === 'overview' ? '/' : `/${name}`)
    await picture(office, `zh-${name}`)
  }
  await pressing(office)
  await open(office, '/problems?step=in-progress', true)
  await picture(office, 'zh-problem')
  await open(office, '/problems?step=closed', true)
  await picture(office, 'zh-problem-closed')
  await office.context.close()

  const english = await enters(browser, demo, /整改办管理员/u, { language: 'en' })
  await open(english, '/')
  await picture(english, 'en-overview')
  await open(english, '/problems')
  await picture(english, 'en-problems')
  await open(english, '/problems?step=returned', true)
  await picture(english, 'en-problem')
  await english.context.close()
}

const working = async (browser: Browser, demo: Served): Promise<void> => {
  const progress = '11个项目全部结案，追回违约金46.8万元；《工程招标投标监督办法》已印发。'
  for (const [name, viewport] of [
    ['zh-desk', { width: 1366, height: 768 }],
    ['zh-desk-phone', { width: 390, height: 844 }],
  ] as const) {
    const handler = await enters(browser, demo, /经办|住建局.*科/u, { viewport })
    await open(handler, '/desk')
    await handler.page
      .getByRole('button', { name: /^填报进展/u })
      .first()
      .click()
    await handler.fill('这段时间做了什么、有什么变化', progress)
    await picture(handler, name)
    await handler.context.close()
  }
  const verifier = await enters(browser, demo, /纪委/u)
  await open(verifier, '/problems?step=signed', true)
  const verify = verifier.page.getByRole('button', { name: '核查', exact: true, disabled: false })
  await verify.click()
  await verifier.page.getByLabel('改到位了').first().check()
  await picture(verifier, 'zh-verify')
  await verifier.context.close()
}

/** Last, because it adds a round. */
const importing = async (browser: Browser, demo: Served): Promise<void> => {
  const office = await enters(browser, demo, /整改办管理员/u)
  await open(office, '/import')
  const sample = join(documents, '01-feedback-fullwidth-numbers.txt')
  await office.page.getByLabel('选择文件').setInputFiles(sample)
  await office.page.getByRole('region', { name: '原文' }).waitFor()
  await office.page.locator('.proposal-open').nth(1).click()
  await picture(office, 'zh-draft')
  await askToConfirm(office)
  const drawer = office.dialog('确认导入')
  await office.choose('归入哪个轮次', '开启新轮次', drawer)
  await office.press('确认并建立', drawer)
  await office.heading('问题清单')
  for (const at of [0, 1, 2])
    await office.page
      .getByLabel(/^选择 \d/u)
      .nth(at)
      .check()
  await office.press('交办')
  await office.page.getByText(/^已建立/u).waitFor({ state: 'hidden' })
  await office.choose('整改类别', '限期整改', office.dialog(/^交办/u))
  await picture(office, 'zh-hand-out')
  await office.context.close()
}

const [own, none] = [freshFolder(), freshFolder()]
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const browser = await openChromium()
const demo = await serveProgram(own.folder, { command: 'demo', within: 600_000 })
const empty = await serveProgram(none.folder)
try {
  await firstRun(browser, empty)
  await looking(browser, demo)
  await working(browser, demo)
  await importing(browser, demo)
} finally {
  await browser.close()
  await Promise.all([demo.stop(), empty.stop()])
  own.drop()
  none.drop()
}
