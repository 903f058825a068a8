import { describe, expect } from 'vitest'
import { Journey } from './journey.ts'
import { axeFindings, faultsOnPage } from './look.ts'
import { onDemo } from './stage.ts'

const stage = onDemo()

describe('接口密钥与接口说明', () => {
  const journey = new Journey(stage)
  let key = ''
  const asks = async (path: string) =>
    (await fetch(`${stage.url}${path}`, { headers: { authorization: `Bearer ${key}` } })).status

  journey.chapter('本人生成一个密钥，只看到一次；撤销以后立即不能用', async () => {
    const it = await journey.comes('director')
    await it.open('/keys')
    await stage.enters(it, 'director')
    await it.open('/keys')
    await it.press('生成密钥')
    const dialog = it.dialog('生成密钥')
    await it.fill('用途', '市级平台取数', dialog)
    await it.fill('您的登录密码', stage.account('director').password, dialog)
    await it.press('生成密钥', dialog)
    key = (await it.dialog('请现在复制密钥').locator('code').textContent()) ?? ''
    expect(await asks('/api/problems')).toBe(200)
    await it.press('已经保存好')
    await it.reads(`${key.slice(0, 11)}…`)
    expect(await it.page.content()).not.toContain(key)
    await it.press('撤销', it.page.getByRole('row', { name: /市级平台取数/u }))
    await it.press('撤销', it.page.getByRole('tooltip'))
    await it.reads('密钥已撤销。')
    expect(await asks('/api/problems')).toBe(401)
  })

  journey.chapter('接口说明按词查找、按地址打开，没有毛病', async () => {
    const [it] = journey.people
    if (!it) throw new Error('nobody is there')
    await it.open('/organisation')
    await it.page.getByRole('link', { name: '接口说明' }).click()
    await it.heading('接口说明')
    await it.fill('按词查找：地址、名称、代码', '填报进展 wrong-step')
    await it.reads('1 个接口')
    await it.fill('按词查找：地址、名称、代码', '')
    await it.open('/api-docs#listProblems')
    await it.rests()
    await it.reads('cursor')
    // It speaks of code, and must.
    const faults = (await faultsOnPage(it.page)).filter((fault) => !fault.startsWith('not meant for reading'))
    expect([...faults, ...(await axeFindings(it.page))]).toEqual([])
  })
})
