import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from './browser.ts'
import { axeFindings, faultsOnPage } from './look.ts'

const well = `<!doctype html><html lang="zh-CN"><head><title>整改</title></head>
  <body><main><h1>问题清单</h1>BODY</main></body></html>`

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser?.close())

const shown = async (body: string) => {
  const page = await browser.newPage({ viewport: { width: 600, height: 400 } })
  await page.setContent(well.replace('BODY', body))
  return page
}

/** Each look of these journeys is worth what it finds: so a fault of every kind is planted. */
describe('埋一处毛病，查得出', () => {
  test('没有毛病的一页', async () => {
    const page = await shown('<p>共 4 个问题</p>')
    expect([...(await faultsOnPage(page)), ...(await axeFindings(page))]).toEqual([])
  })

  test.each([
    ['color-contrast', '<p style="color:#aaa;background:#fff">看不清的字</p>'],
    ['button-name', '<button></button>'],
    ['label', '<input>'],
    ['image-alt', '<img src="data:,">'],
    ['aria-required-children', '<div role="listbox" aria-label="甲"><b>乙</b></div>'],
    ['link-name', '<a href="/x"></a>'],
    ['heading-order', '<h4>跳级的小标题</h4>'],
    ['frame-title', '<iframe srcdoc="<p>没有名称的框</p>"></iframe>'],
  ])('axe: %s', async (rule, body) => {
    const page = await shown(body)
    expect((await axeFindings(page)).join('\n')).toContain(`axe ${rule}: `)
  })

  test('axe：长表只看前几行', async () => {
    const row = '<tr><td><button></button></td></tr>'
    const page = await shown(`<table><tbody>${row.repeat(9)}</tbody></table>`)
    expect(await axeFindings(page, 3)).toHaveLength(3)
  })

  test.each([
    ['the page is', '<p style="width:900px">太宽</p>'],
    ['cut off: ', '<p style="width:40px;overflow:hidden;white-space:nowrap">放不下的一句话</p>'],
    ['over each other: ', '<p>下面的字</p><p style="position:relative;top:-35px">上面的字</p>'],
    ['not meant for reading: ', '<p>undefined 个问题</p>'],
    ['titles of the page: ', '<h1>又一个题目</h1>'],
  ])('画错的：%s', async (says, body) => {
    const faults = await faultsOnPage(await shown(body))
    expect(faults.join('\n')).toContain(says)
  })
})
