/** 模板、红头文件的毛病（office/docx/template/fault.ts）：是什么，怎么改。`tag` 是那里写的，`near` 是最像的字段。 */
type Fault = (tag: string, near: string) => string

const file: Record<string, Fault> = {
  empty: () => '文件是空的',
  'not-docx': () => '不是 .docx 文件，请用 Word 或 WPS 另存为 .docx',
  encrypted: () => '文件设了密码，请去掉密码再传',
  'too-large': () => '文件过大，请去掉多余的图片',
  'zip-bomb': () => '文件展开后大得反常，不能使用',
  'unsafe-xml': () => '文件里有不安全的内容，不能使用',
  broken: (part) => `文件已损坏${part ? `（${part}）` : ''}，请另存一份再传`,
  macros: () => '文件带有宏，请另存为不带宏的 .docx',
  'embedded-object': () => '文件里嵌有别的对象，请删去',
  'external-content': (what) => `文件要从外面取内容（${what}），请改成文件自带的`,
  'active-field': (what) => `文件里有会自己执行的域（${what}），请删去`,
}

const tags: Record<string, Fault> = {
  'brace-not-closed': (tag) => `“${tag}”的花括号没有合上`,
  'brace-not-opened': (tag) => `“${tag}”多出一个右花括号`,
  'brace-too-wide': (tag) => `“${tag}”用的是全角花括号，请改成半角 { }`,
  'empty-tag': (tag) => `“${tag}”里没有写字段名`,
  'unknown-field': (tag, near) => `没有“${tag}”这个字段${near ? `，最像的是“${near}”` : ''}`,
  'list-as-text': (tag) => `“${tag}”是一组内容，要写成一头一尾的循环`,
  'loop-not-closed': (tag) => `循环“${tag}”没有结尾`,
  'loop-not-opened': (tag) => `“${tag}”结束了一个没有开始的循环`,
  'loops-crossed': (tag) => `循环“${tag}”与外面的循环交叉，里面的要先结束`,
  'loop-in-itself': (tag) => `循环“${tag}”套在自己里面`,
  'loop-leaves-table': (tag) => `循环“${tag}”的头和尾不在同一个表格里`,
  'loop-in-control': (tag) => `循环“${tag}”写在内容控件里，请移到外面`,
  'tag-not-understood': (tag) => `看不懂“${tag}”`,
}

const redHead: Record<string, Fault> = {
  'no-body-place': (tag) => `没有写明正文放在哪里，请单起一段写 ${tag}`,
  'body-not-alone': (tag) => `${tag} 要在正文里单独成段，前后不要有别的字`,
  'body-twice': (tag) => `${tag} 只能写一处`,
  'no-annex-place': (tag) => `署名和日期的位置已经定了，附件放在哪里也要写明：请单起一段写 ${tag}`,
}

export const templateFaults = {
  says: { ...file, ...tags, ...redHead } as Readonly<Record<string, Fault>>,
  parts: { text: '正文', header: '页眉', footer: '页脚', notes: '脚注' } as Readonly<Record<string, string>>,
  where: (part: string, paragraph: number, table: number | null, row: number | null) =>
    `${part}第${paragraph}段${table === null ? '' : `（第${table}个表格${row === null ? '' : `第${row}行`}）`}`,
  at: (where: string, fault: string) => `${where}：${fault}`,
  more: (count: number) => `等${count}处`,
}
