/**
 * Letters as people type them. Some programs name the glyph of a character by its radical: ⼀ (U+2F00) for 一.
 */
const RADICALS = new Map(
  '⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
)

/** Also without what is not shown: soft hyphens, marks of direction, control characters. */
export function plainLetters(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/gu, (one) => RADICALS.get(one) ?? one)
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu, (one) => one.normalize('NFKC'))
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
}
