/**
 * Bytes of a page → its text. What is valid UTF-8 is UTF-8, whatever the page says of itself; else the page's own
 * word (<meta charset=gb2312>) counts, and GB2312 and GBK are read as GB18030, which holds both.
 */
import { decodeText, type TextEncoding } from '#office/text-encoding.ts'
import { Unreadable } from '#office/unreadable.ts'

const DECLARED =
  /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/iu
const LABELS: Record<string, TextEncoding> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  big5: 'big5',
}

export function decodePage(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192))
    const said = DECLARED.exec(head)
    const label = LABELS[(said?.[1] ?? said?.[2] ?? '').toLowerCase()]
    if (label === undefined || (bytes[0] ?? 0) >= 0xfe) return decodeText(bytes)
    // As a browser does: one broken character does not lose the page.
    const text = new TextDecoder(label).decode(bytes)
    if ((text.match(/\ufffd/gu)?.length ?? 0) > 0.02 * text.length) throw new Unreadable('unknown-encoding')
    return { text, encoding: label }
  }
}
