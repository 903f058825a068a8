/** Which round a draft is compared with, as it stands in the address. */
export const readCompareSearch = (given: Record<string, unknown>): { round?: string } => {
  const { round } = given
  return typeof round === 'string' && /^[0-9a-f-]{36}$/u.test(round) ? { round } : {}
}
