/**
 * Text as it may stand in XML: what no XML may hold is dropped, so that a stray control character of somebody's paste
 * does not make a file that no program opens.
 */
const forbidden = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff\u200b\u2060\ufeff]/gu

export function printable(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n').replace(forbidden, '')
}

/** One line: every run of white space is one blank. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim()
}

/** The lines of a text that have something on them. */
export function printableLines(text: string): string[] {
  return printable(text)
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
}
