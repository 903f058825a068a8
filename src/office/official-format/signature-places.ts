/**
 * 落款 without a seal: «发文机关署名右空二字,成文日期首字比署名首字右移二字;成文日期长于署名的,日期右空二字,
 * 并相应增加署名右空字数».
 */
/** How far each ends from the right edge of the text, in characters. */
export type SignaturePlaces = { unit: number; date: number }

/** Widths in characters of the text: a digit of a date takes half of one. */
export function signaturePlaces(unitWidth: number, dateWidth: number): SignaturePlaces {
  return dateWidth > unitWidth
    ? { unit: dateWidth + 4 - unitWidth, date: 2 }
    : { unit: 2, date: unitWidth - dateWidth }
}

/** Width in characters where a Latin letter or digit takes half of one. */
export function gridWidth(text: string): number {
  let width = 0
  for (const character of text) width += character <= '~' ? 0.5 : 1
  return width
}
