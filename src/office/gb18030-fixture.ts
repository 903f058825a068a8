/** Text as GB18030 bytes, for tests: nothing on board writes it, so its decoder is asked for every pair of bytes. */
const CODES = new Map<string, [number, number]>()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++)
    if (trail !== 0x7f) CODES.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])

/** Characters of GBK only; others become ?. */
export function toGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (CODES.get(one) ?? [0x3f]))),
  )
}
