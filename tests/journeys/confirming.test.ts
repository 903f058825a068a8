import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { Locator } from 'playwright-core'
import { confirmIntoNewRound, importFile } from './importing.ts'
import { Journey } from './journey.ts'
import { foundLedger } from './offices.ts'
import type { Person } from './person.ts'
import { onProgram } from './stage.ts'

const samples = join(import.meta.dirname, '..', '..', 'samples')
const county = readFileSync(join(samples, 'county', 'report.txt'))
/** As hands have it: numbers skipped and repeated, a number lost. */
const untidy = Buffer.from(
  county
    .toString()
    .replace('3.针对工业用地', '5.针对工业用地')
    .replace('3.针对城区义务教育', '2.针对城区义务教育')
    .replace('2.针对公务用车', '针对公务用车')
    .replace('5.针对因私出国', '8.针对因私出国'),
)

/** Whoever does it for the first time takes six seconds to look and press; fifteen minutes are 150 presses. */
const secondsAnAct = 6
const atMost = { shortWay: 45, oneByOne: 120 }

/** Every key and every click of a hand, as the page hears them. */
const counting = `
  globalThis.acts ??= { keys: 0, clicks: 0 }
  addEventListener('keydown', (it) => {
    if (it.isTrusted && !['Shift', 'Control'].includes(it.key)) globalThis.acts.keys += 1
  }, true)
  addEventListener('pointerdown', (it) => { if (it.isTrusted) globalThis.acts.clicks += 1 }, true)
`
type Acts = { keys: number; clicks: number }
const actsOf = async (it: Person): Promise<Acts> => (await it.page.evaluate('globalThis.acts')) as Acts

const give = async (it: Person, name: string, bytes: Uint8Array): Promise<void> => {
  await importFile(it, name, bytes)
  await it.page.locator('.review-bar').waitFor()
}

/** What the bar says: checked, sure, to look at. */
const standing = async (it: Person): Promise<string> => it.page.locator('.review-counts output').innerText()

const told = (title: string, acts: Acts): number => {
  const all = acts.keys + acts.clicks
  console.log(
    `${title}: ${acts.keys} keys, ${acts.clicks} clicks; at ${secondsAnAct} s each ${((all * secondsAnAct) / 60).toFixed(1)} minutes`,
  )
  return all
}

const row = (it: Person, title: string): Locator =>
  it.page.locator('[data-proposal]').filter({ hasText: title }).first()

/** Selects words of the source as a hand would by dragging over them. */
const select = async (it: Person, words: string): Promise<void> => {
  await it.page.evaluate(`(() => {
    const words = ${JSON.stringify(words)}
    for (const line of document.querySelectorAll('[data-line]')) {
      const at = line.textContent.indexOf(words)
      if (at === -1) continue
      const range = document.createRange()
      const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      let before = 0
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const end = before + node.data.length
        if (at >= before && at < end) range.setStart(node, at - before)
        if (at + words.length > before && at + words.length <= end) range.setEnd(node, at + words.length - before)
        before = end
      }
      getSelection().removeAllRanges()
      getSelection().addRange(range)
      return
    }
    throw new Error('not in the source: ' + words)
  })()`)
  await it.page.locator('.selection-bar').waitFor()
}

describe('确认草稿', () => {
  const journey = new Journey(onProgram())
  let it: Person

  journey.chapter('60 个问题的通报：拿得准的一次接受，有瑕疵的逐个看，从打开到确认不到 15 分钟', async () => {
    it = await journey.comes('管小川')
    await foundLedger(it)
    await it.context.addInitScript(counting)
    await it.open('/')
    await it.rests()
    await give(it, 'report.txt', untidy)
    await it.reads(/^60 个问题/u)
    const [, withIssues = '0'] = /有瑕疵 (\d+)/u.exec(await standing(it)) ?? []
    expect(Number(withIssues)).toBeGreaterThanOrEqual(3)
    await it.page.keyboard.press('Shift+A')
    await it.reads(`已核对 ${60 - Number(withIssues)}，拿得准 0，有瑕疵 ${withIssues}`)
    await it.page.keyboard.press('n')
    for (let left = Number(withIssues); left > 0; left -= 1) {
      await it.page.locator('.proposal.is-selected.is-with-issues').waitFor()
      // One of them wants other words.
      if (left === 1) {
        await it.page.keyboard.press('e')
        await it.page.keyboard.press('End')
        await it.page.keyboard.type('(2)')
        await it.page.keyboard.press('Escape')
      }
      await it.page.keyboard.press('a')
      if (left > 1) await it.reads(`有瑕疵 ${left - 1}`)
    }
    await it.reads('全部核对过了，可以确认导入。')
    await confirmIntoNewRound(it, '2026-1')
    await it.reads('共 60 个问题')
    // Choosing the file is a click and a choice in a window of the system.
    const acts = await actsOf(it)
    const all = told('60 problems, the short way', { ...acts, clicks: acts.clicks + 2 })
    expect(all).toBeLessThanOrEqual(atMost.shortWay)
  })

  journey.chapter('同样 60 个问题，一个一个看过再确认，也不到 15 分钟', async () => {
    await it.open('/')
    await it.rests()
    await give(it, 'report-again.txt', county)
    await it.page.keyboard.press('j')
    for (let looked = 0; looked < 60; looked += 1) {
      await it.page.locator('.proposal.is-selected:not(.is-accepted)').waitFor()
      await it.page.keyboard.press('a')
    }
    await it.reads('全部核对过了，可以确认导入。')
    await confirmIntoNewRound(it, '2026-2')
    await it.reads('共 60 个问题')
    const acts = await actsOf(it)
    const all = told('60 problems, one by one', { ...acts, clicks: acts.clicks + 2 })
    expect(all).toBeLessThanOrEqual(atMost.oneByOne)
    expect((all * secondsAnAct) / 60).toBeLessThan(15)
  })

  journey.chapter('拆分、合并、略去、移动、改措施为问题，每一步都能撤销和重做', async () => {
    await give(
      it,
      '公示.txt',
      readFileSync(join(samples, 'reading', 'open', '05-hospital-labelled-fields.txt')),
    )
    await it.reads('10 个问题，19 条措施')
    const { keyboard } = it.page

    // Split by selection; undone and done again by key.
    await select(it, '高值设备闲置')
    await keyboard.press('s')
    await it.reads('11 个问题，19 条措施')
    await keyboard.press('u')
    await it.reads('10 个问题，19 条措施')
    await keyboard.press('Shift+U')
    await it.reads('11 个问题，19 条措施')
    // Merged with the one before it.
    await keyboard.press('m')
    await it.reads('10 个问题，19 条措施')

    // Left out with a reason, by digit; taken back at the end of the list.
    await row(it, '后勤服务外包监管缺位').getByRole('button').first().click()
    await keyboard.press('x')
    const leaving = it.dialog('略去这个问题')
    await leaving.locator('input:checked:focus').waitFor({ state: 'attached' })
    await keyboard.press('2')
    await keyboard.press('Enter')
    await it.reads('9 个问题，17 条措施，略去 1 个')
    await it.reads('不导入的 1 个')
    await it.reads('与另一个问题重复')
    await row(it, '后勤服务外包监管缺位').getByRole('button').first().click()
    await it.press(/^放回/u)
    await it.reads('10 个问题，19 条措施')

    // A measure goes to another problem, and becomes a problem.
    await row(it, '公立医院公益性体现不足').getByRole('button').first().click()
    const open = it.page.locator('.proposal.is-selected')
    const measures = open.locator('.parts').filter({ hasText: '措施' })
    const before = await measures.locator('.part').count()
    await it.press('措施1：更多操作', open)
    await it.press('移到别的问题…', open)
    const moving = it.dialog('移到别的问题')
    await moving.getByRole('combobox').click()
    await keyboard.type('党委会与院长')
    await keyboard.press('Enter')
    await it.press('移动', moving)
    await expect.poll(() => measures.locator('.part').count()).toBe(before - 1)
    await it.press('措施1：更多操作', open)
    await it.press('改为问题', open)
    await it.reads('11 个问题，18 条措施')

    // A measure is cut in two at the caret, and put together again.
    await row(it, '党委会与院长办公会议题边界不清').getByRole('button').first().click()
    const first = open.getByRole('button', { name: /^措施1 /u })
    await first.click()
    await keyboard.press('Control+Home')
    for (let step = 0; step < 4; step += 1) await keyboard.press('ArrowRight')
    await keyboard.press('Control+Enter')
    await it.reads('11 个问题，19 条措施')
    await it.press('措施2：更多操作', open)
    await it.press('并入上一条', open)
    await it.reads('11 个问题，18 条措施')

    // Words in a field are words, and no keys of the page.
    await keyboard.press('e')
    await keyboard.press('End')
    await keyboard.type('xjm')
    await keyboard.press('Escape')
    await it.reads('党委会与院长办公会议题边界不清xjm')
    await it.reads('11 个问题，18 条措施')

    // It is all on the desk: read again it is the same.
    await it.reads(/已存草稿/u)
    await it.page.reload()
    await it.reads('11 个问题，18 条措施')
    await it.reads('党委会与院长办公会议题边界不清xjm')

    // A key asks to confirm; nothing is done by it alone.
    await keyboard.press('c')
    const asked = it
      .dialog('确认导入')
      .or(it.dialog(/没有核对$/u))
      .first()
    await asked.waitFor()
    await keyboard.press('Escape')
    await asked.waitFor({ state: 'hidden' })
  })

  journey.chapter('责任单位、时限照原文显示，可以改；没有登记的名称记原文', async () => {
    const text = [
      '县教育局巡察整改方案',
      '一、学习不深入',
      '（一）会议过多',
      '整改措施：压减会议。',
      '责任单位：澄江县委整改办、县教育局',
      '整改时限：2026年9月底前',
      '（二）文件过长',
      '整改措施：合并文件。',
      '责任单位：县教育局',
      '整改时限：2026年9月底前',
    ].join('\n')
    await give(it, '方案.txt', Buffer.from(text))
    await row(it, '会议过多').getByRole('button').first().click()
    const open = it.page.locator('.proposal.is-selected')
    await it.reads('县教育局', open)
    await it.reads('2026年9月底前', open)
    await open
      .getByRole('button', { name: /^(?:牵头单位|责任单位|措施1) .*整改办/u })
      .first()
      .click()
    const units = open.getByRole('combobox', { name: /单位/u }).first()
    await units.click()
    await it.page.keyboard.type('县水务局')
    await it.page.keyboard.press('Enter')
    await it.press('完成', open)
    await it.reads('县水务局', open)
    await it.page.keyboard.press('u')
    await expect.poll(() => open.getByText('县水务局').count()).toBe(0)
  })

  journey.chapter('空的草稿：从原文里选中文字，起第一个问题', async () => {
    await give(it, '说明.txt', Buffer.from('关于会务安排的说明\n会议定于下周召开，请提前到场。\n'))
    await it.reads('没有读出问题。可以在左边选中一段文字，记为问题。')
    await select(it, '请提前到场')
    await it.page.keyboard.press('s')
    await it.reads('1 个问题，0 条措施')
  })
})
