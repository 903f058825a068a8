import type { ReadingIssueCode } from '#core/words/lists/draft.ts'

/** 读文件时的瑕疵：读到了，但有猜的、跳过的或可疑的地方，请人看一眼。命令行和导入页说同一句话。 */
export type ReadingIssueWords = Record<
  ReadingIssueCode | 'text-cut' | 'list-cut' | 'not-checked',
  (detail: string) => string
>

const about = (detail: string) => (detail === '' ? '' : `（${detail}）`)

/** `12个问题 11`：文中怎么说的，读出多少个。 */
export const unmet = (said: string) => {
  const at = said.lastIndexOf(' ')
  return { announced: said.slice(0, at), read: said.slice(at + 1) }
}

export const readingIssues: ReadingIssueWords = {
  'no-title': () => '没有找到标题。',
  boilerplate: (words) => `网页或打印附带的文字，没有读入${about(words)}。`,
  'wrapped-lines': () => '各行像是按页宽断开的，已接成段落，请核对。',
  'number-skipped': (words) => `序号不连续，请核对是否缺项${about(words)}。`,
  'number-lost': (words) => `这一条在编号的问题之间却没有编号，按同级处理${about(words)}。`,
  'number-repeated': (words) => `序号重复，请核对${about(words)}。`,
  'level-guessed': (words) => `序号在这里重新从头开始，层级是推测的${about(words)}。`,
  'no-markers': () => '全文没有序号，条目是按段落和句子推测的。',
  'no-problems': () => '没有找到问题。请改选文件类型，或在原文里选中文字后添加。',
  'problem-without-measures': (words) => `这个问题下没有读到措施${about(words)}。`,
  'title-guessed': (words) => `这一条没有明显的问题字样，是推测为问题的${about(words)}。`,
  'count-unmet': (said) => {
    const { announced, read } = unmet(said)
    return `文中说“${announced}”，读出 ${read} 个，按方面、归类或具体表现计也对不上，请核对是否漏了、多了或分错了层。`
  },
  'kind-guessed': () => '文件类型是按内容推测的，请确认。',
  'year-guessed': (year) =>
    `没有落款日期，没有写年份的时间按${year === '' ? '未知年份' : ` ${year} 年`}推算。`,
  'title-mark-open': (words) => `书名号没有成对${about(words)}。`,
  'line-cut': () => '文字过长，后面的部分没有读入。',
  'column-unknown': (name) => `不认识的列，没有读入${about(name)}。`,
  'column-not-read': (name) => `这一列草稿里没有地方放，只留在原文里${about(name)}。`,
  'column-ambiguous': (name) => `这一列的意思不止一种，读法是推测的，请核对${about(name)}。`,
  'row-skipped': (words) => `表中这一行没有当作问题读入${about(words)}。`,
  'rows-joined': (marker) => `这一行另有序号，但没有另写问题，已并入上一个问题${about(marker)}。`,
  'no-header': (name) =>
    `这张表没有认出表头，没有读成问题${about(name)}。表头里要有“问题”或“整改措施”等列名。`,
  'problem-repeated': (words) => `同样的问题在别的工作表里也有，请核对是否重复${about(words)}。`,
  'problem-merged': (words) => `这个问题在汇总表和分表里都有，已并为一个${about(words)}。`,
  'deadline-unread': (words) => `时限的原话记下了，但从中推不出是哪一天，请补上日期${about(words)}。`,
  'serial-as-date': (words) => `时限里的数字按表格软件的日期序号读成了日期，请核对${about(words)}。`,
  'unit-of-sheet': (unit) => `表里没有责任单位一列，按表头上方或工作表名称里的单位填写${about(unit)}。`,
  'class-of-caption': (words) => `表里没有写整改类别和时限，按清单名称记下类别，请核对${about(words)}。`,
  'lines-unparted': (words) =>
    `这一格有几行，没有序号也没有句号，按一条措施读入，请核对是否几条${about(words)}。`,
  'tick-as-status': (words) => `打勾或“是/否”按列名读成了状态${about(words)}。`,
  'fill-as-status': (words) => `没有写状态，按单元格的底色记下，请核对它在这张表里的意思${about(words)}。`,
  'sheet-hidden': (name) => `隐藏的工作表没有读入${about(name)}。`,
  'rows-hidden': (numbers) => `表中有隐藏的行，也读入了${about(numbers)}。`,
  'columns-hidden': (letters) => `表中有隐藏的列，也读入了${about(letters)}。`,
  'hidden-unknown': () =>
    '这种格式看不出哪些行、列、工作表是隐藏的，都读入了。另存为 .xlsx 后再导入可以分辨。',
  'cell-error': (words) => `单元格里是错误值，请在原表中改正${about(words)}。`,
  'cell-without-value': (place) =>
    `公式没有存下结果，按空白读入${about(place)}。请用表格软件打开、保存后再导入。`,
  'rows-cut': (count) => `表太大，后面的部分没有读入${about(count)}。`,
  'row-ragged': (count) => `这一行的列数与其他行不同${about(count)}。`,
  'quote-open': () => '这里的引号没有成对，后面的内容可能并在一格里。',
  'page-hidden': (words) => `网页里不显示的文字没有读入${about(words)}。`,
  'control-characters': () => '文字里有不可见的控制字符，已去掉。',
  'running-heads': (words) => `页眉、页脚和页码没有读入${about(words)}。`,
  'pages-without-text': (pages) => `第 ${pages} 页是图片，上面的文字没有读入。`,
  'text-recognised': (pages) => `第 ${pages} 页是扫描件，文字是识别出来的，可能有错字，请核对。`,
  'letters-lost': (pages) => `第 ${pages} 页有的文字没有编码，读不出来，可能缺字，请对照原件。`,
  'text-turned': (words) => `横放、竖排或斜放的文字没有读入${about(words)}。`,
  'columns-read': (page) => `第 ${page} 页分栏，按一栏一栏的顺序读入，请核对。`,
  'table-unsure': (words) => `这里像是没有框线的表格，分不清行列，按一行一行的文字读入${about(words)}。`,
  converted: (kind) => `由 .${kind} 转换而来，编号和表格请对照原件核对。`,
  'changes-accepted': (counts) => {
    const [kept, removed] = counts.split(' ')
    return `文件里有没有接受的修订：插入的 ${kept} 处已读入，删除的 ${removed} 处没有读入。`
  },
  footnotes: (words) =>
    words.startsWith('+')
      ? `还有 ${words.slice(1)} 条脚注没有读入正文。`
      : `脚注没有读入正文${about(words)}。`,
  comments: (count) => `批注没有读入，共 ${count} 条。`,
  'text-hidden': (words) => `隐藏的文字没有读入${about(words)}。`,
  'contents-dropped': () => '目录没有读入。',
  'text-cut': (words) => `内容太长，已截短${words === '' ? '' : `（${words}……）`}。`,
  'list-cut': (count) => `条数太多，略去了 ${count} 条。`,
  'not-checked': (count) => `共 ${count} 个问题，太多，没有检查前后矛盾。`,
}
