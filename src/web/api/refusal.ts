import type { RefusalWord } from '#messages/zh/refusals.ts'

/**
 * Why a call did not bring what was asked. `code` is one of the ledger's refusals, or one of our own:
 * `unreachable` (no answer from the server) and `broken` (an answer nobody foresaw).
 */
export class Refusal extends Error {
  readonly code: RefusalWord
  readonly details: Record<string, unknown>
  /** To quote when asking for help; null where no answer came. */
  readonly request: string | null

  constructor(code: RefusalWord, details: Record<string, unknown> = {}, request: string | null = null) {
    super(`refused: ${code}`)
    this.name = 'Refusal'
    this.code = code
    this.details = details
    this.request = request
  }
}

/** Whatever was thrown, as a refusal: what is none is a bug of ours and shown as such. */
export const asRefusal = (thrown: unknown): Refusal =>
  thrown instanceof Refusal
    ? thrown
    : new Refusal('broken', { message: thrown instanceof Error ? thrown.message : String(thrown) })
