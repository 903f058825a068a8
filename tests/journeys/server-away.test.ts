import { expect, onTestFinished, test } from 'vitest'
import { openBrowser, openChromium } from './browser.ts'
import { foundLedger } from './offices.ts'
import type { Person } from './person.ts'
import { freshFolder, serveProgram } from './served.ts'

const away = /服务器暂时没有应答/u
const typed = '澄江县林业局'

const unitsCalled = (it: Person, name: string): Promise<number> =>
  it.page.evaluate(`fetch('/api/organisation').then((it) => it.json())
    .then(({ units }) => units.filter((unit) => unit.name === ${JSON.stringify(name)}).length)`)

/** The upgrade as an office lives it: the server goes away under an open page and comes back. */
test('the server goes and comes back: the page says so, keeps what was typed, and goes on', async () => {
  const { folder, drop } = freshFolder()
  onTestFinished(drop)
  const chromium = await openChromium()
  onTestFinished(() => chromium.close())
  const first = await serveProgram(folder)
  const port = Number(new URL(first.url).port)
  const it = await openBrowser(chromium, first.url, '管小川')
  try {
    await foundLedger(it)
    await it.goTo('组织与账号')
    await it.rests()
    await it.press('登记单位')
    const dialog = it.dialog('登记单位')
    await it.fill('全称', typed, dialog)
    await it.fill('简称', '县林业局', dialog)
    await it.choose('类别', '部门', dialog)
    await first.stop()
    await it.press('登记单位', dialog)
    await it.reads(away)
    await it.reads('连不上服务器。', dialog)
    expect(await dialog.getByLabel('全称', { exact: true }).inputValue()).toBe(typed)
    const second = await serveProgram(folder, { port })
    try {
      await it.reads('已重新连上服务器')
      await it.page.getByText(away).waitFor({ state: 'detached' })
      // Pressed again it is the same act: one unit, whatever got through before.
      await it.press('登记单位', dialog)
      await dialog.waitFor({ state: 'hidden' })
      expect(await unitsCalled(it, typed)).toBe(1)
      // A page whose file was never fetched, asked for while the server is away, waits for it.
      await second.stop()
      await it.page.getByRole('link', { name: '轮次', exact: true }).click()
      await it.reads(away)
    } finally {
      await second.stop()
    }
    const third = await serveProgram(folder, { port })
    try {
      await it.heading('轮次')
      await it.page.getByText(away).waitFor({ state: 'detached' })
    } finally {
      await third.stop()
    }
  } finally {
    await first.stop()
  }
})
