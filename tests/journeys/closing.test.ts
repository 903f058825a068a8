import { describe, expect } from 'vitest'
import type { Locator } from 'playwright-core'
import { addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import { askToConfirm } from './importing.ts'
import { Journey } from './journey.ts'
import { axeFindings, faultsOnPage } from './look.ts'
import { comesIn, establishPost, foundLedger, openAccount, registerPerson, registerUnit } from './offices.ts'
import type { Official } from './offices.ts'
import type { Person } from './person.ts'
import { onProgram } from './stage.ts'

const officials = {
  leader: { name: '梁知远', unit: '县政府', title: '副县长', roles: ['牵头领导'] },
  superior: { name: '方在上', unit: '县政府', title: '督查室主任', roles: ['核查人'] },
  handler: { name: '韦晓禾', unit: '县水利局', title: '规划股股长', roles: ['经办人', '核查人'] },
  colleague: { name: '陆同源', unit: '县水利局', title: '监督股股长', roles: ['核查人'] },
  head: { name: '覃立新', unit: '县水利局', title: '局长', roles: ['单位负责人'] },
  verifier: { name: '莫清源', unit: '县纪委', title: '监督室主任', roles: ['核查人'] },
  director: { name: '苏正文', unit: '澄江县委整改办', title: '副主任', roles: ['整改办'] },
} satisfies Record<string, Official>

type Part = keyof typeof officials
const today = dayInShanghai(new Date().toISOString())

const feedback = [
  '关于对澄江县开展巡视的反馈意见',
  '根据省委统一部署，省委第五巡视组对澄江县开展了巡视，现将巡视意见反馈如下。',
  '一、落实为民服务要求不够到位',
  '1.县城二次供水设施老化失修。全县43处二次供水设施有17处超过使用年限，2025年停水投诉162件。',
  '2.公文运转拖沓。抽查的60份来文有9份办理超过规定时限。',
  '二、项目资金监管不够严格',
  '1.水利工程质保金长期不退。有6个项目的质保金128.4万元到期一年以上没有退还。',
]
/** As a word processor hands it over: paragraphs with their own styles. */
const feedbackAsPasted = feedback
  .map(
    (it) => `<p class="MsoNormal" style="text-indent:32pt"><span style="font-family:仿宋">${it}</span></p>`,
  )
  .join('')

const temporary = new Map<string, string>()

const openProblem = async (it: Person): Promise<void> => {
  await it.goTo('问题清单')
  await it.page.getByRole('link', { name: '二次供水老化' }).click()
  await it.heading('二次供水老化')
  // What others did in the last few seconds shows when one reads the page anew.
  await it.page.reload()
  await it.heading('二次供水老化')
}

const doing = (it: Person): Locator => it.page.getByRole('region', { name: '现在能办什么' })
const takeUp = (it: Person, act: string): Promise<void> => it.press(act, doing(it))

/** The step is there and cannot be pressed. */
const refusedTo = async (it: Person, act: string): Promise<void> => {
  const button = doing(it).getByRole('button', { name: act, exact: true, disabled: true })
  await button.waitFor()
}

const giveFile = async (it: Person, within: Locator, name: string, text: string): Promise<void> => {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
  await within.getByLabel('添加文件').setInputFiles(file)
  await it.reads(name, within)
}

const attachProof = async (it: Person, file: string, kind: string, says: string): Promise<void> => {
  await takeUp(it, '提交佐证材料')
  const form = it.dialog('提交佐证材料')
  await giveFile(it, form, file, says)
  await it.choose('是什么材料', kind, form)
  await it.fill('证明什么', says, form)
  await it.press('提交', form)
  await it.reads('已提交')
  await form.waitFor({ state: 'hidden' })
}

describe('从空台账到销号', () => {
  const journey = new Journey(onProgram())
  let office: Person
  const people = new Map<Part, Person>()
  const as = (part: Part): Person => {
    const it = people.get(part)
    if (!it) throw new Error(`${part} has not come in`)
    return it
  }

  journey.chapter('首次设置：建立台账库、整改办和第一个账号', async () => {
    office = await journey.comes('管小川')
    await office.open('/')
    await office.heading('首次设置')
    expect([...(await faultsOnPage(office.page)), ...(await axeFindings(office.page))]).toEqual([])
    await foundLedger(office)
    await office.reads('从第一份文件开始')
  })

  journey.chapter('登记单位、职务、人员，开账号', async () => {
    await office.goTo('组织与账号')
    await registerUnit(office, { name: '澄江县人民政府', short: '县政府', kind: '政府' })
    await registerUnit(office, { name: '澄江县水利局', short: '县水利局', kind: '部门', above: '县政府' })
    await registerUnit(office, { name: '中共澄江县纪律检查委员会', short: '县纪委', kind: '纪检监察机关' })
    for (const it of Object.values(officials)) await establishPost(office, it)
    await office.page.getByText('人员和账号', { exact: true }).click()
    for (const it of Object.values(officials)) await registerPerson(office, it)
    for (const { name } of Object.values(officials)) temporary.set(name, await openAccount(office, name))
  })

  journey.chapter('各人用临时密码登录，先改成自己的', async () => {
    const everybody = Object.entries(officials).map(async ([part, { name }]) => {
      people.set(part as Part, await comesIn(journey, name, temporary.get(name) ?? ''))
    })
    await Promise.all(everybody)
  })

  journey.chapter('整改办开启一轮', async () => {
    const director = as('director')
    await director.goTo('轮次')
    await director.press('开启轮次')
    const dialog = director.dialog('开启轮次')
    await director.fill('名称', '第三轮巡视整改', dialog)
    await director.fill('巡视（巡察）组织', '省委第五巡视组', dialog)
    await director.day('反馈日期', addDays(today, -20), dialog)
    await director.press('开启轮次', dialog)
    await director.reads('轮次已开启')
    await director.heading('轮次')
    await director.reads('第三轮巡视整改')
  })

  journey.chapter('粘贴反馈意见，对照原文改一个标题、略去一个，确认', async () => {
    const director = as('director')
    await director.goTo('导入文件')
    await director.paste('粘贴文字', { html: feedbackAsPasted, plain: feedback.join('\n') })
    await director.press('读成清单')
    await director.heading(feedback[0] ?? '')
    await director.reads('3 个问题，0 条措施')
    await director.press(/县城二次供水设施老化/u)
    await director.press(/^挂图简称/u)
    await director.fill('挂图简称', '二次供水老化')
    await director.press(/公文运转/u)
    await director.press(/^略去…/u)
    const leaving = director.dialog('略去这个问题')
    await director.tick(/与另一个问题重复/u, leaving)
    await director.press('略去', leaving)
    await director.reads('2 个问题，0 条措施，略去 1 个')
    await director.reads(/^已存草稿/u)
    await askToConfirm(director)
    const last = director.dialog('确认导入')
    await director.reads('将建立 2 个问题', last)
    await director.press('确认并建立', last)
    await director.heading('问题清单')
    await director.reads('共 2 个问题')
    await director.reads('二次供水老化')
  })

  journey.chapter('交办：牵头领导、牵头单位、经办人、时限', async () => {
    const director = as('director')
    await director.tick(/^选择 1-01-001/u)
    await director.press('交办')
    const drawer = director.dialog('交办：1 个问题')
    await director.choose('牵头领导', '梁知远 · 副县长', drawer)
    await director.choose('牵头单位', '县水利局', drawer)
    await director.choose('经办人', '韦晓禾 · 县水利局', drawer)
    await director.choose('整改类别', '限期整改', drawer)
    await director.day('整改时限', addDays(today, 100), drawer)
    await director.press('交办 1 个', drawer)
    await director.reads('已办 1 / 1')
    await director.page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
  })

  journey.chapter('方案：每条具体表现都有措施，牵头领导才能批准', async () => {
    const [handler, leader] = [as('handler'), as('leader')]
    await openProblem(leader)
    await leader.reads('把所缺各项补齐以后，就可以批准方案。')
    await handler.goTo('我的工作台')
    await handler.reads('要我办')
    await handler.page.getByRole('link', { name: '去办 拟定方案 二次供水老化' }).click()
    await handler.heading('二次供水老化')
    // The link leads to the form itself.
    const form = handler.dialog('增加措施')
    await handler.fill('措施内容', '年内更新17处超期的二次供水设施，停水投诉降到20件以下。', form)
    await handler.press('保存措施', form)
    await form.waitFor({ state: 'hidden' })
    await handler.goTo('我的工作台')
    await handler.reads('您的工作台是空的')
    await openProblem(leader)
    await takeUp(leader, '批准方案')
    const drawer = leader.dialog('批准方案')
    await leader.reads('年内更新17处超期的二次供水设施', drawer)
    await leader.press('批准方案', drawer)
    await leader.reads('已办理：批准方案')
  })

  journey.chapter('填报进展：数字和文件随手认出；只有会议纪要，不能自报', async () => {
    const handler = as('handler')
    await openProblem(handler)
    await handler.press(/^填报进展 年内更新/u)
    const form = handler.dialog('填报进展')
    await handler.fill(
      '这段时间做了什么、有什么变化',
      '印发《澄江县二次供水管理办法》，更新设施17处，停水投诉降到12件。',
      form,
    )
    const seen = form.getByRole('region', { name: '认出的数字和文件' })
    await handler.reads('《澄江县二次供水管理办法》', seen)
    await handler.reads(/17\s*处/u, seen)
    await handler.tick('这条措施已经完成', form)
    await giveFile(handler, form, '会议纪要.txt', '研究二次供水改造。')
    await handler.choose('是什么材料', '会议纪要', form)
    await handler.fill('证明什么', '专题会议研究过', form)
    await handler.press('填报', form)
    await handler.reads('已填报')
    await handler.reads('还没有能证明成效的佐证材料')
    await refusedTo(handler, '自报完成')
  })

  journey.chapter('补上数据；自报时内容已变，看清再报', async () => {
    const handler = as('handler')
    await openProblem(handler)
    const elsewhere = await journey.comes('韦晓禾的另一台电脑')
    await elsewhere.open('/')
    await elsewhere.signIn('韦晓禾', 'Jiulongjiang-7', '总览')
    await openProblem(elsewhere)
    await attachProof(handler, '停水投诉台账.txt', '数据', '投诉从162件降到12件')
    await takeUp(handler, '自报完成')
    const drawer = handler.dialog('自报完成')
    await handler.fill('自报说明', '17处设施全部更新，停水投诉12件。', drawer)
    await attachProof(elsewhere, '改造现场.txt', '现场情况', '17处改造前后照片')
    await handler.press('自报完成', drawer)
    await handler.reads('您看过之后，措施、数字或佐证材料又有变化。', drawer)
    await handler.reads('新增 佐证材料', drawer)
    await handler.press('看变化后的内容', drawer)
    await handler.reads('佐证材料 3 件', drawer)
    await handler.press('自报完成', drawer)
    await handler.reads('已办理：自报完成')
    await journey.goes(elsewhere)
  })

  journey.chapter('签字：按两下只算一次', async () => {
    const head = as('head')
    await openProblem(head)
    await takeUp(head, '负责人签字')
    await head.dialog('负责人签字').getByRole('button', { name: '负责人签字', exact: true }).dblclick()
    await head.reads('已办理：负责人签字')
    await openProblem(head)
    await head.rests()
    expect(await head.page.getByText('单位负责人签字', { exact: true }).count()).toBe(1)
  })

  journey.chapter('不能核查的人：自报过的、同一单位的、上级单位的', async () => {
    const says: [Part, string][] = [
      ['handler', '同一个人不能接连把两道关。'],
      ['colleague', '同属一个单位，不符合独立核查的要求。'],
      ['superior', '有上下级隶属关系，不符合独立核查的要求。'],
    ]
    for (const [part, words] of says) {
      await openProblem(as(part))
      await as(part).reads(words)
      await refusedTo(as(part), '核查')
    }
  })

  journey.chapter('第三方逐条核查，指明凭哪件证明', async () => {
    const verifier = as('verifier')
    await openProblem(verifier)
    await takeUp(verifier, '核查')
    const drawer = verifier.dialog('核查')
    await verifier.press('核查通过', drawer)
    await verifier.reads('请给出结论', drawer)
    await verifier.tick('改到位了', drawer)
    await verifier.press('核查通过', drawer)
    await verifier.reads('请至少指明一件成效证明', drawer)
    await verifier.tick('投诉从162件降到12件', drawer)
    await verifier.choose('怎样核查的', '看现场', drawer)
    await verifier.fill('核查情况', '抽查5处，水压正常。', drawer)
    await verifier.press('核查通过', drawer)
    await verifier.reads('已办理：核查')
  })

  journey.chapter('验收、销号；登记任职的人不能验收', async () => {
    await openProblem(office)
    await office.reads('有一方的任职由另一方登记，不符合独立核查的要求。')
    await refusedTo(office, '验收')
    const director = as('director')
    await openProblem(director)
    for (const act of ['验收', '销号']) {
      await takeUp(director, act)
      await director.press(act, director.dialog(act))
      await director.reads(`已办理：${act}`)
    }
    await director.reads('已销号')
    const way = director.page.getByRole('region', { name: '走到哪一步' })
    for (const name of ['韦晓禾', '覃立新', '莫清源', '苏正文']) await director.reads(name, way)
    await director.goTo('总览')
    await director.reads('50%')
  })
})
