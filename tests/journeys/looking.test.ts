import { describe, expect } from 'vitest'
import { alone } from './journey.ts'
import { axeFindings, faultsOnPage } from './look.ts'
import { openDraft, openFirst, pages } from './pages.ts'
import type { Person } from './person.ts'
import { onDemo } from './stage.ts'

const stage = onDemo()

const { enters } = stage

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

describe('每一页都看得清', () => {
  for (const { width, height, language, axeRows } of looks)
    alone(stage, `${width}×${height}，${language === 'en' ? '英文' : '中文'}`, async (journey) => {
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

  alone(stage, '经办人的工作台，手机宽度', async (journey) => {
    const it = await journey.comes('经办人', { viewport: { width: 390, height: 844 } })
    await it.open('/desk')
    await enters(it, 'handler')
    await it.heading('我的工作台')
    await it.rests()
    expect([...(await faultsOnPage(it.page)), ...(await axeFindings(it.page))]).toEqual([])
    await journey.goes(it)
  })

  alone(stage, '打印：清单和问题页只印内容，一字不截，横着不出纸', async (journey) => {
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
})
