import type { Ledger } from '#ledger/ledger.ts'
import { LARGEST_ORGANISATION, compareOrganisationFile } from '#ledger/organisation/compare-file.ts'
import { listAnswered, listHandOvers, showHandOver } from '#ledger/queries/hand-overs.ts'
import { readOrganisation } from '#ledger/queries/read-organisation.ts'
import type { Handlers } from '#server/bind.ts'
import { readBytes } from '#server/request-body.ts'

type OrganisationHandlers = Pick<
  Handlers,
  'readOrganisation' | 'compareOrganisation' | 'listAnswered' | 'listHandOvers' | 'showHandOver'
>

/** What answers the routes of units, posts, persons and hand-overs. */
export const organisationHandlers = (ledger: Ledger): OrganisationHandlers => ({
  readOrganisation: ({ caller }) => readOrganisation(ledger, caller()),
  compareOrganisation: ({ c, caller, query }) =>
    compareOrganisationFile(ledger, caller(), {
      name: query.name,
      bytes: () => readBytes(c, LARGEST_ORGANISATION),
    }),
  listAnswered: ({ caller, query }) => listAnswered(ledger, caller(), query),
  listHandOvers: ({ caller, query }) => listHandOvers(ledger, caller(), query),
  showHandOver: ({ caller, param }) => showHandOver(ledger, caller(), param('id')),
})
