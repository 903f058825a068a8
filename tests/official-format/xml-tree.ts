/** The parts of a .docx as trees; small and strict, for looking at what was written. */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** `name` and attribute names as they are written: w:pPr, w:val. */
export type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string }

export type Parts = ReadonlyMap<string, string>

export function partsOf(docx: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

export function tree(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const node: Node = { name: tag.name, attributes: tag.attributes, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => {
    const at = open.at(-1)
    if (at !== undefined) at.text += text
  })
  parser.write(xml).close()
  return root
}

export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

/** Down a path of first children. */
export function at(node: Node | undefined, ...path: string[]): Node | undefined {
  let found = node
  for (const name of path) found = found?.children.find((child) => child.name === name)
  return found
}

export const value = (node: Node | undefined, attribute = 'w:val'): string =>
  node?.attributes[attribute] ?? ''

export const words = (node: Node): string =>
  all(node, 'w:t')
    .map((part) => part.text)
    .join('')
