import { describe, expect } from 'vitest'
import { alone } from './journey.ts'
import type { Person } from './person.ts'
import { onDemo } from './stage.ts'

const stage = onDemo()
const { enters } = stage

/** Whoever signs in, at the page of papers. */
const comesTo = async (it: Person, login: string, tab: string): Promise<void> => {
  await it.open('/')
  await enters(it, login)
  await it.goTo('督导督办')
  await it.page.getByRole('tab', { name: tab }).click()
  await it.rests()
}

const title = '关于“工程招投标串标多发”问题整改逾期提醒的函'

/** Out of the inbox, as somebody finds it who was not told. */
const opensFromDesk = async (it: Person, login: string, reason: string): Promise<void> => {
  await it.open('/')
  await enters(it, login)
  await it.goTo('我的工作台')
  const line = it.page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: reason })
  await line.getByRole('link').first().click()
  await it.page.waitForURL(/\/supervision\?/u)
  await it.rests()
  await it.reads(title)
}

describe('督办文书', () => {
  alone(
    stage,
    '一封亮牌函：起草的人批准不了，另一人批准、编号印发，单位反馈，核定，办结',
    async (journey) => {
      const writer = await journey.comes('起草的人')
      await comesTo(writer, 'office', '督办文书')
      await writer.press('起草文书')
      const form = writer.dialog('起草督办文书')
      await writer.choose('文书类别', '亮牌函', form)
      await writer.choose('亮什么灯', '逾期', form)
      await form.getByRole('combobox', { name: '涉及的问题' }).fill('串标')
      await writer.page
        .getByTitle(/工程招投标串标多发/u)
        .filter({ visible: true })
        .last()
        .click()
      await writer.page.keyboard.press('Escape')
      // The words follow what was chosen, and the lead unit was added.
      expect(await form.getByLabel('标题', { exact: true }).inputValue()).toBe(title)
      expect(await form.getByLabel('事由', { exact: true }).inputValue()).toMatch(/问题1-03-007.*逾期\d+天/su)
      await form.getByText('市住建局').first().waitFor()
      await writer.day('反馈时限', '2027-12-01', form)
      await writer.press('保存文稿', form)
      const paper = writer.page.getByRole('dialog').filter({ hasText: title })
      await writer.reads('要由没有起草、修改过它的另一人批准。', paper)
      expect(await paper.getByRole('button', { name: '批准印发' }).count()).toBe(0)
      await journey.goes(writer)

      const director = await journey.comes('整改办主任')
      await opensFromDesk(director, 'director', '督办文书请批准')
      await director.press('批准印发')
      await director.press('编号印发')
      const issuing = director.dialog('编号印发')
      // The code of the last letter is there already.
      expect(await issuing.getByLabel('机关代字', { exact: true }).inputValue()).toBe('澜整亮')
      await director.press('编号印发', issuing)
      await director.reads('澜整亮〔2026〕2号')

      const head = await journey.comes('局长')
      await opensFromDesk(head, 'head', '督办文书请反馈')
      await head.press('签收')
      await head.reads(/祝志成签收/u)
      await head.press('反馈')
      await head.fill('办理情况', '串标线索3件已移送，附移送清单。', head.dialog('反馈'))
      await head.press('反馈', head.dialog('反馈'))
      await head.reads('串标线索3件已移送，附移送清单。')
      await head.reads('待核定')

      await director.page.reload()
      await director.rests()
      await director.press('核定')
      await director.press('核定', director.dialog(/^核定$/u))
      await director.press('办结')
      await director.press('办结', director.dialog(/^办结$/u))
      await director.reads('已办结')

      // The problem's own page tells of it, and its light was pressed under that number.
      await director.page
        .getByRole('dialog')
        .getByRole('link', { name: /工程招投标串标多发/u })
        .click()
      await director.rests()
      await director.reads('督导督办')
      await director.reads(/澜整亮〔2026〕2号/u)
    },
  )

  alone(stage, '手机宽度登记一次督导，发现的问题由单位说明、另一单位核定', async (journey) => {
    const viewport = { width: 390, height: 844 }
    const it = await journey.comes('督导的人', { viewport })
    await it.open('/')
    await enters(it, 'director')
    await it.open('/supervision?tab=visits')
    await it.rests()
    await it.press('登记督导')
    const form = it.dialog('登记督导')
    await form.getByRole('combobox', { name: '到了哪些单位' }).fill('住建')
    await it.page.getByTitle('市住建局').filter({ visible: true }).last().click()
    await it.page.keyboard.press('Escape')
    await it.fill('看到的情况', '抽看5个项目的开标记录。', form)
    await it.press('再加一个', form)
    await it.fill('问题是什么', '两个项目的开标录像没有保存。', form)
    const wide = await it.page.evaluate('document.documentElement.scrollWidth > innerWidth')
    expect(wide).toBe(false)
    await it.press('登记', form)
    await form.waitFor({ state: 'detached' })
    await it.page.getByRole('listitem').filter({ hasText: '市住建局' }).first().getByRole('button').click()
    await it.reads('两个项目的开标录像没有保存。')

    const head = await journey.comes('局长', { viewport })
    await head.open('/')
    await enters(head, 'head')
    await head.open(new URL(it.page.url()).pathname + new URL(it.page.url()).search)
    await head.rests()
    await head.press('说明整改情况')
    await head.fill('怎样改的', '录像已找回并备份。', head.dialog('说明整改情况'))
    await head.press('说明整改情况', head.dialog('说明整改情况'))
    await head.reads('录像已找回并备份。')
    expect(await head.page.getByRole('button', { name: '核定', exact: true }).count()).toBe(0)

    await it.page.reload()
    await it.rests()
    await it.press('核定')
    await it.press('核定', it.dialog(/^核定$/u))
    await it.reads('已改')
  })
})

describe('挂图', () => {
  alone(stage, '挂在墙上的图是活的：别人一填报完成，墙上就变', async (journey) => {
    const wall = await journey.comes('会议室')
    await wall.open('/')
    await enters(wall, 'director')
    await wall.goTo('挂图作战')
    const done = async (): Promise<string> =>
      (await wall.page
        .locator('.wall-stage')
        .getByText(/\d+\/\d+/u)
        .first()
        .textContent()) ?? ''
    // A remote control: full screen, and an arrow for the other sheet.
    await wall.press('全屏显示')
    await wall.page.keyboard.press('ArrowRight')
    await wall.reads('已验收、已销号')
    await wall.page.keyboard.press('ArrowRight')
    await wall.page.getByText('已验收、已销号').waitFor({ state: 'detached' })
    const before = await done()
    expect(before).toMatch(/\d+\/\d+/u)

    const handler = await journey.comes('经办人')
    await handler.open('/problems?step=in-progress')
    await enters(handler, 'handler')
    await handler.rests()
    await handler.page.getByRole('rowheader').getByRole('link').first().click()
    await handler.page.waitForURL(/\/problems\/[0-9a-f-]+$/u)
    await handler.rests()
    await handler.page
      .getByRole('button', { name: /^填报进展/u })
      .first()
      .click()
    const form = handler.dialog('填报进展')
    await handler.fill('这段时间做了什么、有什么变化', '本项措施已全部完成，现场核对无误。', form)
    await handler.tick('这条措施已经完成', form)
    const sent = Date.now()
    await handler.press('填报', form)
    // The page asks by itself every thirty seconds only: sooner than that it was told.
    await expect.poll(done, { timeout: 20_000, interval: 100 }).not.toBe(before)
    console.log(`seen on the wall after ${String(Date.now() - sent)} ms`)
  })
})
