import { confirmAccess, dropAccess } from '#ledger/desk/access-orders.ts'
import { mustSeeFirst } from '#ledger/policies/must-see.ts'
import { bindForPerson, openAccount, resetAccount } from '#ledger/desk/give-access.ts'
import { listDoors, readSecurity } from '#ledger/desk/read-doors.ts'
import { listSecurityLog, takeSecurityLog } from '#ledger/desk/read-security-log.ts'
import { demandSecondFactor, removeSecondFactor, unbindForPerson } from '#ledger/desk/remove-second-factor.ts'
import { endSessionsOfPerson, unlock } from '#ledger/desk/open-sessions.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { securityLogWords } from '#messages/security-log.ts'
import type { AppOptions } from '#server/app-types.ts'
import type { FileHandlers } from '#server/bind-files.ts'
import type { Handlers } from '#server/bind.ts'
import { makeChecks } from '#server/checks.ts'
import { contentDisposition } from '#server/given-file.ts'
import type { OutsideDoor } from '#server/outside/outside-door.ts'
import { givenFilePolicy } from '#server/security-headers.ts'
import { messageForLog } from '#store/log.ts'

type SecurityHandlers = Pick<
  Handlers,
  | 'readSecurity'
  | 'listDoors'
  | 'unlockAccount'
  | 'endPersonSessions'
  | 'removeSecondFactor'
  | 'demandSecondFactor'
  | 'confirmAccess'
  | 'dropAccess'
  | 'listSecurityLog'
  | 'readChecks'
  | 'runChecks'
  | 'openAccount'
  | 'resetAccount'
  | 'bindIdentity'
  | 'unbindIdentity'
>

/** What the three administrators do at the doors (contract/security.ts); who may is asked in ledger/desk. */
export const securityHandlers = (
  ledger: Ledger,
  { log }: Pick<AppOptions, 'log'>,
  outside: OutsideDoor | null,
): SecurityHandlers => {
  const checks = makeChecks(ledger, log)
  const issuer = outside?.settings.issuer ?? null
  return {
    openAccount: ({ caller, body }) => openAccount(ledger, caller(), body),
    resetAccount: ({ caller, body }) => resetAccount(ledger, caller(), body),
    bindIdentity: ({ caller, body }) => bindForPerson(ledger, caller(), body, issuer),
    async unbindIdentity({ caller, body }) {
      await unbindForPerson(ledger, caller(), body.person)
      return {}
    },
    readSecurity: ({ caller }) => readSecurity(ledger, caller(), outside?.settings.label ?? null),
    listDoors: ({ caller, query }) => listDoors(ledger, caller(), query),
    async unlockAccount({ caller, body }) {
      await unlock(ledger, caller(), body.person)
      return {}
    },
    endPersonSessions: ({ caller, body }) => endSessionsOfPerson(ledger, caller(), body.person),
    async removeSecondFactor({ caller, body }) {
      await removeSecondFactor(ledger, caller(), body.person)
      return {}
    },
    async demandSecondFactor({ caller, body }) {
      await demandSecondFactor(ledger, caller(), body.of)
      return {}
    },
    confirmAccess: ({ caller, param }) => confirmAccess(ledger, caller(), param('id'), issuer),
    async dropAccess({ caller, param }) {
      await dropAccess(ledger, caller(), param('id'))
      return {}
    },
    listSecurityLog: ({ caller, query }) => listSecurityLog(ledger, caller(), query),
    async readChecks({ caller }) {
      const who = caller()
      await mustSeeFirst(ledger, who, 'log')
      return checks.of(who.workspace)
    },
    async runChecks({ caller }) {
      const who = caller()
      await mustSeeFirst(ledger, who, 'log')
      checks.begin(who)
      return checks.of(who.workspace)
    },
  }
}

/** The security log as a file. */
export const securityFileHandlers = (
  ledger: Ledger,
  { log }: Pick<AppOptions, 'log'>,
): Pick<FileHandlers, 'securityLogCsv'> => ({
  async securityLogCsv({ c, caller, query: { locale, ...filter } }) {
    const words = securityLogWords[locale]
    const { bytes, ended } = await takeSecurityLog(ledger, caller, filter, {
      heads: words.heads,
      lineOf: ({ seq, at, type, login, person, by, detail }) => [
        ...[seq, words.instant(at), words.types[type] ?? type, login, person, by, detail],
      ],
    })
    const request = c.get('requestId')
    void ended.then((ending) => {
      if (typeof ending !== 'string')
        log({ level: 'error', event: 'export-broken-off', request, says: messageForLog(ending.fault) })
      return undefined
    })
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition('attachment', `${words.fileName}.csv`),
      'content-security-policy': givenFilePolicy,
    }
    if (c.req.method !== 'HEAD') return c.body(bytes, 200, headers)
    void bytes.cancel()
    return c.body(null, 200, headers)
  },
})
