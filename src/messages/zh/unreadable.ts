type Sentence = (detail: string) => string

const about = (detail: string) => (detail === '' ? '' : `（${detail}）`)

/** 读不了：一句原因，一句办法。 */
export const unreadable = {
  'not-found': (path) => `找不到文件${about(path)}。请检查路径。`,
  empty: () => '文件是空的，没有可读的文字。请确认选对了文件。',
  'too-large': (size) => `文件太大${about(size)}。请只保留正文，或分成几个文件。`,
  // Bytes of no known kind have no name worth saying.
  'wrong-kind': (kind) =>
    `这种文件读不了${about(kind === 'binary' ? '' : kind)}。能读 .docx、.pdf、.txt、.html、.xlsx、.xls、.ods 和 .csv（装有 LibreOffice 时还能读 .doc、.wps、.rtf）；请在原来的软件里另存为其中一种，或复制文字后粘贴。`,
  encrypted: () => '文件有密码。请先取消密码，再导入。',
  'unknown-encoding': () => '认不出文字的编码。请另存为 UTF-8 或 GB18030 编码，或另存为 .docx、.xlsx。',
  'broken-docx': (part) => `文件已损坏${about(part)}。请用原来的软件打开并重新保存。`,
  'broken-sheet': (part) => `表格文件已损坏${about(part)}。请用原来的软件打开并重新保存。`,
  'broken-pdf': () => 'PDF 已损坏。请重新导出，或在原来的软件里另存为 .docx。',
  scanned: () =>
    '这份 PDF 是扫描的图片，没有文字。请向发文单位要原稿（.docx），或先用文字识别（OCR）软件转成文字再导入。',
  'no-letters': () =>
    '这份 PDF 的文字没有编码，取出来是乱码。请在原来的软件里另存为 .docx，或用文字识别（OCR）软件转成文字再导入。',
  'too-many-pages': (count) => `PDF 页数太多${about(count)}，最多 600 页。请只保留正文，或分成几个文件。`,
  macros: (part) =>
    `文件带有宏程序${about(part)}，为安全起见没有打开。请另存为不带宏的 .docx 或 .xlsx，再导入。`,
  'needs-office': (kind) =>
    `.${kind} 是旧格式，要先转换。请用 Word 或 WPS 另存为 .docx 再导入；或请管理员在服务器上安装 LibreOffice，以后就能直接读。`,
  'not-converted': (why) =>
    `LibreOffice 没能转换这份旧格式文件${about(why)}。请用 Word 或 WPS 打开，另存为 .docx 再导入。`,
  'too-slow': () => '文件读得太久，没有读完。请只保留正文，或分成几个文件。',
  'too-big': () => '文件展开后太占内存，没有读完。请只保留正文，或分成几个文件。',
  'unsafe-zip': (name) => `压缩包里的路径不安全${about(name)}，没有打开。请用原来的软件另存为新文件。`,
  'unsafe-page': (what) => `网页层次太多或过大${about(what)}，没有打开。请复制其中的文字后粘贴。`,
  'zip-bomb': (part) => `文件解压后过大${about(part)}，为安全起见没有打开。请用原来的软件另存为新文件。`,
  'unsafe-xml': (part) => `文件里有不安全的内容${about(part)}，没有打开。请用原来的软件另存为新文件。`,
} satisfies Record<string, Sentence>
