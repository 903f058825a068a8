/** An instant `milliseconds` later than `instant`, in the ledger's form; the microseconds are kept. */
export const later = (instant: string, milliseconds: number): string => {
  const micros = /\.\d{3}(\d{3})Z$/.exec(instant)?.[1] ?? '000'
  return new Date(Date.parse(instant) + milliseconds).toISOString().replace('Z', `${micros}Z`)
}

export const minute = 60_000
export const hour = 60 * minute
