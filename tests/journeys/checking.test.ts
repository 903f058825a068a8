import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { giveFile } from './importing.ts'
import { Journey } from './journey.ts'
import { axeFindings } from './look.ts'
import { onDemo } from './stage.ts'

const report = join(import.meta.dirname, '..', '..', 'samples', 'county', 'report.txt')

const stage = onDemo()

describe('存疑提示', () => {
  const journey = new Journey(stage)

  journey.chapter('确认导入时：三处明显矛盾各引两处原文，点行号看原文，不挡确认', async () => {
    const office = await journey.comes('巡视整改办')
    await office.open('/')
    await stage.enters(office, 'office')
    await office.open('/import')
    await giveFile(office, 'report.txt', readFileSync(report))
    await office.press(/^存疑提示 \d+$/u)
    const list = office.dialog('文中可能对不上的地方')
    await office.reads('“1—10月全市性会议压减到41次”与“1—10月召开全市性会议47次”', list)
    await office.reads('297.4+25.2=322.6>312.6', list)
    await office.reads('98+23=121>116', list)
    const source = office.page.getByRole('region', { name: '原文' })
    await office.press('第 91 行', list)
    await expect.poll(() => source.getByText('对116名借调人员逐人核定').first().isVisible()).toBe(true)
    expect(await axeFindings(office.page)).toEqual([])
    expect(await office.page.getByRole('button', { name: '确认导入' }).isEnabled()).toBe(true)
  })

  journey.chapter('填报进展时：停笔以后才提示，照样可以填报', async () => {
    const handler = await journey.comes('经办人')
    await handler.open('/')
    await stage.enters(handler, 'handler')
    await handler.open('/desk')
    await handler.page
      .getByRole('button', { name: /^填报进展/u })
      .first()
      .click()
    const text = handler.page.getByLabel('这段时间做了什么、有什么变化', { exact: true })
    const hints = handler.page.getByRole('region', { name: '写完前，核对一下' })
    await text.pressSequentially('排查隐患商铺46家，责令整改43家。', { delay: 20 })
    expect(await hints.count()).toBe(0)
    await handler.reads('46-43=3', hints)
    await text.fill('排查隐患商铺46家，责令整改43家，其余3家已经停业。')
    await expect.poll(() => hints.getByRole('listitem').count()).toBe(0)
    await text.fill('召开推进会2次，印发实施方案。')
    await handler.tick('这条措施已经完成')
    await handler.reads('目前只写了会议、文件、检查', hints)
    await handler.press('填报')
    await text.waitFor({ state: 'detached' })
    await handler.reads('还有 5 条没有完成')
  })
})
