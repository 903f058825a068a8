import { SettingsRefusal } from '#config/settings-refusal.ts'

/** How reminders leave the machine; null: they do not. */
export type Reminders = {
  mail: {
    /** `smtps://user:password@host:465` */
    smtpUrl: string
    /** One address, with a name before it where one is wanted. */
    from: string
    /** Where people reach the ledger, without a slash at the end. */
    baseUrl: string
  } | null
  /** Robots of chat groups that digests may go to. */
  robots: { hosts: string[]; baseUrl: string } | null
}

/** As they were written, wherever. */
export type Written = {
  smtpUrl: string | undefined
  from: string | undefined
  baseUrl: string | undefined
  robotHosts: string | undefined
}

/** Without a slash at its end. */
const addressOf = (given: string): string => {
  const base = URL.canParse(given) ? new URL(given) : null
  if (base?.protocol !== 'https:' && base?.protocol !== 'http:')
    throw new SettingsRefusal('base_url_invalid', { given })
  return base.href.replace(/\/+$/, '')
}

const mail = ({ smtpUrl, from, baseUrl }: Written): Reminders['mail'] => {
  if (smtpUrl === undefined) return null
  if (!from || !baseUrl) throw new SettingsRefusal('mail_incomplete')
  const protocol = URL.canParse(smtpUrl) ? new URL(smtpUrl).protocol : ''
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new SettingsRefusal('smtp_url_invalid')
  return { smtpUrl, from, baseUrl: addressOf(baseUrl) }
}

/** Nothing goes to a robot unless whoever keeps the machine names the hosts: data does not leave the building by itself. */
const robots = ({ robotHosts = '', baseUrl }: Written): Reminders['robots'] => {
  const hosts = robotHosts.split(/[\s,]+/).filter((it) => it !== '')
  if (hosts.length === 0) return null
  if (!baseUrl) throw new SettingsRefusal('robots_incomplete')
  const wrong = hosts.find((it) => !URL.canParse(`https://${it}`) || new URL(`https://${it}`).host !== it)
  if (wrong !== undefined) throw new SettingsRefusal('robot_host_invalid', { given: wrong })
  return { hosts, baseUrl: addressOf(baseUrl) }
}

/** @throws SettingsRefusal */
export const reminders = (written: Written): Reminders => ({ mail: mail(written), robots: robots(written) })
