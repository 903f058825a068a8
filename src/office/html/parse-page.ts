/**
 * A page as a tree of elements, its size and depth bounded while it is built. Nothing is fetched, nothing is run.
 */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5'
import { Unreadable } from '#office/unreadable.ts'

export type PageNode = DefaultTreeAdapterTypes.ChildNode
export type PageElement = DefaultTreeAdapterTypes.Element

const MOST_NODES = 300_000
const DEEPEST = 500

/** Throws Unreadable for a page of very many or very deep elements. */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  const depths = new WeakMap<object, number>()
  let nodes = 0
  const placed = (parent: object, node: object) => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > DEEPEST) throw new Unreadable('unsafe-page', `> ${DEEPEST}`)
    depths.set(node, depth)
  }
  const counted = <T>(node: T): T => {
    if (++nodes > MOST_NODES) throw new Unreadable('unsafe-page', `> ${MOST_NODES}`)
    return node
  }
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...given) => counted(defaultTreeAdapter.createElement(...given)),
      createCommentNode: (data) => counted(defaultTreeAdapter.createCommentNode(data)),
      appendChild: (parent, node) => {
        placed(parent, node)
        defaultTreeAdapter.appendChild(parent, node)
      },
      insertBefore: (parent, node, before) => {
        placed(parent, node)
        defaultTreeAdapter.insertBefore(parent, node, before)
      },
    },
  })
}

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node

export const attribute = (element: PageElement, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null
