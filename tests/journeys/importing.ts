import type { Person } from './person.ts'

/** Gives a file to the import page, which is open. */
export const giveFile = async (it: Person, name: string, bytes: Uint8Array): Promise<void> => {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await it.page.getByLabel('选择文件').setInputFiles(file)
}

/** Goes to the import page and gives it a file. */
export const importFile = async (it: Person, name: string, bytes: Uint8Array): Promise<void> => {
  await it.goTo('导入文件')
  await giveFile(it, name, bytes)
}

export type GivenFile = { name: string; bytes: Uint8Array }

/** Drops files on the place that says so. */
export const dropFiles = async (it: Person, onto: string, files: readonly GivenFile[]): Promise<void> => {
  const packed = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')])
  const dataTransfer = await it.page.evaluateHandle(
    `(() => {
      const given = new DataTransfer()
      for (const [name, text] of ${JSON.stringify(packed)})
        given.items.add(new File([Uint8Array.from(atob(text), (it) => it.charCodeAt(0))], name))
      return given
    })()`,
  )
  await it.page.getByText(onto).dispatchEvent('drop', { dataTransfer })
}

/** Presses «confirm» on an open draft; where something in doubt was not looked at it is asked once, and goes on. */
export const askToConfirm = async (it: Person): Promise<void> => {
  await it.press('确认导入')
  const unlooked = it.dialog(/没有核对$/u)
  await it.dialog('确认导入').or(unlooked).first().waitFor()
  if (await unlooked.isVisible()) await it.press('照此确认', unlooked)
}

/**
 * Confirms the draft that is open into a round of its own, whatever the document says of it. The name is typed key by
 * key: some stories count them.
 */
export const confirmIntoNewRound = async (it: Person, name: string, inspector?: string): Promise<void> => {
  await askToConfirm(it)
  const drawer = it.dialog('确认导入')
  await drawer.getByRole('combobox', { name: '归入哪个轮次' }).waitFor()
  const field = drawer.getByLabel('名称', { exact: true })
  if ((await field.count()) === 0) await it.choose('归入哪个轮次', '开启新轮次', drawer)
  await field.click()
  await it.page.keyboard.press('Control+A')
  await it.page.keyboard.type(name)
  if (inspector !== undefined) await it.fill('巡视（巡察）组织', inspector, drawer)
  await it.press('确认并建立', drawer)
  await it.heading('问题清单')
}
