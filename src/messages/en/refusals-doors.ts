import { words } from './words.ts'

type Details = Record<string, unknown>
type Sentences = Record<string, (details: Details) => { says: string; way: string }>

const role = (value: unknown): string => words.roles[value as keyof typeof words.roles] ?? ''
const mixedOf = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .slice(0, 3)
        .map((it: { name?: unknown; role?: unknown; beside?: unknown }) =>
          typeof it.name === 'string' ? `${it.name} is both ${role(it.role)} and ${role(it.beside)}` : '',
        )
        .join(', ')
    : ''
const missingOf = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 ? `nobody is ${value.map(role).join(' or ')}` : ''

export const separationRefusals = {
  'separation-gaps': (it) => ({
    says: `They cannot be separated yet: ${[missingOf(it['missing']), mixedOf(it['mixed'])].filter((some) => some !== '').join('; ')}.`,
    way: 'Appoint one person to each of the three and relieve whoever holds two posts of one of them.',
  }),
  'administrators-separate': (it) => ({
    says: `The three administrators are separated: ${role(it['role']) ? `${role(it['role'])} and ${role(it['beside'])}` : 'these two posts'} cannot be one person.`,
    way: 'Choose somebody else, or relieve this person of the other post first.',
  }),
  'same-hand': (it) => ({
    says: `Since the claim one person has reset both your password and that of ${words.parts[it['part'] as keyof typeof words.parts] ?? 'somebody before you'}: that could be one hand at two gates.`,
    way: 'Let somebody do it whose password that person did not reset; or return it and have it claimed again.',
  }),
} satisfies Sentences

export const doorRefusals = {
  'sees-no-content': () => ({
    says: 'You hold administrators’ posts only, which see and decide nothing of the rectification itself.',
    way: 'Whoever holds a post of the work does this. Administrators work on the pages Security and Organisation.',
  }),
  'second-factor-asked': () => ({
    says: 'This account has a second factor: its code is needed too.',
    way: 'Type the six numerals your authenticator shows, or one of your recovery codes.',
  }),
  'wrong-code': (it) => ({
    says: 'The code is wrong or was used before.',
    way: `Wait for the next one.${typeof it['left'] === 'number' ? ` ${it['left']} more mistakes lock the account for thirty minutes.` : ''} The clock of the telephone must be right.`,
  }),
  'second-factor-first': () => ({
    says: 'Administrators have to bind a second factor first.',
    way: 'Scan the code once with an authenticator; then you can go on.',
  }),
  'outside-failed': (it) => ({
    says: outsideReasons[String(it['reason'])] ?? 'Single sign-on did not succeed.',
    way: 'Sign in once more; if it fails again, use login and password and tell an administrator.',
  }),
  'outside-unknown': () => ({
    says: 'Single sign-on knows you, but no account here is bound to that identity.',
    way: 'Sign in with login and password and bind it on the page of your password, or ask an administrator.',
  }),
  'identity-taken': () => ({
    says: 'Another account is bound to this identity.',
    way: 'One identity opens one account; the security administrator can unbind a wrong one.',
  }),
} satisfies Sentences

const outsideReasons: Record<string, string> = {
  unreachable: 'Single sign-on cannot be reached just now.',
  expired: 'It took too long, or did not begin on this page.',
  denied: 'Single sign-on did not let you in.',
  invalid: 'The answer of single sign-on did not stand up to the checks.',
}
