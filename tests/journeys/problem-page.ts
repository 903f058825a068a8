import type { Locator } from 'playwright-core'
import type { Person } from './person.ts'

/** Where everybody's buttons stand. */
const doing = (it: Person): Locator => it.page.getByRole('region', { name: '现在能办什么' })
export const takeUp = (it: Person, act: string): Promise<void> => it.press(act, doing(it))
/** The step is there and cannot be pressed. */
export const refusedTo = (it: Person, act: string): Promise<void> =>
  doing(it).getByRole('button', { name: act, exact: true, disabled: true }).waitFor()

export const giveFile = async (it: Person, within: Locator, name: string, text: string): Promise<void> => {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
  await within.locator('input[type=file]').first().setInputFiles(file)
  await it.reads(name, within)
}

/** Out of a list of units, as one would: by typing the name. */
export const choose = async (
  it: Person,
  label: string,
  options: string[],
  within: Locator,
): Promise<void> => {
  const box = within.getByRole('combobox', { name: label, exact: true })
  for (const option of options) {
    await box.fill(option)
    await it.page
      .getByTitle(new RegExp(`^\\s*${option}$`, 'u'))
      .filter({ visible: true })
      .last()
      .click()
  }
}

/** Decides in its drawer without a word more. */
export const decides = async (it: Person, act: string): Promise<void> => {
  await takeUp(it, act)
  const drawer = it.dialog(act)
  await it.press(act, drawer)
  await it.reads(`已办理：${act}`)
  await drawer.waitFor({ state: 'hidden' })
}

/** A proof of one manifestation. */
export const attachProof = async (
  it: Person,
  { name, kind, says, about }: { name: string; kind: string; says: string; about: string },
): Promise<void> => {
  await takeUp(it, '提交佐证材料')
  const form = it.dialog('提交佐证材料')
  await giveFile(it, form, name, says)
  await it.choose('是什么材料', kind, form)
  await it.fill('证明什么', says, form)
  await it.tick(about, form)
  await it.press('提交', form)
  await form.waitFor({ state: 'hidden' })
}
