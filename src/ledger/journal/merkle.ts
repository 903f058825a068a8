import { hash } from 'node:crypto'

/**
 * The tree of RFC 6962: leaf hash = SHA-256(0x00 ‖ data), node hash = SHA-256(0x01 ‖ left ‖ right).
 * The frontier holds the roots of the perfect subtrees of the tree so far, largest first: one for each bit of its size.
 */
export type Frontier = readonly Buffer[]

const nodePrefix = Buffer.of(1)

/** RFC 6962: the hash of a leaf is told apart from that of a node by its first byte. */
export const leafHash = (data: string): Buffer => hash('sha256', `\0${data}`, 'buffer')

const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer')

/** Appends leaves to a tree of `size` leaves; returns the new frontier. */
export const append = (size: number, frontier: Frontier, leaves: readonly Buffer[]): Frontier => {
  const grown = [...frontier]
  let at = size
  for (const leaf of leaves) {
    let node = leaf
    // Every trailing 1 bit of the size is a perfect subtree that this leaf completes into a larger one.
    for (let rest = at; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = grown.pop()
      if (!left) throw new Error('the frontier does not fit the size of the tree')
      node = nodeHash(left, node)
    }
    grown.push(node)
    at += 1
  }
  return grown
}

/** Root of the tree with this frontier. The root of the empty tree is SHA-256 of nothing. */
export const rootOf = (frontier: Frontier): Buffer => {
  const last = frontier.at(-1)
  if (!last) return hash('sha256', '', 'buffer')
  return frontier.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}
