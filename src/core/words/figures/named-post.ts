/**
 * Posts named in a text.
 *
 *     县委书记带队,常务副县长分管,县教育局党组书记、局长牵头
 *     ~~~~~~~~      ~~~~~~~~~~           ~~~~~~~~ ~~~~
 */
import { matchesIn, type Stretch } from './masks.ts'

const OF =
  '(?:(?:省|市|州|县|区|旗|镇|乡|街道|村|社区|局|院|校|公司|集团)?(?:党工委|党委|党组|党总支|党支部|支部|纪委|纪检组|工委|政府|人大常委会|人大|政协|团委)|(?:省|市|州|县|区|旗)委)?'
const HEADS =
  '书记|省长|市长|州长|县长|区长|旗长|镇长|乡长|局长|厅长|部长|主任|院长|校长|所长|科长|处长|股长|站长|大队长|支队长|队长|董事长|总经理|经理|主席|秘书长|检察长|会长|行长|馆长|园长|总工程师|总会计师|' +
  '常委|委员|巡视员|调研员'
/** The head first, and only behind it what stands before it: heads are few. */
const POST = new RegExp(
  `(${HEADS})(?!会|制|们|[一二三四五六七八九十\\d]|项目|单位|部门|任期|办公会|专题会|级)(?<=(${OF}(?:第一|常务|专职|党组|党委)?(?:副)?)\\1)`,
  'gu',
)
const SIGN = /[记长任理席委师员]/u

/** Offsets of posts in folded text. 委员会 and 局长办公会 name none. */
export function postsIn(text: string): Stretch[] {
  if (!SIGN.test(text)) return []
  return [...matchesIn(text, POST)].map((match) => ({
    from: match.index - (match[2]?.length ?? 0),
    to: match.index + match[0].length,
  }))
}
