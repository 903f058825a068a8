import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { describe, expect } from 'vitest'
import { addAccount } from '#ledger/desk/accounts.ts'
import { hashPassword } from '#ledger/desk/password-hash.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { bringReturn } from '#ledger/returns/bring-return.ts'
import { makePacks } from '#ledger/returns/make-packs.ts'
import { takePack } from '#ledger/returns/take-packs.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { roundInput } from '../ledger/county.ts'
import { putDraft } from '../ledger/draft.ts'
import { fillPack } from '../ledger/filled-pack.ts'
import { problemState, seenOfState } from '../ledger/problem-state.ts'
import { type World, newWorld } from '../ledger/world.ts'
import { type GivenFile, dropFiles } from './importing.ts'
import { Journey } from './journey.ts'
import { axeFindings, faultsOnPage } from './look.ts'
import type { Person } from './person.ts'
import { onLedger } from './stage.ts'

const password = 'Jiulongjiang-7'
/** Sixty units, ten problems, twelve measures each: two for every unit. */
const counts = { units: 60, problems: 10, measures: 12 }

let world: World
let director: Caller
let round: string
let units: string[]
let problems: string[]

const openAccount = async (login: string, { person, workspace }: Caller): Promise<void> => {
  const { store, clock, newId } = world.ledger
  const account = { id: newId(), login, workspace, person, password: await hashPassword(password) }
  await inWorkspace(store.pool, workspace, (_db, client) =>
    addAccount(client, { ...account, mustChange: false, setBy: [world.founder.person] }, clock()),
  )
}

const raise = async (): Promise<Ledger> => {
  world = await newWorld(`${new Date().toISOString().slice(0, -1)}000Z`)
  const { act } = world
  units = []
  for (let at = 1; at <= counts.units; at += 1) units.push(await world.unit(`第${at}镇`, 'town', world.top))
  const leader = await world.person('梁知远', world.top, ['leader'])
  const handler = await world.person('韦晓禾', units[0]!, ['handler'])
  director = await world.person('苏正文', world.office, ['office'])
  await openAccount('office', director)
  round = (await act(director, 'open-round', roundInput(1))).streams[0]!.id
  const titles = Array.from({ length: counts.problems }, (_, at) => `第${at + 1}项工作推进迟缓`)
  const draft = await putDraft(world, titles)
  const confirmed = await act(director, 'confirm-import', { draft, round })
  problems = confirmed.streams.filter((it) => it.kind === 'problem').map((it) => it.id)
  await act(director, 'hand-out', {
    ...{ problems, leadLeader: { person: leader.person, post: leader.post }, leadUnit: units[0]! },
    ...{ handler: handler.person, timeClass: 'time-limited', deadline: '2099-12-31' },
  })
  for (const [at, problem] of problems.entries()) {
    for (let n = 0; n < counts.measures; n += 1) {
      const unit = units[(at * counts.measures + n) % counts.units]!
      const text = `按期完成第${n + 1}项任务`
      const fields = { answers: [problem], goal: null, deadline: null, units: [unit] }
      await act(director, 'add-measure', { problem, text, ...fields })
    }
    const seen = seenOfState((await problemState(world.ledger, world.workspace, problem))!)
    await act(director, 'approve-plan', { problem, seen, missingRule: false })
  }
  return world.ledger
}

const told = async (): Promise<number> => {
  const states = await Promise.all(problems.map((it) => problemState(world.ledger, world.workspace, it)))
  return states.reduce((sum, it) => sum + (it?.progress.length ?? 0), 0)
}

/** What a unit reports meanwhile by an older pack. */
const reportsMeanwhile = async (unit: string): Promise<void> => {
  const { ledger, act } = world
  const { packs } = await makePacks(ledger, director, { round, units: [unit] })
  const { bytes } = await takePack(ledger, director, packs[0]!.id, 'zh-CN')
  const filled = fillPack(bytes, [{ text: '已完成三成。' }])
  const file = await bringReturn(ledger, director, {
    name: '先交的.xlsx',
    bytes: () => Promise.resolve(filled),
  })
  await act(director, 'take-return', { file: file.id, compared: file.compared! })
}

const looksRight = async (it: Person): Promise<void> => {
  expect(await faultsOnPage(it.page)).toEqual([])
  expect(await axeFindings(it.page)).toEqual([])
}

describe('六十个单位的回报表', () => {
  const journey = new Journey(onLedger(raise))
  let office: Person
  let packs: GivenFile[]

  journey.chapter('一次给六十个单位做好，一个压缩包下载', async () => {
    office = await journey.comes('整改办')
    await office.open('/returns')
    await office.signIn('office', password, '回报表')
    await office.reads('还没有收到。把单位交回的表格拖到上面。')
    await office.reads('已选 60 个单位，共 120 项')
    await looksRight(office)
    const [download] = await Promise.all([
      office.page.waitForEvent('download'),
      office.press('给 60 个单位做回报表'),
    ])
    expect(download.suggestedFilename()).toMatch(/^第1轮巡察 回报表 .*\.zip$/u)
    const zip = unzipSync(await readFile(await download.path()))
    packs = Object.entries(zip).map(([name, bytes]) => ({ name, bytes }))
    expect(packs).toHaveLength(60)
  })

  journey.chapter('填好的六十份一次拖进来：各读各的，混进来的别的文件单独说明', async () => {
    await reportsMeanwhile(units[6]!)
    const filled = packs.map(({ name, bytes }) => ({
      name,
      bytes: fillPack(bytes, [
        { text: `${name.slice(0, 3)}已完成一半，投入资金20万元。`, done: '否' },
        { text: '已全部完成，验收合格。', done: '是' },
      ]),
    }))
    await dropFiles(office, '把填好的表格拖到这里', [
      ...filled,
      { name: '会议纪要.docx', bytes: new Uint8Array(8) },
    ])
    await office.reads('收下 60 份，1 份没有收下')
    await office.reads('不是表格文件（.xlsx、.xls、.ods）。')
    await office.reads('1 项可采纳 · 1 项有变动')
    await looksRight(office)
    expect(await told()).toBe(1)
  })

  journey.chapter('一键采纳全部无变动的：五十九份，一百一十八项', async () => {
    await office.press('采纳全部无变动的（59 份，118 项）')
    await office.reads('采纳了 59 份，118 项')
    expect(await told()).toBe(119)
  })

  journey.chapter('有变动的一份：发出时、单位填的、现在，并排看过，定了才采纳', async () => {
    await office.press(/^打开 第7镇/u)
    const row = office.page.getByRole('row', { name: /发出以后另有进展/u }).last()
    await office.reads('已完成三成。', row)
    await office.reads('还有 1 项要选定')
    await looksRight(office)
    expect(await office.page.getByRole('button', { name: '采纳 1 项', exact: true }).isDisabled()).toBe(true)
    await row.getByText('采纳', { exact: true }).click()
    await office.press('采纳 2 项')
    await office.reads('第7镇：采纳 2 项')
    expect(await told()).toBe(121)
    const states = await Promise.all(problems.map((it) => problemState(world.ledger, world.workspace, it)))
    expect(states.flatMap((it) => it!.measures).filter((it) => it.done)).toHaveLength(60)
  })

  journey.chapter('导入记录里六十一次都在；没有办法的人看到怎么办', async () => {
    await office.goTo('导入文件')
    await office.reads('第7镇回报表（第 1 版）')
    await office.open('/returns')
    await office.reads('共 60 项')
    await looksRight(office)
  })
})
