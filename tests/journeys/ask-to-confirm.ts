import type { Person } from './person.ts'

/** Presses «confirm» on an open draft; where something in doubt was not looked at it is asked once, and goes on. */
export const askToConfirm = async (it: Person): Promise<void> => {
  await it.press('确认导入')
  const unlooked = it.dialog(/没有核对$/u)
  await it.dialog('确认导入').or(unlooked).first().waitFor()
  if (await unlooked.isVisible()) await it.press('照此确认', unlooked)
}
