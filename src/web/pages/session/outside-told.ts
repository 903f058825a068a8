import { Refusal } from '../../api/refusal.ts'

/** What came back from single sign-on in the address: `enter`, `bound`, why not, or nothing. */
export const outsideTold = (): 'enter' | 'bound' | Refusal | null => {
  const told = new URLSearchParams(window.location.search).get('outside')
  if (told === null) return null
  if (told === 'enter' || told === 'bound') return told
  return told === 'identity-taken' || told === 'session-ended'
    ? new Refusal(told, {})
    : new Refusal('outside-failed', { reason: told })
}
