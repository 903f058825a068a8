/** Bytes with damage: bits turned over, pieces cut out, doubled, exchanged or taken from another file, an end missing. */
import type { Random } from './random.ts'

export function mutatedBytes(given: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let bytes = Uint8Array.from(given)
  for (let n = 1 + random.below(5); n > 0; n--)
    bytes = random.one([flipped, overwritten, cut, doubled, shortened, spliced])(bytes, other, random)
  return bytes
}

type Damage = (bytes: Uint8Array<ArrayBuffer>, other: Uint8Array, random: Random) => Uint8Array<ArrayBuffer>

const joined = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const place = (bytes: Uint8Array, random: Random): [number, number] => {
  const from = random.below(bytes.length + 1)
  return [from, Math.min(bytes.length, from + random.below(random.often(0.2) ? 2000 : 16))]
}

const flipped: Damage = (bytes, _other, random) => {
  for (let n = 1 + random.below(12); n > 0 && bytes.length > 0; n--) {
    const at = random.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  }
  return bytes
}

const overwritten: Damage = (bytes, _other, random) => {
  const [from, to] = place(bytes, random)
  return bytes.fill(random.one([0, 0xff, 0x3c, 0x30, random.below(256)]), from, to)
}

const cut: Damage = (bytes, _other, random) => {
  const [from, to] = place(bytes, random)
  return joined(bytes.subarray(0, from), bytes.subarray(to))
}

const doubled: Damage = (bytes, _other, random) => {
  const [from, to] = place(bytes, random)
  return joined(bytes.subarray(0, to), bytes.subarray(from))
}

const shortened: Damage = (bytes, _other, random) => bytes.slice(0, random.below(bytes.length + 1))

const spliced: Damage = (bytes, other, random) => {
  const [from, to] = place(bytes, random)
  const [otherFrom, otherTo] = place(other, random)
  return joined(bytes.subarray(0, from), other.subarray(otherFrom, otherTo), bytes.subarray(to))
}
