import type { unreadable as zh } from '#messages/zh/unreadable.ts'

const about = (detail: string) => (detail === '' ? '' : ` (${detail})`)

export const unreadable: typeof zh = {
  'not-found': (path) => `The file was not found${about(path)}. Check the path.`,
  empty: () => 'The file is empty: there is no text in it. Check that it is the right file.',
  'too-large': (size) => `The file is too large${about(size)}. Keep the text only, or split it.`,
  'wrong-kind': (kind) =>
    `This kind of file cannot be read${about(kind)}. Readable are .docx, .txt, .html, .xlsx, .xls, .ods and .csv; save it as one of these, or copy and paste its text.`,
  encrypted: () => 'The file has a password. Remove it, then import again.',
  'unknown-encoding': () =>
    'The encoding of the text is unknown. Save it in UTF-8 or GB18030, or as .docx or .xlsx.',
  'broken-docx': (part) => `The file is broken${about(part)}. Open it in its own program and save it again.`,
  'broken-sheet': (part) =>
    `The workbook is broken${about(part)}. Open it in its own program and save it again.`,
  'unsafe-page': (what) =>
    `The page is nested too deeply or too large${about(what)}; it was not opened. Copy its words and paste them.`,
  'zip-bomb': (part) =>
    `Unpacked, the file would be far too large${about(part)}; it was not opened. Save it anew in its own program.`,
  'unsafe-xml': (part) =>
    `The file holds unsafe content${about(part)}; it was not opened. Save it anew in its own program.`,
}
