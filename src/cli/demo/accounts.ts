import type { Day } from '#core/words/calendar/day.ts'
import { addAccount } from '#ledger/desk/accounts.ts'
import { hashPassword } from '#ledger/desk/password-hash.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { DemoAccount } from '#cli/command.ts'
import { type Seeding, callerOf } from '#cli/demo/seeding.ts'
import { type Story, holderOf } from '#cli/demo/story.ts'

/** Shown to everybody who opens the demonstration; it is no secret. */
const password = 'Lanchuan-2026'

export const founderName = '江予宁'
const founder = { login: 'office', name: founderName, post: '市委整改办管理员' }

/** The people it takes to bring one problem to its close. */
const others = {
  director: 'zhenggaiban-head',
  leader: 'leader-chengjian',
  handler: 'zhujianju-handler',
  head: 'zhujianju-head',
  verifier: 'jiwei-verify-1',
  town: 'fengya-handler',
} as const

/** The accounts of the demonstration, as the page shows them. */
export const demoAccounts = (story: Story, day: Day): DemoAccount[] => {
  const { units, posts, persons } = story.organisation
  const named = Object.entries(others).map(([login, id]) => {
    const post = posts.find((it) => it.id === id)
    const unit = units.find((it) => it.id === post?.unit)
    const person = holderOf(story, id, day)
    const title = `${unit?.alias ?? ''}${post?.title ?? ''}`
    return { login, name: persons.find((it) => it.id === person)?.name ?? '', post: title, password }
  })
  return [{ ...founder, password }, ...named]
}

/** Opens the accounts, last of all: a ledger with accounts is one that is told to its end. */
export const seedAccounts = async (seeding: Seeding, day: Day): Promise<void> => {
  const { ledger, workspace, story, told } = seeding
  const accounts = demoAccounts(story, day)
  const opened: { login: string; person: string; password: string }[] = []
  for (const { login } of accounts) {
    const caller =
      login === founder.login
        ? seeding.founder
        : callerOf(seeding, holderOf(story, others[login as keyof typeof others], day))
    opened.push({ login, person: caller.person, password: await hashPassword(password) })
    told('accounts', opened.length, accounts.length)
  }
  await inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    const by = seeding.founder.person
    for (const { login, person, password: hashed } of opened) {
      const id = ledger.newId()
      const setBy = person === by ? [] : [by]
      await addAccount(
        client,
        { id, login, workspace, person, password: hashed, mustChange: false, setBy },
        now,
      )
    }
    await logSecurity(
      client,
      now,
      opened.map(({ login, person }) => ({
        type: 'account-opened',
        workspace,
        login,
        person,
        by,
        detail: 'demo',
      })),
    )
  })
}
