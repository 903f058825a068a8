import type { templateFaults as zh } from '#messages/zh/template-faults.ts'

type Fault = (tag: string, near: string) => string

const file: Record<string, Fault> = {
  empty: () => 'the file is empty',
  'not-docx': () => 'it is no .docx file: save it as .docx',
  encrypted: () => 'it has a password: take it off first',
  'too-large': () => 'it is too large: leave out pictures',
  'zip-bomb': () => 'it unpacks to an absurd size and cannot be used',
  'unsafe-xml': () => 'it holds unsafe content and cannot be used',
  broken: (part) => `it is broken${part ? ` (${part})` : ''}: save it anew`,
  macros: () => 'it holds macros: save it without them',
  'embedded-object': () => 'another object is embedded in it: take it out',
  'external-content': (what) => `it fetches something from elsewhere (${what}): put it into the file`,
  'active-field': (what) => `it holds a field that runs by itself (${what}): take it out`,
}

const tags: Record<string, Fault> = {
  'brace-not-closed': (tag) => `the brace of “${tag}” is not closed`,
  'brace-not-opened': (tag) => `“${tag}” has a closing brace too many`,
  'brace-too-wide': (tag) => `“${tag}” has full-width braces: write { }`,
  'empty-tag': (tag) => `“${tag}” names no field`,
  'unknown-field': (tag, near) => `there is no field “${tag}”${near ? `, the nearest is “${near}”` : ''}`,
  'list-as-text': (tag) => `“${tag}” is a list: it needs a loop with a beginning and an end`,
  'loop-not-closed': (tag) => `the loop “${tag}” does not end`,
  'loop-not-opened': (tag) => `“${tag}” ends a loop that did not begin`,
  'loops-crossed': (tag) => `the loop “${tag}” crosses the one around it: the inner one ends first`,
  'loop-in-itself': (tag) => `the loop “${tag}” stands within itself`,
  'loop-leaves-table': (tag) => `the loop “${tag}” begins and ends in different tables`,
  'loop-in-control': (tag) => `the loop “${tag}” stands in a content control: move it out`,
  'tag-not-understood': (tag) => `“${tag}” is not understood`,
}

const redHead: Record<string, Fault> = {
  'no-body-place': (tag) => `it does not say where the text goes: write ${tag} as a paragraph of its own`,
  'body-not-alone': (tag) => `${tag} must be a paragraph of its own in the text`,
  'body-twice': (tag) => `${tag} can stand in one place only`,
  'no-annex-place': (tag) =>
    `it has places for signature and day, so it must say where annexes go: write ${tag} as a paragraph of its own`,
}

export const templateFaults: typeof zh = {
  says: { ...file, ...tags, ...redHead },
  parts: { text: 'text', header: 'header', footer: 'footer', notes: 'notes' },
  where: (part, paragraph, table, row) =>
    `${part}, paragraph ${paragraph}${table === null ? '' : ` (table ${table}${row === null ? '' : `, row ${row}`})`}`,
  at: (where, fault) => `${where}: ${fault}`,
  more: (count) => `and others, ${count} in all`,
}
