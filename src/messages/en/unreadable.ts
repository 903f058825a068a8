import type { unreadable as zh } from '#messages/zh/unreadable.ts'

const about = (detail: string) => (detail === '' ? '' : ` (${detail})`)

export const unreadable: typeof zh = {
  'not-found': (path) => `The file was not found${about(path)}. Check the path.`,
  empty: () => 'The file is empty: there is no text in it. Check that it is the right file.',
  'too-large': (size) => `The file is too large${about(size)}. Keep the text only, or split it.`,
  // Bytes of no known kind have no name worth saying.
  'wrong-kind': (kind) =>
    `This kind of file cannot be read${about(kind === 'binary' ? '' : kind)}. Readable are .docx, .pdf, .txt, .html, .xlsx, .xls, .ods and .csv (with LibreOffice installed also .doc, .wps and .rtf); save it as one of these, or copy and paste its text.`,
  encrypted: () => 'The file has a password. Remove it, then import again.',
  'unknown-encoding': () =>
    'The encoding of the text is unknown. Save it in UTF-8 or GB18030, or as .docx or .xlsx.',
  'broken-docx': (part) => `The file is broken${about(part)}. Open it in its own program and save it again.`,
  'broken-sheet': (part) =>
    `The workbook is broken${about(part)}. Open it in its own program and save it again.`,
  'broken-pdf': () => 'The PDF is broken. Export it anew, or save it as .docx in its own program.',
  scanned: () =>
    'This PDF is a scan: pictures without text. Ask its issuer for the original (.docx), or have its text recognised (OCR) first.',
  'no-letters': () =>
    'The letters of this PDF have no code, so that its text comes out as nonsense. Save it as .docx in its own program, or have its text recognised (OCR) first.',
  'too-many-pages': (count) =>
    `The PDF has too many pages${about(count)}; 600 is the most. Keep the text only, or split it.`,
  macros: (part) =>
    `The file brings a macro${about(part)}; it was not opened. Save it as .docx or .xlsx, without macros, and import that.`,
  'needs-office': (kind) =>
    `.${kind} is an older format. Save it as .docx in Word or WPS and import that; or have LibreOffice installed on the server, which then reads it directly.`,
  'not-converted': (why) =>
    `LibreOffice could not convert this older format${about(why)}. Open it in Word or WPS, save it as .docx and import that.`,
  'too-slow': () => 'Reading it took too long. Keep the text only, or split it.',
  'too-big': () => 'Unfolded, it takes too much memory. Keep the text only, or split it.',
  'unsafe-zip': (name) =>
    `A path in the archive is unsafe${about(name)}; it was not opened. Save the file anew in its own program.`,
  'unsafe-page': (what) =>
    `The page is nested too deeply or too large${about(what)}; it was not opened. Copy its words and paste them.`,
  'zip-bomb': (part) =>
    `Unpacked, the file would be far too large${about(part)}; it was not opened. Save it anew in its own program.`,
  'unsafe-xml': (part) =>
    `The file holds unsafe content${about(part)}; it was not opened. Save it anew in its own program.`,
}
