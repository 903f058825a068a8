import type { Person } from './person.ts'
import type { Journey } from './journey.ts'

/** The first person of a ledger: the office's, who registers everybody else. */
export const founder = { name: '管小川', login: '整改办', password: 'Chengjiang-2026' }
export const county = { top: '中共澄江县委员会', office: '澄江县委整改办' }

/** First run in the browser: from an empty ledger to the overview that shows the way to the first document. */
export const foundLedger = async (it: Person): Promise<void> => {
  await it.open('/')
  await it.heading('首次设置')
  await it.fill('台账库名称', '澄江县整改台账')
  await it.fill('被巡视（巡察）的党组织', county.top)
  await it.fill('最上级单位', county.top)
  await it.fill('整改工作机构', county.office)
  await it.fill('姓名', founder.name)
  await it.fill('用户名', founder.login)
  await it.fill('密码', founder.password)
  await it.fill('再输一次密码', founder.password)
  await it.press('建立台账库')
  await it.heading('总览')
}

export type UnitToRegister = { name: string; short: string; kind: string; above?: string }

export const registerUnit = async (
  it: Person,
  { name, short, kind, above }: UnitToRegister,
): Promise<void> => {
  await it.press('登记单位')
  const dialog = it.dialog('登记单位')
  await it.fill('全称', name, dialog)
  await it.fill('简称', short, dialog)
  await it.choose('类别', kind, dialog)
  if (above !== undefined) await it.choose('上级单位', above, dialog)
  await it.press('登记单位', dialog)
  await dialog.waitFor({ state: 'hidden' })
}

export type Official = { name: string; unit: string; title: string; roles: string[] }

/** A post in a unit that is looked for by its name: the tree shows no more than its first two levels. */
export const establishPost = async (it: Person, { unit, title, roles }: Official): Promise<void> => {
  const tree = it.page.getByRole('region', { name: '单位和职务' })
  await it.fill('查找单位', unit, tree)
  await tree.getByRole('button', { name: unit, exact: true }).click()
  await it.fill('查找单位', '', tree)
  await it.press('设立职务')
  const dialog = it.dialog('设立职务')
  await it.fill('职务名称', title, dialog)
  for (const role of roles) await it.tick(role, dialog)
  await it.press('设立职务', dialog)
  await dialog.waitFor({ state: 'hidden' })
}

export const registerPerson = async (it: Person, { name, unit, title }: Official): Promise<void> => {
  await it.press('登记人员')
  const dialog = it.dialog('登记人员')
  await it.fill('姓名', name, dialog)
  await it.choose('单位', unit, dialog)
  await it.choose('职务', title, dialog)
  await it.press('登记人员', dialog)
  await dialog.waitFor({ state: 'hidden' })
}

/** Opens an account for somebody and gives the temporary password that is shown once. */
export const openAccount = async (it: Person, name: string): Promise<string> => {
  const row = it.page.getByRole('row', { name })
  await it.press('开账号', row)
  await it.press('开账号', it.dialog('开账号'))
  const shown = it.dialog('临时密码只显示这一次')
  const password = await shown.getByRole('code').innerText()
  await it.press('已经转交', shown)
  await shown.waitFor({ state: 'hidden' })
  return password
}

/** The first sign-in: with the temporary password, which has to be changed before anything else. */
export const comesIn = async (
  journey: Journey,
  name: string,
  temporary: string,
  own = 'Jiulongjiang-7',
): Promise<Person> => {
  const it = await journey.comes(name)
  await it.open('/')
  await it.signIn(name, temporary, '请先设定自己的密码')
  await it.fill('临时密码', temporary)
  await it.fill('新密码', own)
  await it.fill('再输一次新密码', own)
  await it.press('修改密码')
  await it.heading('总览')
  return it
}
