import type { RefusalWords } from '../zh/refusals.ts'

type Details = Record<string, unknown>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const quoted = (value: unknown, otherwise: string): string =>
  textOf(value) ? `“${textOf(value)}”` : otherwise

export const evidenceRefusals = {
  'evidence-refused': (it: Details): RefusalWords => ({
    says: `The proof ${quoted(it['what'], '')} was not accepted${textOf(it['reason']) ? `: ${textOf(it['reason'])}` : ''}.`,
    way: 'Give a better one. Whoever judged it wrongly can accept it first.',
  }),
  'same-file': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], 'This file')} is exactly what this proof had before.`,
    way: 'Choose the new version; where there is none, nothing needs to be replaced.',
  }),
}

const kinds: Record<string, string> = {
  program: 'is a program or a script, which proves nothing.',
  other: 'is not what its name says: renamed, or not saved well.',
}

export const uploadRefusals = {
  'wrong-kind': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], 'This file')} ${kinds[textOf(it['reason'])] ?? kinds['other'] ?? ''}`,
    way: 'Open it on your computer, save it in its own format and send that. Photos, scans, PDF, office files and archives are all taken.',
  }),
  'empty-file': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], 'This file')} is empty: not a single byte.`,
    way: 'Look at the original. What comes from a phone or a chat has to be saved to this computer first.',
  }),
  'file-locked': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], 'This file')} has a password: whoever checks it cannot open it.`,
    way: 'Take the password away, save a copy and send that.',
  }),
  'file-damaged': (): RefusalWords => ({
    says: 'What was stored is not what was sent; nothing was saved.',
    way: 'Send it again. If that does not help, ask the administrator to check the server’s disk.',
  }),
  'file-infected': (it: Details): RefusalWords => ({
    says: `The scanner found ${quoted(it['virus'], 'a virus')} in ${quoted(it['fileName'], 'this file')}; nothing was saved.`,
    way: 'Clean your own computer first, then send a clean file.',
  }),
  'scanner-away': (it: Details): RefusalWords => ({
    says: `The virus scanner cannot be used now${it['reason'] === 'too-large' ? ' (the file is larger than it scans)' : ''}; the file was not taken.`,
    way: 'Try again in some minutes. If it stays so, ask the administrator to look at the scanner, or to let files in and mark them.',
  }),
  'upload-cut': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], 'The file')} was not sent whole: the connection broke.`,
    way: 'What you typed is still here; press “Send again” when the network is back.',
  }),
}
