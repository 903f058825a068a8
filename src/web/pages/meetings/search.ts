/** What stands in the address of the page: what it is narrowed to, and the meeting that is open. */
export type MeetingsSearch = { round?: string; kind?: string; body?: string; meeting?: string }

const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/iu.test(value) ? value : undefined

/** Without what is not understood. */
export const readMeetingsSearch = (given: Record<string, unknown>): MeetingsSearch => {
  const { kind } = given
  const read = {
    round: id(given['round']),
    // Which kinds there are is the page's to know: nothing of it comes with the first visit.
    kind: typeof kind === 'string' && /^[a-z-]{1,20}$/u.test(kind) ? kind : undefined,
    body: id(given['body']),
    meeting: id(given['meeting']),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
