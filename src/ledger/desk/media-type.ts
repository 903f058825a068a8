const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** Inside a zip, and inside the old compound file, the ending tells which. */
const zipped: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ofd: 'application/ofd',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}
const compound: Record<string, string> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  wps: 'application/vnd.ms-works',
  et: 'application/vnd.ms-excel',
}

/**
 * What a file is, by its first bytes (64 are enough); the ending only chooses among what these bytes can be. What the
 * sender says counts for nothing. Whatever a browser might run (HTML, SVG, scripts) is `application/octet-stream`.
 */
export const mediaTypeOf = (head: Uint8Array, fileName: string): string => {
  const ending = /\.([A-Za-z0-9]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (ascii(head, 0, 5) === '%PDF-') return 'application/pdf'
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (ascii(head, 0, 4) === 'GIF8') return 'image/gif'
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'image/webp'
  if (ascii(head, 4, 8) === 'ftyp') return 'video/mp4'
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return zipped[ending] ?? 'application/zip'
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return compound[ending] ?? 'application/octet-stream'
  if (ending === 'txt' || ending === 'csv') {
    if (!head.includes(0)) return ending === 'csv' ? 'text/csv' : 'text/plain'
  }
  return 'application/octet-stream'
}

/** May be shown in the browser instead of being saved: pictures and PDF, nothing that runs. */
export const shownInline = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || /^image\/(png|jpeg|gif|webp)$/.test(mediaType)
