import { id } from '#contract/values.ts'
import { check } from '#contract/check.ts'
import { hour } from '#ledger/desk/instants.ts'
import { isSigned } from '#ledger/desk/mail-rule.ts'
import { endMail } from '#ledger/desk/notices.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { mailing as en } from '#messages/en/mailing.ts'
import { mailing as zh } from '#messages/zh/mailing.ts'
import type { App, AppContext, AppOptions } from '#server/app-types.ts'
import { callerAddress } from '#server/caller-address.ts'
import { makeRateLimit } from '#server/rate-limit.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Nobody is signed in here, so it is said in both languages. */
const page = (which: 'stopAsk' | 'stopped' | 'stopInvalid', button: boolean): string =>
  [
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(zh.stopTitle)} · ${escaped(en.stopTitle)}</title>`,
    '<body style="font-family: sans-serif; max-width: 40em; margin: 4em auto; padding: 0 1em; line-height: 1.7">',
    `<h1>${escaped(zh.stopTitle)}</h1><p>${escaped(zh[which])}</p><p lang="en">${escaped(en[which])}</p>`,
    button
      ? `<form method="post"><button style="font-size: 1.1em; padding: .4em 1.2em">${escaped(zh.stopButton)} · ${escaped(en.stopButton)}</button></form>`
      : '',
    '</body></html>',
  ].join('')

/**
 * /end-mail/<ledger>/<person>/<signature>: looking at it changes nothing, since mail filters follow links; one press, or one
 * click in a mail program that knows RFC 8058, ends the mail.
 */
export const serveEndMail = (app: App, ledger: Ledger, options: AppOptions): void => {
  const guesses = makeRateLimit(20, hour)
  const meant = async (c: AppContext): Promise<Caller | null> => {
    const giveBack = guesses.take(callerAddress(c, options), Date.parse(ledger.clock()))
    const [workspace, person] = [check(id, c.req.param('workspace')), check(id, c.req.param('person'))]
    if (!('data' in workspace) || !('data' in person)) return null
    const caller = { workspace: workspace.data, person: person.data }
    if (!(await isSigned(ledger, caller, c.req.param('signature') ?? ''))) return null
    giveBack()
    return caller
  }
  const address = '/end-mail/:workspace/:person/:signature'
  app.get(address, async (c) => {
    const caller = await meant(c)
    return caller ? c.html(page('stopAsk', true)) : c.html(page('stopInvalid', false), 404)
  })
  app.post(address, async (c) => {
    const caller = await meant(c)
    if (!caller) return c.html(page('stopInvalid', false), 404)
    await endMail(ledger, caller)
    return c.html(page('stopped', false))
  })
}
