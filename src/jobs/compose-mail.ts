import { dayInTable } from '#core/words/calendar/day-in-words.ts'
import { inboxGroups } from '#core/rules/inbox/reasons.ts'
import type { Digest } from '#ledger/desk/outbox.ts'
import { inbox as inboxEn } from '#messages/en/inbox.ts'
import { mailing as mailingEn } from '#messages/en/mailing.ts'
import { inbox as inboxZh } from '#messages/zh/inbox.ts'
import { mailing as mailingZh } from '#messages/zh/mailing.ts'

const words = { 'zh-CN': { ...mailingZh, inbox: inboxZh }, en: { ...mailingEn, inbox: inboxEn } }

/** `brief` and `open`: the lines without those about mail, and the line that leads to the desk. */
export type Composed = {
  subject: string
  text: string
  html: string
  stop: string
  brief: string
  open: string
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** One line of a header, whatever a ledger is called. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** A mail as text and as simple HTML. Where lines do not leave the building it says how many there are, and no more. */
export const composeMail = (
  { language, ledgerName, day, body, workspace, person, signature }: Digest,
  baseUrl: string,
): Composed => {
  const say = words[language]
  const { counts, more, lines } = body
  const count = inboxGroups.reduce((sum, group) => sum + counts[group], 0)
  const desk = `${baseUrl}/desk`
  const stop = `${baseUrl}/end-mail/${workspace}/${person}/${signature}`
  const head = say.head(ledgerName, dayInTable(day))
  const groups = inboxGroups
    .filter((group) => counts[group] > 0)
    .map((group) => ({
      title: say.count(say.inbox.groups[group], counts[group]),
      lines: lines
        .filter((it) => it.group === group)
        .map((it) => {
          const named = it.problem ? `${it.problem.number} ${it.problem.shortTitle}` : (it.about?.name ?? '')
          const counted = it.count === null ? '' : ` ${say.inbox.counted(it.count)}`
          const due = it.by === null ? '' : say.due(dayInTable(it.by), it.late)
          return say.line(say.inbox.reasons[it.reason], `${named}${counted}`.trim(), due)
        }),
    }))
  const brief = [
    head,
    '',
    ...groups.flatMap((it) => [it.title, ...it.lines.map((line) => `- ${line}`), '']),
    ...(more ? [say.more, ''] : []),
  ].join('\n')
  const open = `${say.open}${desk}`
  const text = [brief, open, '', say.why, `${say.stop}${stop}`, ''].join('\n')
  const link = (address: string): string => `<a href="${escaped(address)}">${escaped(address)}</a>`
  const html = [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><body>`,
    `<p>${escaped(head)}</p>`,
    ...groups.map(
      (it) =>
        `<p><b>${escaped(it.title)}</b></p>${it.lines.length > 0 ? `<ul>${it.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : ''}`,
    ),
    ...(more ? [`<p>${escaped(say.more)}</p>`] : []),
    `<p>${escaped(say.open)}${link(desk)}</p>`,
    `<p><small>${escaped(say.why)}<br>${escaped(say.stop)}${link(stop)}</small></p></body></html>`,
  ].join('\n')
  return {
    subject: oneLine(say.subject(ledgerName, more ? `${count}+` : String(count))),
    text,
    html,
    stop,
    brief,
    open,
  }
}
