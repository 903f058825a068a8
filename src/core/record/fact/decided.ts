import type { Fact } from '#core/record/fact/envelope.ts'

/**
 * What a rule yields of the facts of one stream: type and body, and when it happened in the world if that is known. The
 * journal adds the rest.
 */
export type Decided<Known extends Fact> = Known extends Fact
  ? Pick<Known, 'type' | 'body'> & { happened?: string | null }
  : never
