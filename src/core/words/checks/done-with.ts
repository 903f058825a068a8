/**
 * Whom something was done with, counted: no act of its own, and no act told twice.
 *
 *     与10个县(市、区)、45个部门签订责任书 …… 对10个县(市、区)、45个部门落实情况督促检查
 *       ~~~~ bodies   ~~~~
 */
import type { Told } from './material.ts'

const BODY =
  /^(?:市直|县直|区直|省直|直属|所属|下属)?(?:县|市|区|乡|镇|街道|部门|单位|处室|科室|行政村|村|社区|支部|党组织|党支部|机关|院系|学院|学校|医院|企业|公司|子公司|班子|项目部)/u
const WITH =
  /(?:与|对|向|在|由|同|给|从|到|组织|督促|指导)(?:全?[市县区省镇乡])?(?:\d+个\p{Script=Han}{1,6}(?:\([^)]{1,8}\))?[、和及])*$/u
const REACH = 30

export const isDoneWith = ({ sentence: { text, body }, at, end }: Told): boolean =>
  BODY.test(text.slice(end, end + 6)) && WITH.test(text.slice(Math.max(body, at - REACH), at))
