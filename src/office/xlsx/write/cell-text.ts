// What a cell of a spreadsheet can hold, out of whatever people typed.

/** Excel refuses a file with a longer one. */
export const mostCharacters = 32_767
const cutMark = '……（过长，已截断）'

/** What XML 1.0 cannot hold: controls, non-characters, halves of pairs. */
const illegal =
  // oxlint-disable-next-line no-control-regex -- they are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Excel reads `_x0041_` in a text as A. */
const escapeLookalike = /_(?=x[\da-f]{4}_)/gi
const lineEnds = /\r\n?/g
/** Nothing in most texts needs a second look: one search instead of six. */
const suspicious =
  // oxlint-disable-next-line no-control-regex -- they are what it looks for
  /[&<>_\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/

/** A text without what no cell can hold, and no longer than one can. */
export const cellText = (text: string): string => {
  const clean = suspicious.test(text) ? text.replace(lineEnds, '\n').replace(illegal, '') : text
  if (clean.length <= mostCharacters) return clean
  return clean.slice(0, mostCharacters - cutMark.length).replace(/[\ud800-\udbff]$/, '') + cutMark
}

/** For XML, between tags. */
export const escaped = (text: string): string =>
  suspicious.test(text)
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(escapeLookalike, '_x005F_')
    : text

/** For XML, in an attribute; line breaks are none there. */
export const attribute = (text: string): string =>
  cellText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\s+/g, ' ')

/**
 * Whether a spreadsheet would take the text for a formula as soon as somebody edits the cell or saves the sheet as .csv.
 * Typed as text it is none; such a cell also carries the leading apostrophe of its style.
 */
export const looksLikeFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠]/.test(text)
