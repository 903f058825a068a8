import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { alone } from './journey.ts'
import type { Person } from './person.ts'
import { onDemo } from './stage.ts'

const stage = onDemo()
const { enters } = stage

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

describe('用起来不费劲', () => {
  alone(stage, '引导：看一遍，以后在哪台电脑上都不再提示', async (journey) => {
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

  alone(stage, '第一次打开：每个常用页的脚本不超过 300 kB（压缩后）', async (journey) => {
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

  alone(stage, '只用键盘：跳到正文、翻到问题、打开和关上一张表', async (journey) => {
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

  alone(stage, '减负：单位每月填报不超过三项、三次点击，不问已经知道的', async (journey) => {
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
    // Of this form alone: the frame has a search box in a form of its own.
    const form = page.locator('form').filter({ has: field })
    const fields = await form.getByRole('textbox').or(form.locator('input')).count()
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
