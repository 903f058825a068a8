import { describe, expect } from 'vitest'
import { alone } from './journey.ts'
import type { Person } from './person.ts'
import { onDemo } from './stage.ts'

const stage = onDemo()
const { enters } = stage

/** Clicks and keys from now on, as the page hears them; a file that is chosen is a click as well. */
const countHands = `(() => {
  window.hands = { clicks: 0, keys: 0 }
  addEventListener('click', (event) => { if (event.isTrusted && event.detail > 0) window.hands.clicks += 1 }, true)
  addEventListener('change', (event) => { if (event.target.type === 'file') window.hands.clicks += 1 }, true)
  addEventListener('keydown', () => { window.hands.keys += 1 }, true)
})()`
type Hands = { clicks: number; keys: number }
const hands = async (it: Person): Promise<Hands> => (await it.page.evaluate('window.hands')) as Hands

const words = (it: Person) => it.page.getByLabel(/^有什么变化/u)
const rows = (it: Person) => it.page.locator('.month-row')

/** From the desk to the month's page. */
const toMonth = async (it: Person): Promise<void> => {
  await it.goTo('我的工作台')
  await it.page.getByRole('link', { name: '本月填报' }).click()
  await it.heading('本月填报')
  await it.rests()
}

const sent = async (it: Person): Promise<void> => {
  await it.reads('已提交')
  await it.rests()
}

describe('一个单位一个月的填报', () => {
  alone(stage, '重新打开、断了网，写的都还在；连上以后自己交上去，只记一遍', async (journey) => {
    const it = await journey.comes('经办人')
    const { page } = it
    await it.open('/')
    await enters(it, 'handler')
    await toMonth(it)
    const before = await rows(it).count()
    const text = '第三次复查，11处已经达标。'
    await words(it).first().fill(text)
    await page.reload()
    await it.rests()
    expect(await words(it).first().inputValue()).toBe(text)
    await it.reads('上次没有交的内容已经取回。')
    await it.context.setOffline(true)
    await it.press('提交 1 项')
    await it.reads(/连上以后自动提交/u)
    expect(await words(it).first().inputValue()).toBe(text)
    await it.context.setOffline(false)
    await sent(it)
    expect(await rows(it).count()).toBe(before - 1)
    await it.reads(/^本月已经说过的 \d+ 项$/u)
    await page.reload()
    await it.rests()
    expect(await words(it).first().inputValue()).toBe('')
    // What the browser says of the time without a connection is what was asked for.
    it.troubles.length = 0
    await journey.goes(it)
  })

  alone(stage, '一键沿用上次的话；一项无变化，一次点击', async (journey) => {
    const it = await journey.comes('经办人')
    await it.open('/')
    await enters(it, 'handler')
    await toMonth(it)
    const last = ((await it.page.locator('.month-last').first().textContent()) ?? '').replace(
      /^上次（.+?） /u,
      '',
    )
    await words(it).first().focus()
    await it.page.evaluate(countHands)
    await it.page.keyboard.press('ArrowUp')
    expect(await words(it).first().inputValue()).toBe(last)
    await it.reads('沿用上次原话')
    expect(await hands(it)).toEqual({ clicks: 0, keys: 1 })
    await words(it).first().fill('')
    const left = await rows(it).count()
    await it.page.evaluate('window.hands = { clicks: 0, keys: 0 }')
    await it.page
      .getByRole('button', { name: /^无变化/u })
      .first()
      .click()
    await sent(it)
    expect([await rows(it).count(), await hands(it)]).toEqual([left - 1, { clicks: 1, keys: 0 }])
    await journey.goes(it)
  })

  alone(
    stage,
    '从表格粘贴：按编号和措施对上，填到各项里；没对上的说原因，什么也没有提交',
    async (journey) => {
      const it = await journey.comes('经办人')
      await it.open('/')
      await enters(it, 'handler')
      await toMonth(it)
      const before = await rows(it).count()
      const told = async (at: number) => ({
        number: (await rows(it).nth(at).locator('.number').first().textContent()) ?? '',
        text: (await rows(it).nth(at).locator('.month-text').textContent()) ?? '',
      })
      const [first, second] = [await told(0), await told(1)]
      const said = ['复查11处，都已达标。\n余下4处下月复查。', '又更换了一段管道，长3公里。']
      const table = [
        ['编号', '措施', '本月进展', '是否完成'],
        [first.number, first.text, said[0] ?? '', '否'],
        ['', `${second.text}。`, said[1] ?? '', ''],
        ['9-99-999', '', '另一个单位的事。', '是'],
      ]
      const quoted = (cell: string) => (cell.includes('\n') ? `"${cell}"` : cell)
      await it.press('从表格粘贴')
      const drawer = it.dialog('从表格粘贴')
      await it.paste('粘贴的内容', {
        html: '<meta charset="utf-8">',
        plain: table.map((row) => row.map(quoted).join('\t')).join('\r\n'),
      })
      await it.reads('2 行能填，1 行不能', drawer)
      await it.reads(/^没有找到“9-99-999”/u, drawer)
      await it.press('填入 2 项', drawer)
      await it.reads('已填入 2 项，还没有提交')
      await drawer.waitFor({ state: 'hidden' })
      for (const [at, text] of said.entries()) expect(await words(it).nth(at).inputValue()).toBe(text)
      await it.reads('提交 2 项')
      await it.page.reload()
      await it.rests()
      expect([await rows(it).count(), await words(it).first().inputValue()]).toEqual([before, said[0]])
      await journey.goes(it)
    },
  )

  alone(stage, '减负：一个月最多三栏、五次点击，其余各项一键无变化，说过的不再问', async (journey) => {
    const it = await journey.comes('经办人')
    const { page } = it
    await it.open('/')
    await enters(it, 'handler')
    await it.goTo('我的工作台')
    await it.rests()
    await page.evaluate(countHands)
    const begun = performance.now()
    await page.getByRole('link', { name: '本月填报' }).click()
    await it.heading('本月填报')
    await it.rests()
    const all = await rows(it).count()
    const text = '更换老旧管道3.2公里。'
    const first = rows(it).first()
    await words(it).first().click()
    await page.keyboard.type(text)
    await first
      .locator('input[type=file]')
      .setInputFiles({ name: '现场照片.txt', mimeType: 'text/plain', buffer: Buffer.from('换管以后') })
    await it.reads('现场照片.txt', first)
    // Asked for: what changed, whether it is done, a proof. Which kind of proof was read off the name of the file.
    const fields = await first.locator('textarea, input[type=checkbox], input[type=file]').count()
    await first.getByRole('button', { name: /^3\.2/u }).click()
    await it.press(`其余 ${String(all - 1)} 项无变化，一并提交`)
    await sent(it)
    await it.heading('本月填报')
    await it.reads('这个月都说过了')
    const seconds = (performance.now() - begun) / 1000
    const { clicks, keys } = await hands(it)
    console.log(
      `a unit's month of ${String(all)} rows: ${String(fields)} fields, ${String(clicks)} clicks, ${String(keys)} keys, ${seconds.toFixed(1)} s without thinking`,
    )
    expect(all).toBeGreaterThan(2)
    expect(fields).toBeLessThanOrEqual(3)
    expect(clicks).toBeLessThanOrEqual(5)
    expect(keys).toBeLessThanOrEqual(text.length)
    expect(seconds).toBeLessThan(30)
    await page.reload()
    await it.rests()
    expect(await rows(it).count()).toBe(0)
    await journey.goes(it)
  })
})
