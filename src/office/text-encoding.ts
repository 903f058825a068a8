/**
 * Bytes of a plain text: UTF-8, UTF-16 with or without its mark, or GB18030 (which holds GBK and GB2312).
 *
 * GB18030 accepts nearly any bytes, so what it yields must also look like Chinese: most characters among the
 * 3,755 common ones. Text in Big5 or Shift-JIS fails that and is refused rather than read as nonsense.
 */
import { Unreadable } from './unreadable.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' }
  const zeros = zerosByParity(bytes)
  if (zeros.even + zeros.odd > 0) {
    const half = Math.min(bytes.length, 4096) / 2
    if (zeros.odd > 0.05 * half && zeros.even < 0.02 * half)
      return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' }
    if (zeros.even > 0.05 * half && zeros.odd < 0.02 * half)
      return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (zeros.even + zeros.odd === 0) return { text, encoding: 'utf-8' }
  } catch {
    // Another encoding, then.
  }
  const unmarked = (['utf-16le', 'utf-16be'] as const).find((one) => looksLikeUtf16(bytes, one))
  if (unmarked !== undefined) return { text: decode(bytes, unmarked), encoding: unmarked }
  if (zeros.even + zeros.odd > 0) throw new Unreadable('wrong-kind', 'binary')
  if (!looksLikeGb(bytes)) throw new Unreadable('unknown-encoding')
  return { text: decode(bytes, 'gb18030'), encoding: 'gb18030' }
}

/** Chinese in UTF-16 without its mark has few zeros to be known by, but nearly all of it is Chinese. */
function looksLikeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  if (bytes.length % 2 !== 0) return false
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 8192))
  const usual = text.match(/[\u4e00-\u9fff\u3000-\u301f\uff00-\uff5e\u2010-\u2026\t\r\n -~]/gu)?.length ?? 0
  return text.length > 0 && usual >= 0.97 * text.length && /[\u4e00-\u9fff]/u.test(text)
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('unknown-encoding')
  }
}

function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 }
  const length = Math.min(bytes.length, 4096)
  for (let i = 0; i < length; i++)
    if (bytes[i] === 0) {
      if (i % 2 === 0) count.even++
      else count.odd++
    }
  return count
}

/** Rows 0xB0–0xD7 of GB 2312 hold the common characters, 0xA1–0xA3 the punctuation and full-width signs. */
function looksLikeGb(bytes: Uint8Array): boolean {
  let pairs = 0
  let common = 0
  const length = Math.min(bytes.length, 1_000_000)
  for (let i = 0; i < length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[i + 1] ?? 0
    if (trail >= 0x30 && trail <= 0x39) {
      i += 3
      continue
    }
    pairs++
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++
    i++
  }
  return pairs > 0 && common >= 0.85 * pairs
}
