import { describe, expect } from 'vitest'
import { alone } from './journey.ts'
import { onDemo } from './stage.ts'

const stage = onDemo()
const { enters } = stage

describe('走势', () => {
  alone(stage, '看还剩多少，点图、点表里的数，都看到是哪些问题；存成图片，导出表格', async (journey) => {
    const it = await journey.comes('分管领导')
    const { page } = it
    await it.open('/')
    await enters(it, 'leader')
    await page.getByRole('link', { name: '走势', exact: true }).click()
    await it.reads('期初 + 进入 − 离开 = 现在', page.getByRole('main'))
    await it.rests()

    // Two charts are drawn; pressing one opens the problems of that day.
    const charts = page.locator('.trend-drawn canvas')
    await charts.nth(1).waitFor()
    const box = await charts.first().boundingBox()
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
    const drawer = page.getByRole('dialog')
    await it.reads(/^共\d+行$/u, drawer)
    const listed = await drawer.getByRole('row').count()
    expect(await drawer.getByText(/^共\d+行$/u).textContent()).toBe(`共${String(listed - 1)}行`)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })

    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为图片' }).first().click(),
    ])
    expect(picture.suggestedFilename()).toMatch(/^还剩多少（.+）\.png$/u)

    // The same as a table: the number of today opens as many rows.
    const phases = page.getByRole('region', { name: '走到哪一步' })
    await phases.getByRole('button', { name: '看成表' }).click()
    const closed = phases
      .getByRole('row')
      .last()
      .getByRole('button', { name: /^已销号/u })
    const count = Number(/(\d+)$/u.exec((await closed.textContent()) ?? '')?.[1])
    expect(count).toBeGreaterThan(0)
    await closed.click()
    await it.reads(`共${String(count)}行`, drawer)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })

    await page.getByText('全过程').click()
    await it.rests()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出表格（.xlsx）' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/走势.+\.xlsx$/u)
    await journey.goes(it)
  })
})
