import { type AnyFact, newestVersion } from '#core/record/catalogue.ts'
import type { Decided } from '#core/record/fact/decided.ts'
import type { NewFact, StreamRef } from '#core/record/fact/envelope.ts'
import type { Refusal } from '#core/record/fact/refusal.ts'
import { allowed } from '#ledger/refusals.ts'

/** What core decided about the thing of a stream, as facts of it in their newest version. @throws Refused what core refused */
export const inStream = (stream: StreamRef, decided: readonly Decided<AnyFact>[] | Refusal): NewFact[] =>
  allowed(decided).map(({ type, body, happened }) => ({
    stream,
    type,
    v: newestVersion(type),
    happened: happened ?? null,
    body,
  }))
