/**
 * The fonts a paper names. They are licensed to offices, not to us: a file names them and embeds none.
 *
 * The standard sets the text in 仿宋 throughout and says nothing of the digits in it. Offices set digits and Latin
 * letters in Times New Roman, whose digits are exactly half a character wide, as the grid wants it; only page numbers
 * are by the standard «4 号半角宋体阿拉伯数字».
 */
export const FONT = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  second: '楷体_GB2312',
  first: '黑体',
  number: '宋体',
  latin: 'Times New Roman',
} as const

export type FontName = (typeof FONT)[keyof typeof FONT]

/** What an office program may take where a font is not installed, told it in the table of fonts. */
export const FONT_ELSE: Partial<Record<FontName, string>> = {
  [FONT.title]: '小标宋',
  [FONT.text]: '仿宋',
  [FONT.second]: '楷体',
  [FONT.first]: 'SimHei',
  [FONT.number]: 'SimSun',
}
