/**
 * What a copied web page or an editor leaves in the text: none of it is words.
 *
 *     &nbsp;&nbsp;一、预警信息发不到户      ## 一、医疗质量方面      **1. 急救演练造假。** 记过处分。
 *     ~~~~~~~~~~~~                          ~~                       ~~               ~~
 *     ☑ 1、司机疲劳驾驶                     a tick before a number that heads the line
 *     ~
 */
const SIGNS =
  /&(?:nbsp|ensp|emsp|thinsp|#160|#12288|#8194|#8195);|<\/?(?:br|p|b|strong|em|i|u|div|span|font|section|li|ul|ol|h[1-6])(?: [^<>\n]{0,80})? ?\/?>|\*\*|(?<=^[ \t]*)#{1,6}(?= )|(?<=^[ \t]*)>(?= )|(?<=^\s*)[☐☑☒□■✅❌✔✓√●○◆◇▲★▶❖]\uFE0F?(?=\s*(?:\d{1,3}[.．、]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|问题[一二三四五六七八九十\d]))/gimu
/** Folds to a blank, and unlike one in a row of six is no lost line break. */
const BLANK = '\u2002'

/** As long as before; offsets stay. */
export const withoutSigns = (text: string) =>
  /[&<>*#☐-☒□■✅❌✔✓√●○◆◇▲★▶❖]/u.test(text) ? text.replace(SIGNS, (sign) => BLANK.repeat(sign.length)) : text
