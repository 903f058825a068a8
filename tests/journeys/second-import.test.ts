import { describe, expect } from 'vitest'
import { idsBy } from '#ledger/new-id.ts'
import { askToConfirm, confirmIntoNewRound, importFile } from './importing.ts'
import { Journey } from './journey.ts'
import { firstList, secondList, wrongList } from './later-lists.ts'
import { axeFindings } from './look.ts'
import { foundLedger, registerUnit } from './offices.ts'
import type { Person } from './person.ts'
import { onProgram } from './stage.ts'

const newId = idsBy(() => `${new Date().toISOString().slice(0, -1)}000Z`)

/** What a colleague does meanwhile, at another desk. */
const meanwhile = (it: Person, path: string, body?: object): Promise<unknown> =>
  it.page.evaluate(
    ([address, sent]) =>
      fetch(
        address ?? '',
        sent ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent } : {},
      ).then((answer) => answer.json()),
    [path, body === undefined ? '' : JSON.stringify(body)],
  )

const deadlineByHand = async (it: Person, number: string, deadline: string): Promise<void> => {
  const { rows } = (await meanwhile(it, '/api/problems?limit=50')) as {
    rows: { id: string; number: string }[]
  }
  const problems = rows.filter((row) => row.number === number).map((row) => row.id)
  await meanwhile(it, '/api/acts/hand-out', { actId: newId(), problems, deadline })
}

const removeMeasure = async (it: Person, text: string, reason: string): Promise<void> => {
  const { rows } = (await meanwhile(it, '/api/measures?limit=50')) as {
    rows: { id: string; text: string; problem: { id: string } }[]
  }
  const found = rows.find((row) => row.text === text)
  const asked = { actId: newId(), problem: found?.problem.id, measure: found?.id, reason }
  await meanwhile(it, '/api/acts/remove-measure', asked)
}

const giveList = async (it: Person, name: string, bytes: Uint8Array): Promise<void> => {
  await importFile(it, name, bytes)
  await it.reads(/\d+ 个问题/u)
}

/** A list of the comparison, with how much is in it. */
const section = async (it: Person, name: string, count: number): Promise<void> => {
  await it.page.getByText(new RegExp(`^${name} ${String(count)}$`, 'u')).click()
}

const rowOf = (it: Person, title: string) => it.page.getByRole('listitem', { name: title })

const withdraw = async (it: Person, reason: string): Promise<void> => {
  await it.press('撤回导入')
  const dialog = it.dialog('撤回导入')
  await it.fill('撤回理由', reason, dialog)
  await it.press('撤回导入', dialog)
  await dialog.waitFor({ state: 'hidden' })
}

describe('第二次导入', () => {
  const journey = new Journey(onProgram())
  let office: Person

  journey.chapter('三月的台账：四个问题，各有牵头单位和时限', async () => {
    office = await journey.comes('管小川')
    await foundLedger(office)
    await office.goTo('组织与账号')
    await registerUnit(office, { name: '云麓县水务局', short: '县水务局', kind: '部门' })
    await registerUnit(office, { name: '云麓县教育局', short: '县教育局', kind: '部门' })
    await giveList(office, '三月台账.xlsx', firstList())
    await confirmIntoNewRound(office, '县委巡察', '县委巡察组')
    await office.reads('共 4 个问题')
    await deadlineByHand(office, '1-01-002', '2026-06-15')
    await removeMeasure(office, '配齐留样冰箱', '冰箱由县里统一配备')
  })

  journey.chapter('六月的台账先对照：待定、变动、新增、没有提到，各自列出', async () => {
    await giveList(office, '六月台账.xlsx', secondList())
    await askToConfirm(office)
    await office.press('与台账对照', office.dialog('确认导入'))
    await office.reads('还有 1 行要先定')
    const confirm = office.page.getByRole('button', { name: '确认导入', exact: true })
    expect(await confirm.isDisabled()).toBe(true)
    const alike = rowOf(office, '食堂留样制度执行不到位')
    await office.reads('表述相近', alike)
    await alike.getByRole('radio', { name: '就是 1-01-004' }).check()
    await office.reads(/^确认后：新增 1 个问题/u)
    expect(await axeFindings(office.page)).toEqual([])
  })

  journey.chapter('人工定过的、删去过的不勾，写明是谁；问题和它唯一措施的时限一处定', async () => {
    await section(office, '有变动', 3)
    const moved = rowOf(office, '供水管网漏损长期偏高')
    const joined = moved.getByRole('checkbox', { name: /整改时限/u })
    expect([await joined.count(), await joined.isChecked()]).toEqual([1, true])
    expect(await moved.getByRole('checkbox').count()).toBe(1)
    const byHand = rowOf(office, '三笔水费未按期入库')
    await office.reads(/^管小川 .+定的$/u, byHand)
    expect(await byHand.getByRole('checkbox', { name: /整改时限/u }).isChecked()).toBe(false)
    const removed = rowOf(office, '食堂留样制度执行不到位')
    await office.reads(/^管小川 .+删去过：冰箱由县里统一配备$/u, removed)
    expect(await removed.getByRole('checkbox', { name: /新增措施/u }).isChecked()).toBe(false)
    await section(office, '没有提到', 1)
    await office.reads('没有提到不等于销号')
    await office.reads('校车年检不及时')
    await section(office, '新增', 1)
    await office.reads('公共厕所夜间关闭')
  })

  journey.chapter('认不出的名称选定一次，写进责任；用键盘勾掉一项', async () => {
    await section(office, '认不出的名称', 1)
    await office.choose('“教体处”指的是', '云麓县教育局')
    await office.reads('选择已保存在草稿里')
    await section(office, '有变动', 3)
    const alike = rowOf(office, '食堂留样制度执行不到位')
    const words = alike.getByRole('checkbox', { name: /问题表述/u })
    await words.focus()
    await office.page.keyboard.press('Space')
    expect(await words.isChecked()).toBe(false)
    await office.reads('选择已保存在草稿里')
    // What was chosen lies in the draft: it is there when one comes back.
    await office.page.reload()
    await section(office, '有变动', 3)
    expect(await words.isChecked()).toBe(false)
  })

  journey.chapter('对照期间台账动了：说明，重新对照，选择还在；再确认才办成', async () => {
    await deadlineByHand(office, '1-01-001', '2026-08-15')
    await office.press('确认导入')
    await office.reads('台账在您对照期间有了变动')
    const moved = rowOf(office, '供水管网漏损长期偏高')
    const deadline = moved.getByRole('checkbox', { name: /整改时限/u })
    expect(await deadline.isChecked()).toBe(false)
    await deadline.check()
    const alike = rowOf(office, '食堂留样制度执行不到位')
    expect(await alike.getByRole('checkbox', { name: /问题表述/u }).isChecked()).toBe(false)
    await office.press('确认导入')
    await office.heading('问题清单')
    await office.reads('共 5 个问题')
    await office.reads('9月30日')
    await office.reads('1-01-005')
    await office.reads('食堂留样制度执行不到位')
    await office.reads('校车年检不及时')
  })

  journey.chapter('导入的来龙去脉：结果、指纹、原文件；撤回后恢复原样，编号不收回', async () => {
    await office.goTo('导入文件')
    await office.page.getByRole('link', { name: '云麓县巡察整改台账（六月）' }).click()
    await office.heading('云麓县巡察整改台账（六月）')
    await office.reads(/^新增 1 · 变动 \d/u)
    const [taken] = await Promise.all([
      office.page.waitForEvent('download'),
      office.page.getByRole('link', { name: '取原文件' }).click(),
    ])
    expect(taken.suggestedFilename()).toBe('六月台账.xlsx')
    await office.reads(/^撤回后，1 个问题标为已撤回，编号不再使用；\d 个问题恢复到这次导入以前的样子/u)
    expect(await axeFindings(office.page)).toEqual([])
    await withdraw(office, '数字还没有核过')
    await office.reads('数字还没有核过')
    await office.goTo('问题清单')
    await office.reads('共 4 个问题')
  })

  journey.chapter('导错的第一次导入：撤回后问题不在了；办理过的撤不回，说明为什么', async () => {
    await giveList(office, '别处.xlsx', wrongList())
    await confirmIntoNewRound(office, '导错的一轮', '县委巡察组')
    await office.goTo('导入文件')
    await office.page.getByRole('link', { name: '别处的台账' }).click()
    await office.reads(/^撤回后，1 个问题标为已撤回/u)
    await withdraw(office, '导错了县')
    await office.goTo('问题清单')
    await office.reads('共 4 个问题')
    await office.goTo('导入文件')
    await office.page.getByRole('link', { name: '云麓县巡察整改台账', exact: true }).click()
    await office.reads('不能撤回：其中 3 个问题在这次导入以后又办理过。')
    expect(await office.page.getByRole('button', { name: '撤回导入' }).count()).toBe(0)
  })
})
