/**
 * What a file is by its first bytes; its name is only a hint for people and decides nothing.
 */
export type FileKind =
  | 'text'
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'mht'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'ofd'
  | 'binary'

const SIGNATURES: [FileKind, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** What a page, or a piece of one, begins with; a text in angle brackets («<通知>») is none. */
const PAGE =
  /^<(?:!doctype html|(?:html|head|body|meta|title|base|link|script|style|table|div|center|section|article|p|h[1-6]|span|font|form)[\s>/])/iu

/** A page saved with its pictures in one file, as some programs also do under the name of .doc. */
const MESSAGE = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,12}Content-Type:\s*multipart\/(?:related|mixed)/iu

export function fileKind(bytes: Uint8Array): FileKind {
  for (const [kind, signature] of SIGNATURES) if (signature.every((byte, i) => bytes[i] === byte)) return kind
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '')
    .replaceAll('\u0000', '')
    .replace(/^(?:\s+|<\?xml[^>]*\?>|<!--[\s\S]*?-->)*/u, (start) => (start.includes('<?xml') ? '<?xml' : ''))
  if (PAGE.test(head.replace('<?xml', ''))) return 'html'
  if (MESSAGE.test(head)) return 'mht'
  return head.startsWith('<?xml') ? 'xml' : 'text'
}
