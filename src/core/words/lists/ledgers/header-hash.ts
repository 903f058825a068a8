import { plainName } from './column-name.ts'

/** FNV-1a over the normalised names, twice with different seeds: 16 hexadecimal digits. It keeps no secret. */
export function headerHash(names: readonly string[]): string {
  const text = names.map(plainName).join('\n').replace(/\n+$/u, '')
  return half(text, 0x811c9dc5) + half(text, 0x2f0b4c47)
}

function half(text: string, seed: number): string {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x85ebca6b) >>> 0).toString(16).padStart(8, '0')
}
