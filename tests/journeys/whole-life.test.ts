import { describe, expect } from 'vitest'
import { askToConfirm } from './importing.ts'
import { Journey } from './journey.ts'
import { type Part, oneCounty } from './one-county.ts'
import { feedback, found, measures, short } from './one-problem.ts'
import { pasteMeasures } from './paste-measures.ts'
import type { Person } from './person.ts'
import { attachProof, choose, decides, giveFile, refusedTo, takeUp } from './problem-page.ts'

describe('一个问题的一生', () => {
  const { journey, opens: at, nameOf, becomes } = oneCounty((stage) => new Journey(stage))
  let address = ''

  const opens = (part: Part): Promise<Person> => at(part, address, short)

  /** What was sent back is open again until it is reported done anew; then it is claimed and signed. */
  const mends = async (measure: string, text: string): Promise<void> => {
    const handler = await opens('handler')
    await handler.press(`填报进展 ${measure}`)
    const form = handler.dialog('填报进展')
    await handler.fill('这段时间做了什么、有什么变化', text, form)
    await handler.tick('这条措施已经完成', form)
    await handler.press('填报', form)
    await form.waitFor({ state: 'hidden' })
    await takeUp(handler, '自报完成')
    const drawer = handler.dialog('自报完成')
    await handler.fill('自报说明', '26处水源点都已设防护，抽检合格率96%。', drawer)
    await handler.press('自报完成', drawer)
    await handler.reads('已办理：自报完成')
    await decides(await opens('head'), '负责人签字')
  }

  const verify = async (...proofs: string[]): Promise<void> => {
    const it = await opens('verifier')
    await takeUp(it, '核查')
    const drawer = it.dialog('核查')
    for (const proof of proofs) await it.tick(proof, drawer)
    for (const met of await drawer.getByLabel('改到位了', { exact: true }).all()) await met.check()
    await it.press('核查通过', drawer)
    await it.reads('已办理：核查')
  }

  const announce = async (): Promise<void> => {
    const it = await opens('director')
    await decides(it, '验收')
    await takeUp(it, '公示')
    const drawer = it.dialog('公示')
    await it.fill('公示地点', '县政府门户网站', drawer)
    await it.press('公示', drawer)
    await it.reads('已办理：公示')
  }

  const objects = async (words: string): Promise<void> => {
    const it = await opens('director')
    await takeUp(it, '登记异议')
    const drawer = it.dialog('登记异议')
    await it.fill('异议内容', words, drawer)
    await it.press('登记异议', drawer)
    await it.reads('已办理：登记异议')
  }

  journey.chapter('从反馈意见开启一轮，规定先会审、销号前公示', async () => {
    const it = await at('director', '/import', '导入文件')
    await it.paste('粘贴文字', {
      html: feedback.map((line) => `<p>${line}</p>`).join(''),
      plain: feedback.join('\n'),
    })
    await it.press('读成清单')
    await it.reads('1 个问题，0 条措施')
    await it.press(/农村饮水工程/u)
    await it.press(/^挂图简称/u)
    await it.fill('挂图简称', short)
    await it.reads(/^已存草稿/u)
    await askToConfirm(it)
    const drawer = it.dialog('确认导入')
    await it.fill('名称', '第六轮巡视', drawer)
    await it.fill('巡视（巡察）组织', '省委第五巡视组', drawer)
    await it.press('确认并建立', drawer)
    await it.heading('问题清单')
    await it.goTo('轮次')
    await it.press('设定整改办法')
    const form = it.dialog('设定整改办法')
    await form.getByRole('switch', { name: '方案要会审' }).click()
    await it.fill('公示（工作日）', '3', form)
    await it.press('设定整改办法', form)
    await it.reads('整改办法已设定')
  })

  journey.chapter('交办给牵头领导、牵头单位和经办人', async () => {
    const it = await at('director', '/problems', '问题清单')
    await it.tick(/^选择 1-01-001/u)
    await it.press('交办')
    const drawer = it.dialog('交办：1 个问题')
    await it.choose('牵头领导', '梁知远 · 梁知远的岗位', drawer)
    await choose(it, '牵头单位', ['县水利局'], drawer)
    await it.choose('经办人', '韦晓禾 · 县水利局', drawer)
    await it.choose('整改类别', '限期整改', drawer)
    await it.day('整改时限', '2026-12-31', drawer)
    await it.press('交办 1 个', drawer)
    await it.reads('已办 1 / 1')
    await it.page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await it.page.getByRole('link', { name: short }).click()
    await it.heading(short)
    address = new URL(it.page.url()).pathname
  })

  journey.chapter('措施从表格粘贴进来：能加的一次加上，不能加的说明原因', async () => {
    const it = await opens('handler')
    await pasteMeasures(it)
  })

  journey.chapter('没有会审，牵头领导批准不了', async () => {
    const leader = await opens('leader')
    await leader.reads('本轮次规定方案先会审再批准，这个问题的方案还没有送过会审。')
    await refusedTo(leader, '批准方案')
  })

  const toReview = (part: Part): Promise<Person> => at(part, '/plans?tab=review', '方案')
  const looksAtReview = async (part: Part): Promise<Person> => {
    const it = await toReview(part)
    await it.page.getByRole('button', { name: /送审，1个问题/u }).click()
    await it.page.getByText('请对照反馈意见').waitFor()
    return it
  }

  journey.chapter('会审：送三家；两家无意见，一家提意见，没有答复以前批准不了', async () => {
    const it = await toReview('director')
    await it.press('送会审')
    const drawer = it.dialog('送会审')
    await choose(it, '送给哪些单位', ['县财政局', '县司法局', '县纪委'], drawer)
    await it.fill('附言', '请对照反馈意见', drawer)
    await it.press('送会审', drawer)
    await drawer.waitFor({ state: 'hidden' })
    const justice = await looksAtReview('justice')
    await justice.press('提意见')
    const said = justice.dialog(/饮水工程/u)
    await justice.tick('措施不对症', said)
    await justice.fill('意见', '只装设备不够，要写明由谁长期管护。', said)
    await justice.press('提意见', said)
    await said.waitFor({ state: 'hidden' })
    await Promise.all(
      (['justice', 'finance', 'discipline'] as const).map(async (part) => {
        const body = await looksAtReview(part)
        await body.press(/：其余无意见$/u)
        await body.reads('已答复完毕')
      }),
    )
    const leader = await opens('leader')
    await leader.reads('会审意见还没有全部答复（县司法局）。')
    await refusedTo(leader, '批准方案')
  })

  journey.chapter('逐条答复；采纳的改进方案；批准', async () => {
    const it = await looksAtReview('director')
    await it.press('答复')
    const answer = it.dialog('答复')
    await it.fill('答复内容', '已写明由村级管水员长期管护。', answer)
    await it.press('答复', answer)
    await it.reads('采纳')
    const leader = await opens('leader')
    await takeUp(leader, '批准方案')
    await leader.press('批准方案', leader.dialog('批准方案'))
    await leader.reads('已办理：批准方案')
  })

  journey.chapter('分办给两个镇，镇再分给村；各自承接', async () => {
    const it = await opens('handler')
    await it.press(`分办 ${measures.fence}`)
    const form = it.dialog('分办')
    await choose(it, '分给哪些单位', ['石塘镇', '白沙镇'], form)
    await it.fill('各自办什么', '本镇13处水源点设防护栏', form)
    await it.press('分办', form)
    await form.waitFor({ state: 'hidden' })
    await it.reads('0/2 项办完')
    const takesOver = async (part: Part, own: string | null): Promise<Person> => {
      const town = await opens(part)
      await town.press(/^承接/u)
      const taking = town.dialog('承接')
      if (own !== null) await town.fill('本单位要办的', own, taking)
      await town.press('承接', taking)
      await taking.waitFor({ state: 'hidden' })
      return town
    }
    const [shitang] = await Promise.all([
      takesOver('shitang', null),
      takesOver('baisha', '13处分两批设栏，月底完成'),
    ])
    await shitang.press(/^分办 本镇13处/u)
    const further = shitang.dialog('分办')
    await choose(shitang, '分给哪些单位', ['长冲村'], further)
    await shitang.fill('各自办什么', '长冲村4处水源点设栏', further)
    await shitang.press('分办', further)
    await further.waitFor({ state: 'hidden' })
    await takesOver('village', null)
  })

  const monthOf = (part: Part): Promise<Person> => at(part, '/month', '本月填报')
  const sends = async (it: Person, button: string): Promise<void> => {
    await it.press(button)
    await it.page.locator('.month-row').first().waitFor({ state: 'detached' })
  }
  const says = async (it: Person, text: string, about: RegExp, done: boolean): Promise<void> => {
    const row = it.page.locator('.month-row').filter({ hasText: about })
    await row.getByLabel(/^有什么变化/u).fill(text)
    if (done) await it.tick('已经办完', row)
  }

  journey.chapter('一个月过去：村里断了网照样写，连上自己交；下面没办完，上面报不了完成', async () => {
    becomes('2026-09-02')
    const village = await monthOf('village')
    await says(village, '4处水源点防护栏全部装好。', /长冲村/u, true)
    await village.context.setOffline(true)
    await village.press('提交 1 项')
    await village.reads(/连上以后自动提交/u)
    const shitang = await monthOf('shitang')
    await says(shitang, '其余9处已装7处。', /本镇13处/u, false)
    await shitang.reads('长冲村还没有办完，不能报完成')
    await village.context.setOffline(false)
    await village.page.locator('.month-row').waitFor({ state: 'detached' })
    village.troubles.length = 0
    await shitang.page.reload()
    await shitang.rests()
    await says(shitang, '13处全部设栏。', /本镇13处/u, true)
    await sends(shitang, '提交 1 项')
  })

  journey.chapter('还有分办没完、没有成效证明，自报不了', async () => {
    const it = await opens('handler')
    await refusedTo(it, '自报完成')
    await it.reads(`措施“${measures.fence}”还没有报完成`)
    const baisha = await monthOf('baisha')
    await says(baisha, '13处全部设栏。', /13处分两批/u, true)
    await sends(baisha, '提交 1 项')
    const month = await monthOf('handler')
    await says(month, '两镇26处均已设栏。', /26处水源点/u, true)
    await says(month, '净水设备更换7套，抽检合格率96%。', /净水设备/u, true)
    await sends(month, '提交 2 项')
    const handler = await opens('handler')
    await attachProof(handler, {
      name: '专题会议纪要.txt',
      kind: '会议纪要',
      says: '研究过饮水安全',
      about: found.fence,
    })
    await handler.reads(/还没有能证明成效的佐证材料/u)
    await refusedTo(handler, '自报完成')
  })

  journey.chapter('两人同时在办：自报时镇里又交了材料，看清变化再报', async () => {
    await attachProof(await opens('baisha'), {
      ...{ name: '设栏照片.txt', kind: '现场情况', says: '13处设栏前后照片', about: found.fence },
    })
    const handler = await opens('handler')
    await attachProof(handler, {
      ...{ name: '抽检报告.txt', kind: '数据', says: '抽检合格率96%', about: found.water },
    })
    await takeUp(handler, '自报完成')
    const drawer = handler.dialog('自报完成')
    await handler.fill('自报说明', '26处水源点都已设栏，抽检合格率96%。', drawer)
    await attachProof(await opens('shitang'), {
      ...{ name: '石塘镇照片.txt', kind: '现场情况', says: '石塘镇13处照片', about: found.fence },
    })
    await handler.press('自报完成', drawer)
    await handler.reads('您看过之后，措施、数字或佐证材料又有变化。', drawer)
    await handler.reads('新增 佐证材料', drawer)
    await handler.press('看变化后的内容', drawer)
    await handler.press('自报完成', drawer)
    await handler.reads('已办理：自报完成')
    await decides(await opens('head'), '负责人签字')
  })

  journey.chapter('不能核查的人：经办人、同一单位的负责人、上级单位的', async () => {
    const refusals: [Part, string][] = [
      ['handler', '同一个人不能接连把两道关。'],
      ['head', '同属一个单位，不符合独立核查的要求。'],
      ['superior', '有上下级隶属关系，不符合独立核查的要求。'],
    ]
    for (const [part, words] of refusals) {
      const it = await opens(part)
      await it.reads(words)
      await refusedTo(it, '核查')
    }
  })

  journey.chapter('核查人指名一条措施退回；补齐再报，核查通过', async () => {
    const verifier = await opens('verifier')
    await takeUp(verifier, '退回补办')
    const drawer = verifier.dialog('退回补办')
    await verifier.tick(measures.water, drawer)
    await verifier.fill('缺什么', '缺县疾控中心盖章的水质报告', drawer)
    await verifier.fill('退回理由', '抽检数据是供水站自己填的', drawer)
    await verifier.press('退回补办', drawer)
    await verifier.reads('已办理：退回补办')
    const handler = await opens('handler')
    await handler.reads(`“${measures.water}”缺：缺县疾控中心盖章的水质报告`)
    await attachProof(handler, {
      name: '疾控中心水质报告.txt',
      kind: '数据',
      says: '40份水样合格率96%',
      about: found.water,
    })
    await mends(measures.water, '已由县疾控中心重新检测。')
    await verify('13处设栏前后照片', '40份水样合格率96%')
  })

  journey.chapter('验收、公示；公示没有期满、异议没有答复，都销不了号', async () => {
    await announce()
    const it = await opens('director')
    await it.reads(/公示到2026年9月\d+日/u)
    await refusedTo(it, '销号')
    await objects('白沙镇有一处水源点的护栏倒了。')
    becomes('2026-09-09')
    const later = await opens('director')
    await later.reads(/有一件异议还没有答复/u)
    await refusedTo(later, '销号')
    const deputy = await opens('deputy')
    await takeUp(deputy, '答复异议')
    const drawer = deputy.dialog('答复异议')
    await deputy.tick('异议不成立', drawer)
    await deputy.fill('答复意见', '9月4日已扶正加固，附照片。', drawer)
    await deputy.press('答复异议', drawer)
    await deputy.reads('已办理：答复异议')
  })

  journey.chapter('又一件异议成立：退回，补办，再走一遍，公示期满销号', async () => {
    await objects('长冲村有一处护栏装在了别人家门口，水源没有围住。')
    const deputy = await opens('deputy')
    await takeUp(deputy, '答复异议')
    const drawer = deputy.dialog('答复异议')
    await deputy.tick('异议成立', drawer)
    await deputy.tick(measures.fence, drawer)
    await deputy.fill('缺什么', '长冲村那一处的现场照片', drawer)
    await deputy.fill('答复意见', '经核实属实，请重新围护。', drawer)
    await deputy.press('答复异议', drawer)
    await deputy.reads('已办理：答复异议')
    const village = await opens('village')
    await attachProof(village, {
      name: '重新围护照片.txt',
      kind: '现场情况',
      says: '长冲村重新围护',
      about: found.fence,
    })
    await mends(measures.fence, '长冲村已重新围护。')
    await verify('长冲村重新围护', '40份水样合格率96%')
    await announce()
    becomes('2026-09-21')
    const director = await opens('director')
    await decides(director, '销号')
    await director.reads('已销号')
    const way = director.page.getByRole('region', { name: '走到哪一步' })
    for (const part of ['handler', 'head', 'verifier', 'director'] as const)
      await director.reads(nameOf(part), way)
  })

  journey.chapter('回头看：抽中的由没有经手过的人再看；反弹的另立新问题，原问题永久注明', async () => {
    becomes('2026-11-16')
    const director = await at('director', '/look-back', '回头看')
    await director.press('抽取')
    const drawing = director.dialog('抽取“回头看”的问题')
    await director.tick('全部看一遍', drawing)
    await director.press('抽取“回头看”的问题', drawing)
    await drawing.waitFor({ state: 'hidden' })
    const verifier = await at('verifier', '/look-back', '回头看')
    await verifier.press(/^打开/u)
    await verifier.reads(/^由没有经手过的核查人填写结果/u)
    expect(await verifier.page.getByRole('button', { name: /^填写结果/u }).count()).toBe(0)
    const looker = await at('looker', '/look-back', '回头看')
    await looker.press(/^打开/u)
    await looker.press(/^填写结果/u)
    const drawer = looker.dialog('“回头看”结果：1-01-001')
    const looked = [
      { found: found.fence, result: '反弹', words: '石塘镇又有5处护栏被拆走。' },
      { found: found.water, result: '守住', words: '抽检30份全部合格。' },
    ]
    for (const { found: of, result, words } of looked) {
      const item = drawer.getByRole('group', { name: of })
      await looker.tick(result, item)
      await looker.tick('看', item)
      await looker.fill('看到的情况', words, item)
    }
    await giveFile(looker, drawer, '护栏被拆.txt', '石塘镇5处')
    await looker.reads('提交后，1条具体表现另立为新问题，原问题仍为已销号，并永久注明反弹。', drawer)
    await looker.press('提交结果', drawer)
    await drawer.waitFor({ state: 'hidden' })
    const old = await opens('director')
    await old.reads('已销号')
    await old.reads(/反弹/u)
    await old.page
      .getByRole('link', { name: /1-01-002/u })
      .first()
      .click()
    await old.reads('1-01-001')
    await old.reads('石塘镇、白沙镇有26处水源点没有防护。')
  })
})
