/**
 * Numbers as automatic numbering prints them.
 *
 *     chineseCounting 12 → 十二      decimalEnclosedCircle 3 → ③      upperRoman 4 → IV      ideographTraditional 2 → 乙
 */
import { numeralName } from '#core/words/figures/chinese-numeral.ts'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'

/** The number in the format named by `w:numFmt`; unknown formats print digits, bullets print nothing. */
export function formatNumber(format: string, value: number): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return numeralName(value)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('')
    case 'chineseLegalSimplified':
    case 'japaneseLegal':
    case 'ideographLegalTraditional':
      return numeralName(value)
        .replace(/[零一二三四五六七八九]/gu, (word) => FORMAL.charAt('零一二三四五六七八九'.indexOf(word)))
        .replaceAll('十', '拾')
        .replaceAll('百', '佰')
        .replaceAll('千', '仟')
    case 'ideographTraditional':
      return cyclic(STEMS, value)
    case 'ideographZodiac':
      return cyclic(BRANCHES, value)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460, value)
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474, value)
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488, value)
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCharCode(0x3280 + value - 1) : numeralName(value)
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value)
    case 'lowerLetter':
      return letter(value).toLowerCase()
    default:
      return String(value)
  }
}

const cyclic = (signs: string, value: number) =>
  value >= 1 && value <= signs.length ? signs.charAt(value - 1) : String(value)

const enclosed = (value: number, first: number, plain: number) =>
  value >= 1 && value <= 20 ? String.fromCharCode(first + value - 1) : `(${plain})`

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let words = ''
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      words += sign
      rest -= worth
    }
  return words
}

/** a … z, aa … zz, aaa: Word repeats the letter. */
function letter(value: number): string {
  if (value < 1) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(20, Math.floor((value - 1) / 26) + 1))
}
