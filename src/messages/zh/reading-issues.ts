import type { ReadingIssueCode } from '#core/words/lists/draft.ts'

/** 读文件时的瑕疵：读到了，但有猜的、跳过的或可疑的地方，请人看一眼。命令行和导入页说同一句话。 */
export type ReadingIssueWords = Record<ReadingIssueCode | 'text-cut' | 'list-cut', (detail: string) => string>

const about = (detail: string) => (detail === '' ? '' : `（${detail}）`)

export const readingIssues: ReadingIssueWords = {
  'no-title': () => '没有找到标题。',
  boilerplate: (words) => `网页或打印附带的文字，没有读入${about(words)}。`,
  'wrapped-lines': () => '各行像是按页宽断开的，已接成段落，请核对。',
  'number-skipped': (words) => `序号不连续，请核对是否缺项${about(words)}。`,
  'number-repeated': (words) => `序号重复，请核对${about(words)}。`,
  'level-guessed': (words) => `序号在这里重新从头开始，层级是推测的${about(words)}。`,
  'no-markers': () => '全文没有序号，条目是按段落和句子推测的。',
  'no-problems': () => '没有找到问题。请改选文件类型，或在原文里选中文字后添加。',
  'problem-without-measures': (words) => `这个问题下没有读到措施${about(words)}。`,
  'title-guessed': (words) => `这一条没有明显的问题字样，是推测为问题的${about(words)}。`,
  'kind-guessed': () => '文件类型是按内容推测的，请确认。',
  'year-guessed': (year) =>
    `没有落款日期，没有写年份的时间按${year === '' ? '未知年份' : ` ${year} 年`}推算。`,
  'title-mark-open': (words) => `书名号没有成对${about(words)}。`,
  'line-cut': () => '文字过长，后面的部分没有读入。',
  'column-unknown': (name) => `不认识的列，没有读入${about(name)}。`,
  'control-characters': () => '文字里有不可见的控制字符，已去掉。',
  'text-cut': (words) => `内容太长，已截短${words === '' ? '' : `（${words}……）`}。`,
  'list-cut': (count) => `条数太多，略去了 ${count} 条。`,
}
