/** Characters of picture fonts, as far as forms are filled in with them: `<w:sym w:font="Wingdings" w:char="F0FE"/>`. */
const SIGNS: Record<string, Record<string, string>> = {
  wingdings: { fe: '☑', fd: '☒', a8: '☐', '6f': '☐', fc: '✓', fb: '✗', '6c': '●', '6e': '■' },
  'wingdings 2': { 52: '☑', 53: '☒', a3: '☐', '2a': '☐', 50: '✓', '4f': '✗' },
}

export function symbolOf(font: string | null, code: string | null): string {
  const low = (code ?? '').toLowerCase().slice(-2)
  return SIGNS[(font ?? '').toLowerCase()]?.[low] ?? ''
}
