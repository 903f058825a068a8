import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Browser } from 'playwright-core'
import type { DemoAccount } from '#cli/command.ts'
import { openChromium } from './browser.ts'
import { Journey } from './journey.ts'
import { axeFindings, faultsOnPage } from './look.ts'
import { openDraft, openFirst, pages } from './pages.ts'
import type { Person } from './person.ts'
import { freshFolder, serveDemo } from './served.ts'
import type { Served } from './served.ts'

let browser: Browser
let served: Served
let accounts: readonly DemoAccount[]
const { folder, drop } = freshFolder()
beforeAll(async () => {
  const [chromium, demo] = await Promise.all([openChromium(), serveDemo(folder)])
  browser = chromium
  accounts = demo.accounts
  served = demo.served
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  drop()
})

const accountOf = (login: string): DemoAccount => {
  const account = accounts.find((it) => it.login === login)
  if (!account) throw new Error(`no account ${login}`)
  return account
}

const enters = (it: Person, login: string): Promise<void> =>
  it.enters(new RegExp(`^${accountOf(login).name}`, 'u'))

/** Clicks and keys from now on, as the page hears them. */
const countHands = `(() => {
  window.hands = { clicks: 0, keys: 0 }
  addEventListener('click', (event) => { if (event.isTrusted && event.detail > 0) window.hands.clicks += 1 }, true)
  addEventListener('keydown', () => { window.hands.keys += 1 }, true)
})()`

const focusedName = (it: Person): Promise<string> =>
  it.page.evaluate(`(() => {
    const it = document.activeElement
    const label = it.labels && it.labels[0]
    return (it.getAttribute('aria-label') || (label ? label.textContent : it.textContent)).trim()
  })()`)

/** Tabs on until something of that kind and name has the focus. */
const tabTo = async (it: Person, name: RegExp, kind: string, most: number): Promise<void> => {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await it.page.keyboard.press('Tab')
    const fits = await it.page.evaluate(`document.activeElement.matches('${kind}')`)
    if (fits && name.test(await focusedName(it))) return
  }
  throw new Error(`not reached with ${most} tabs: ${kind} ${name}`)
}

/** What would go wrong on paper: wider than the sheet, words cut off, things to press. */
const onPaper = (it: Person): Promise<unknown> =>
  it.page.evaluate(`({
    wide: document.documentElement.scrollWidth > innerWidth,
    cut: [...document.querySelectorAll('main p, main span, main td, main th')]
      .filter((part) => getComputedStyle(part).overflow === 'hidden' && part.scrollHeight > part.clientHeight + 2)
      .filter((part) => part.clientHeight > 1)
      .map((part) => part.textContent.slice(0, 40)),
    pressed: [...document.querySelectorAll('.navigation, .filters, main button:not(.light, .sort), main input')]
      .filter((part) => part.checkVisibility())
      .map((part) => part.textContent.slice(0, 40)),
  })`)

/**
 * Every page at each size in each language. What axe looks at is the same at every size, but for what is folded away: it
 * looks at each language once, and at long tables to their end once. `axeRows`: how many rows; null: it does not look.
 */
const looks: readonly { width: number; height: number; language: 'zh-CN' | 'en'; axeRows: number | null }[] =
  [
    { width: 1366, height: 768, language: 'zh-CN', axeRows: 15 },
    { width: 1366, height: 768, language: 'en', axeRows: null },
    { width: 1920, height: 1080, language: 'zh-CN', axeRows: null },
    { width: 1920, height: 1080, language: 'en', axeRows: Infinity },
  ]

// Each look stands for itself: one that fails keeps no other from being taken.
const look = (title: string, taken: (journey: Journey) => Promise<void>): void => {
  const journey = new Journey(
    () => browser,
    () => served.url,
  )
  journey.chapter(title, () => taken(journey))
}

describe('每一页都看得清', () => {
  for (const { width, height, language, axeRows } of looks)
    look(`${width}×${height}，${language === 'en' ? '英文' : '中文'}`, async (journey) => {
      const it = await journey.comes('看的人', { viewport: { width, height }, language })
      const faults: Record<string, string[]> = {}
      const lookAt = async (name: string): Promise<void> => {
        const axe = axeRows === null ? [] : await axeFindings(it.page, axeRows)
        const found = [...(await faultsOnPage(it.page)), ...axe]
        if (found.length > 0) faults[name] = found
      }
      await it.open('/')
      if (language === 'en') await it.press('English')
      await it.rests()
      await lookAt('sign-in')
      await enters(it, 'office')
      for (const page of pages) {
        await openFirst(it, page)
        await lookAt(page.name)
      }
      await openDraft(it)
      await lookAt('draft')
      await it.press(language === 'en' ? 'Confirm import' : '确认导入')
      await it.page.getByRole('dialog').getByRole('combobox').first().waitFor()
      await lookAt('confirming')
      expect(faults).toEqual({})
      await journey.goes(it)
    })

  look('经办人的工作台，手机宽度', async (journey) => {
    const it = await journey.comes('经办人', { viewport: { width: 390, height: 844 } })
    await it.open('/desk')
    await enters(it, 'handler')
    await it.heading('我的工作台')
    await it.rests()
    expect([...(await faultsOnPage(it.page)), ...(await axeFindings(it.page))]).toEqual([])
    await journey.goes(it)
  })

  look('引导：看一遍，以后在哪台电脑上都不再提示', async (journey) => {
    const it = await journey.comes('第一次来的人')
    await it.open('/')
    await enters(it, 'verifier')
    await it.press('看一看')
    const last = it.page.getByText('每种职务一页帮助，随时可以看。')
    for (const said of [/^等您办的事/u, /^全部问题在这里/u, /^一张图看全部问题/u]) {
      await it.reads(said)
      await it.press('下一步')
    }
    await last.waitFor()
    await it.press('知道了')
    await last.waitFor({ state: 'hidden' })
    await it.page.getByText('第一次来').waitFor({ state: 'hidden' })
    await journey.goes(it)
    const elsewhere = await journey.comes('换了一台电脑')
    await elsewhere.open('/help')
    await enters(elsewhere, 'verifier')
    await elsewhere.rests()
    expect(await elsewhere.page.getByText('第一次来').count()).toBe(0)
    await journey.goes(elsewhere)
  })

  look('打印：清单和问题页只印内容，一字不截，横着不出纸', async (journey) => {
    // The printed width of A4, lying for lists and standing for a problem.
    const sheets = [
      { path: '/problems', width: 1030 },
      { path: '/measures', width: 1030 },
      { path: '/responsibility', width: 1030 },
      { path: '/problems?step=closed', width: 680, opensFirst: true },
    ]
    const it = await journey.comes('打印的人')
    await it.open('/')
    await enters(it, 'director')
    for (const { path, width, opensFirst = false } of sheets) {
      await openFirst(it, { name: path, path, opensFirst })
      await it.page.setViewportSize({ width, height: 768 })
      await it.page.emulateMedia({ media: 'print' })
      expect([path, await onPaper(it)]).toEqual([path, { wide: false, cut: [], pressed: [] }])
      await it.page.emulateMedia({ media: 'screen' })
      await it.page.setViewportSize({ width: 1366, height: 768 })
    }
    await journey.goes(it)
  })

  look('第一次打开：每个常用页的脚本不超过 300 kB（压缩后）', async (journey) => {
    const weights: Record<string, number> = {}
    for (const path of ['/', '/problems', '/measures', '/responsibility', '/desk']) {
      const it = await journey.comes('第一次打开的人')
      await it.open('/help')
      await enters(it, 'handler')
      const scripts: Promise<Buffer>[] = []
      it.page.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.push(response.body())
      })
      await it.open(path)
      await it.rests()
      const bodies = await Promise.all(scripts)
      weights[path] = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
      await journey.goes(it)
    }
    console.log('scripts of a first visit, bytes gzip:', weights)
    expect(Object.values(weights).every((it) => it > 100_000)).toBe(true)
    expect(Object.entries(weights).filter(([, it]) => it > 300_000)).toEqual([])
  })

  look('只用键盘：跳到正文、翻到问题、打开和关上一张表', async (journey) => {
    const it = await journey.comes('用键盘的人')
    const { page } = it
    await it.open('/')
    await enters(it, 'handler')
    await it.open('/problems?step=in-progress')
    await it.rests()
    await page.keyboard.press('Tab')
    expect(await focusedName(it)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    await tabTo(it, /./u, 'a[href^="/problems/"]', 40)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/problems\/[0-9a-f-]+$/u)
    await it.rests()
    const measure = page.getByRole('button', { name: /^填报进展/u }).first()
    await tabTo(it, /^填报进展/u, 'button', 60)
    await page.keyboard.press('Enter')
    const form = it.dialog('填报进展')
    await form.waitFor()
    await tabTo(it, /这段时间做了什么/u, 'textarea', 12)
    await page.keyboard.insertText('没有交出去的一句话。')
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'hidden' })
    await measure.waitFor()
    await journey.goes(it)
  })

  look('减负：单位每月填报不超过三项、三次点击，不问已经知道的', async (journey) => {
    const it = await journey.comes('经办人')
    const { page } = it
    await it.open('/')
    await enters(it, 'handler')
    await it.goTo('我的工作台')
    await it.rests()
    await page.evaluate(countHands)
    const text = '本周复查12处，11处已经达标。'
    const begun = performance.now()
    await page
      .getByRole('button', { name: /^填报进展/u })
      .first()
      .click()
    const field = page.getByLabel('这段时间做了什么、有什么变化', { exact: true })
    await field.click()
    const fields = await page.locator('form').getByRole('textbox').or(page.locator('form input')).count()
    await page.keyboard.type(text)
    await it.press('填报')
    await it.reads('已填报')
    const seconds = (performance.now() - begun) / 1000
    const hands = (await page.evaluate('window.hands')) as { clicks: number; keys: number }
    console.log(
      `a monthly update: ${fields} fields, ${hands.clicks} clicks, ${seconds.toFixed(1)} s without thinking`,
    )
    expect(fields).toBeLessThanOrEqual(3)
    expect(hands.clicks).toBeLessThanOrEqual(3)
    // What is said, and not one key more.
    expect(hands.keys).toBeLessThanOrEqual(text.length)
    expect(seconds).toBeLessThan(30)
    await journey.goes(it)
  })
})
