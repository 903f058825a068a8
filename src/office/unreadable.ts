/**
 * Why a file cannot be read. The words for people are `read.unreadable[code]` in messages/.
 */
export type UnreadableCode =
  | 'not-found'
  | 'empty'
  | 'too-large'
  | 'wrong-kind'
  | 'encrypted'
  | 'unknown-encoding'
  | 'broken-docx'
  | 'broken-sheet'
  | 'broken-pdf'
  | 'scanned'
  | 'no-letters'
  | 'too-many-pages'
  | 'macros'
  | 'needs-office'
  | 'not-converted'
  | 'unsafe-zip'
  | 'unsafe-page'
  | 'zip-bomb'
  | 'unsafe-xml'

/** `detail`: what kind it is instead (pdf, doc, xlsx …), a size, or the part of the file that is broken. */
export class Unreadable extends Error {
  readonly code: UnreadableCode
  readonly detail: string

  constructor(code: UnreadableCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.name = 'Unreadable'
    this.code = code
    this.detail = detail
  }
}
