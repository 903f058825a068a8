/**
 * The same marked documents in another dress: what the reader finds may hang on no single habit of writing.
 *
 *     {3 1.}⟦台账不全⟧。⟨…⟩      第一项 台账不全。     P-01 台账不全。     ● 台账不全。     台账不全。
 */
import { numeralName } from '#core/words/figures/chinese-numeral.ts'

/** A marked document, its header included, written otherwise; the marks stay true. */
export type Dress = (marked: string) => string

/** The number of a problem, and the words before its title. */
const NUMBER = /\{(?<level>\d\??) [^}\n]*\}(?<lead>(?:关于|针对|对)?“?)⟦/gu
const TITLE_STOP = /⟧([^\n⟨⟦]{0,12}?)[。：:](?=⟨)/gu

const numbered =
  (number: (n: number) => string): Dress =>
  (marked) => {
    let n = 0
    return marked.replace(NUMBER, (_, level: string, lead: string) => `{${level} ${number(++n)}}${lead}⟦`)
  }
const unnumbered =
  (sign: string): Dress =>
  (marked) =>
    marked.replace(NUMBER, (_, __: string, lead: string) => `${sign}${lead}⟦`)

/** Sayings of a fault that no list of words holds. */
const STRANGE =
  '窗口排号机摆放靠里|食堂饭菜口味单一|老楼住户天天爬六层|账本由表弟代管|挂图上墙人下班|锅炉房钥匙满天飞|巡护员坐在家里打卡|茶歇标准一年三变|门口石狮子花了五十万|会开三小时事办三个月|名单里有已故老人|同一张照片用四回|操场跑道起泡掉皮|钱在账上睡大觉|门卫兼着三个岗|合同先干后签'.split(
    '|',
  )
/** So much of every hundred titles keeps its words. */
const strange =
  (known: number): Dress =>
  (marked) => {
    let n = 0
    return marked.replace(/⟦[^⟦⟧]*⟧/gu, (title) => {
      n++
      return (n * 79) % 100 < known ? title : `⟦${STRANGE[n % STRANGE.length] ?? ''}⟧`
    })
  }

export const DRESSES: Readonly<Record<string, Dress>> = {
  第一项: numbered((n) => `第${numeralName(n)}项 `),
  '任务1：': numbered((n) => `任务${n}：`),
  'No.1': numbered((n) => `No.${n} `),
  '〈1〉': numbered((n) => `〈${n}〉`),
  'P-01': numbered((n) => `P-${String(n).padStart(2, '0')} `),
  '●': unnumbered('● '),
  没有序号: unnumbered(''),
  题名单独成行: (marked) => marked.replace(TITLE_STOP, '⟧$1\n'),
  题名后用冒号: (marked) => marked.replace(TITLE_STOP, '⟧$1：'),
  粗体: (marked) =>
    marked.replace(NUMBER, (found) => `**${found}`).replace(/⟧([^\n⟨⟦]{0,12}?。)(?=⟨)/gu, '⟧$1**'),
  半数题名没见过: strange(50),
}
