/**
 * One spelling for matching: full width becomes half width, traditional characters that occur in the set
 * words of such documents become simplified, exotic spaces become a space.
 *
 *     （一）針對學習不深入問題，２０２４年６月底前
 *     (一)针对学习不深入问题,2024年6月底前
 *
 * Every character becomes exactly one character, so an offset into the folded text is an offset into the source.
 */
const TRADITIONAL =
  '針针對对問问題题關关於于進进會会議议導导領领責责單单戶户畝亩條条項项個个萬万億亿兩两開开時时間间類类門门機机構构' +
  '實实際际發发現现報报辦办幹干黨党紀纪檢检監监審审計计環环視视組组織织證证據据規规劃划業业務务處处場场級级號号' +
  '長长貫贯徹彻習习學学認认識识風风險险資资產产財财農农鄉乡鎮镇縣县區区園园員员總总統统籌筹選选' +
  '記记錄录討讨論论強强國国動动態态質质標标準准確确當当來来從从給给與与為为內内無无還还沒没著着後后裡里複复' +
  '製制訂订頒颁約约談谈詢询調调訴诉訓训講讲課课評评價价賬账貪贪腐腐懲惩罰罚減减稅税費费補补貼贴漸渐穩稳續续' +
  '銷销樣样種种體体點点僅仅節节獎奖環环廣广應应變变較较達达遠远違违適适連连過过運运連连絡络網网線线綜综'

const SINGLE: Record<string, string> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u205F': ' ',
  '\t': ' ',
  '\u2028': ' ',
  '\v': ' ',
  '\f': ' ',
  '｡': '。',
  '﹒': '.',
  '﹐': ',',
  '﹑': '、',
  '﹔': ';',
  '﹕': ':',
  '﹙': '(',
  '﹚': ')',
  '﹪': '%',
  '〔': '(',
  '〕': ')',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '﹁': '“',
  '﹂': '”',
  '–': '-',
  '—': '-',
  '−': '-',
  '―': '-',
  '∶': ':',
  '˙': '.',
}

/** For each UTF-16 unit the one it becomes. */
const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
for (const [from, to] of Object.entries(SINGLE)) table[from.charCodeAt(0)] = to.charCodeAt(0)
for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0
for (let code = 0x2000; code <= 0x200a; code++) table[code] = 0x20
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2)
  table[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1)

/** As many arguments as a call surely takes. */
const AT_ONCE = 8192

/** Same length as `text`, always. */
export function fold(text: string): string {
  let folded = ''
  for (let from = 0; from < text.length; from += AT_ONCE) {
    const units = new Uint16Array(Math.min(AT_ONCE, text.length - from))
    for (let i = 0; i < units.length; i++) {
      const unit = text.charCodeAt(from + i)
      units[i] = table[unit] ?? unit
    }
    folded += Reflect.apply(String.fromCharCode, null, units)
  }
  return folded
}
