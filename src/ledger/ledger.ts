import type { UploadRules } from '#ledger/desk/upload-rules.ts'
import type { Store } from '#store/store.ts'
import type { Vault } from '#vault/vault.ts'

/** The instant it is, in UTC with microseconds: `2026-11-23T05:00:00.000000Z`. */
export type Clock = () => string

/** New ids: UUIDv7. */
export type Ids = () => string

/** Everything an act or a query needs from outside. Made once, in main. */
export type Ledger = {
  store: Store
  vault: Vault
  clock: Clock
  newId: Ids
  /** What may be uploaded; as usual where nothing is set. */
  uploads?: UploadRules
}

/** Who calls: a signed-in person of a workspace. */
export type Caller = { workspace: string; person: string }
