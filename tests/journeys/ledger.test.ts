import { describe, expect } from 'vitest'
import { importFile } from './importing.ts'
import { Journey } from './journey.ts'
import { mergedLedger } from './ledger-file.ts'
import { axeFindings } from './look.ts'
import { foundLedger } from './offices.ts'
import type { Person } from './person.ts'
import { onProgram } from './stage.ts'

describe('读台账', () => {
  const journey = new Journey(onProgram())
  let office: Person

  journey.chapter('两行表头、合并单元格的台账：没有把握的列先请人核对', async () => {
    office = await journey.comes('管小川')
    await foundLedger(office)
    await importFile(office, '三月台账.xlsx', mergedLedger())
    await office.heading('核对各列')
    await office.reads('将读出 2 个问题、4 条措施')
    const row = office.page.getByRole('row', { name: /完成时间/u })
    await expect.poll(() => row.textContent()).toContain('请核对')
    expect(await axeFindings(office.page)).toEqual([])
  })

  journey.chapter('改一列，条数跟着变；照此读取，记住这个表头', async () => {
    await office.choose('当作 整改措施', '不读这一列')
    await office.reads('将读出 2 个问题、0 条措施')
    await office.choose('当作 整改措施', '整改措施')
    await office.choose('当作 红黄灯', '完成情况（状态）')
    await office.reads('将读出 2 个问题、4 条措施')
    await office.press('照此读取')
    await office.reads('按您确认的列对应读取。')
    await office.reads('校车年检不及时')
    await office.reads('2 个问题，4 条措施')
  })

  journey.chapter('第二次同样的表头：照上次的读，并说明，可以更改', async () => {
    await importFile(office, '四月台账.xlsx', mergedLedger())
    await office.reads('按上次确认的列对应读取。')
    await office.press('核对列')
    await office.heading('核对各列')
    const status = office.page.getByRole('row', { name: /红黄灯/u })
    await expect.poll(() => status.textContent()).toContain('按您确认过的')
    await office.press('返回清单')
    await office.reads('2 个问题，4 条措施')
  })
})
