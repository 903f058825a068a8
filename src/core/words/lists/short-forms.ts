/**
 * The short forms in which the trade says its long names.
 *
 *     党委（党组）统战工作责任压得不实      →  党委统战工作责任压得不实
 *     违反中央八项规定精神问题禁而不绝      →  违反八项规定问题禁而不绝
 */
const FORMS: Record<string, string> = {
  '党委（党组）': '党委',
  '党委(党组)': '党委',
  理论学习中心组: '中心组',
  中央八项规定精神: '八项规定',
  中央八项规定及其实施细则精神: '八项规定',
  全面从严治党: '从严治党',
  意识形态工作责任制: '意识形态责任制',
  党风廉政建设: '廉政建设',
  生态环境保护督察: '环保督察',
  群众身边不正之风和腐败: '群众身边腐败',
  群众身边腐败和不正之风: '群众身边腐败',
  习近平新时代中国特色社会主义思想: '党的创新理论',
  新时代党的组织路线: '组织路线',
  重大事项请示报告: '请示报告',
  基层党组织: '党组织',
  领导班子: '班子',
  招标投标: '招投标',
  津贴补贴: '津补贴',
  批评与自我批评: '批评',
  批评和自我批评: '批评',
  污水处理厂: '污水厂',
  挥发性有机物: 'VOCs',
  行政事业单位: '事业单位',
  国有资产: '国资',
  电动自行车: '电动车',
  村民委员会: '村委会',
  居民委员会: '居委会',
}
const PATTERN = new RegExp(
  Object.keys(FORMS)
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replaceAll(/[()]/gu, '\\$&'))
    .join('|'),
  'gu',
)

export function shortForms(words: string): string {
  return words.replace(PATTERN, (form) => FORMS[form] ?? form)
}
