/**
 * Chinese numerals to numbers and back.
 *
 *     第二十三条   三百零五   二〇二四   两千   十
 *      ~~~~        ~~~~~~    ~~~~~~~   ~~~~   ~~
 */
const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** The characters a numeral is made of, for use inside a character class. */
export const NUMERAL = '零〇○一二两三四五六七八九十百千'

/** The value of a whole numeral, or null when the words are not one. Digits may stand side by side: 二〇二四. */
export function numeralValue(words: string): number | null {
  if (words === '') return null
  if (/^[零〇○一二三四五六七八九]{2,}$/u.test(words))
    return [...words].reduce((sum, word) => sum * 10 + (DIGITS[word] ?? 0), 0)
  let total = 0
  let section = 0
  let digit: number | null = null
  // 三万五, 一百二: a digit right behind a great scale counts the next smaller one.
  let below = 1
  for (const word of words) {
    const value = DIGITS[word]
    const scale = SCALES[word]
    if (value === 0) below = 1
    else if (scale !== undefined) below = scale >= 100 ? scale / 10 : 1
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
    } else if (scale === undefined) return null
    else if (scale >= 10_000) {
      total = (total + section + (digit ?? 0)) * scale
      section = 0
      digit = null
    } else {
      section += (digit ?? 1) * scale
      digit = null
    }
  }
  return total + section + (digit ?? 0) * below
}

const NAMES = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 → 一, 12 → 十二, 305 → 三百零五; for automatic numbering. Whole numbers 0 … 9999, else Arabic digits. */
export function numeralName(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value)
  if (value === 0) return '零'
  const units = ['', '十', '百', '千']
  const digits = [...String(value)].map(Number)
  let name = ''
  digits.forEach((digit, index) => {
    const place = digits.length - 1 - index
    if (digit === 0) {
      if (name !== '' && !name.endsWith('零')) name += '零'
    } else name += (NAMES[digit] ?? '') + (units[place] ?? '')
  })
  name = name.replace(/零$/u, '')
  return value >= 10 && value < 20 ? name.slice(1) : name
}
