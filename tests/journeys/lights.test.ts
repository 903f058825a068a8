import { describe, expect } from 'vitest'
import { alone } from './journey.ts'
import type { Person } from './person.ts'
import { onDemo } from './stage.ts'

const stage = onDemo()
const { enters } = stage

const toRules = async (it: Person): Promise<void> => {
  await it.goTo('轮次')
  await it.page.getByRole('link', { name: '看规则、试算' }).first().click()
  await it.heading('亮灯规则')
  await it.reads('逐日重演')
}

/** A number that stands before a sign of today, in the line «现在» or «换后». */
const counted = async (it: Person, line: string): Promise<string> =>
  (await it.page.locator('.tried-counts', { hasText: line }).textContent()) ?? ''

describe('亮灯规则', () => {
  alone(stage, '改一条规则，看到今天谁会变、逐日重演；启用以后总览和清单都按新规则', async (journey) => {
    const it = await journey.comes('整改办')
    const { page } = it
    await it.open('/')
    await enters(it, 'office')
    await toRules(it)
    await it.reads('今天的灯一个也不变。')
    expect((await counted(it, '换后')).replace('换后', '')).toBe(
      (await counted(it, '现在')).replace('现在', ''),
    )
    // The yellow light from 30 days on.
    const yellow = page.locator('.rule-line', { hasText: '临期' })
    await yellow.getByRole('spinbutton', { name: '数值' }).fill('60')
    await page.keyboard.press('Tab')
    await it.reads(/^\d+ 个问题、\d+ 项措施会变灯$/u)
    await it.rests()
    const told = (await page.getByText(/个问题、\d+ 项措施会变灯$/u).textContent()) ?? ''
    const changing = Number(/^(\d+)/u.exec(told)?.[1])
    expect(changing).toBeGreaterThan(0)
    const now = Number(/临期\s*(\d+)/u.exec(await counted(it, '现在'))?.[1] ?? 0)
    const next = Number(/临期\s*(\d+)/u.exec(await counted(it, '换后'))?.[1] ?? 0)
    expect(next).toBeGreaterThan(now)
    await page.getByText('看每月月底的数').click()
    await page.locator('details[open] tbody tr').nth(1).waitFor()
    expect(await page.locator('details[open] tbody tr').count()).toBeGreaterThan(1)
    await page.getByRole('textbox', { name: '规则集名称' }).fill('澜川三色灯')
    await it.rests()
    await it.press('启用这套规则')
    await it.reads('已启用，自')
    await it.reads('澜川三色灯')
    await it.reads('距时限不超过 60 天')
    await it.open('/problems?light=near')
    await it.rests()
    expect(await page.getByRole('rowheader').count()).toBe(Math.min(next, 50))
    await journey.goes(it)
  })

  alone(stage, '人工设灯：写明谁、为什么、到哪天；“已完成”设不了；取消后恢复按规则', async (journey) => {
    const it = await journey.comes('整改办')
    const { page } = it
    await it.open('/problems?light=late&step=in-progress')
    await enters(it, 'office')
    await it.rests()
    await page.getByRole('rowheader').getByRole('link').first().click()
    await page.waitForURL(/\/problems\/[0-9a-f-]+$/u)
    await it.rests()
    await it.press('人工设灯')
    const form = page.getByRole('dialog')
    await form.getByRole('combobox', { name: '灯', exact: true }).click()
    const offered = await page.locator('.ant-select-item-option').allTextContents()
    expect(offered).toEqual(expect.arrayContaining(['逾期', '临期', '序时推进']))
    expect(offered.filter((one) => one.includes('完成'))).toEqual([])
    await page.locator('.ant-select-item-option', { hasText: '临期' }).click()
    await it.fill('理由', '资金已到位，正在走支付程序', form)
    await it.press('人工设灯', form)
    await it.reads(/^人工设为“临期”，到.+为止：资金已到位/u)
    await page.locator('.problem-lead .light', { hasText: '临期' }).waitFor()
    await it.press('恢复按规则亮灯')
    await it.fill('理由', '支付完成', page.getByRole('dialog'))
    await it.press('恢复按规则亮灯', page.getByRole('dialog'))
    await page.locator('.problem-lead .light', { hasText: '逾期' }).waitFor()
    await journey.goes(it)
  })
})
