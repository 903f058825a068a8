import { parseSync, Visitor } from 'vite'
import type { ESTree } from 'vite'

/** One thing the walls look at, and the 1-based line it stands on. */
type Found = { what: string; line: number }

/** What the walls want to know of one file. */
export type Source = {
  /** module specifiers as written, of values and of types: import, export from, import(), import('…').T */
  imports: (Found & { typesOnly: boolean })[]
  /** clocks, dice and surroundings: `Date.now()`, `new Date()`, `Math.random()`, `process.env` … */
  surroundings: Found[]
  /** async functions and awaits */
  waits: Found[]
  /** import() of something computed, and what the parser could not read */
  unreadable: Found[]
}

/** `Date.now` → surroundings; the name after the dot of the object before it */
const impure: Record<string, string[]> = {
  Date: ['now'],
  Math: ['random'],
  process: ['env'],
  performance: ['now'],
  crypto: ['randomUUID', 'getRandomValues'],
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** `process` of `process` and of `globalThis.process`. */
const nameOf = (node: ESTree.Node): string | null => {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return null
  if (node.computed) return node.property.type === 'Literal' ? String(node.property.value) : null
  return node.property.type === 'Identifier' ? node.property.name : null
}

/**
 * Reads one TypeScript or JavaScript file with the parser of the build, so that comments, strings, templates and
 * JSX text never look like code. Never throws: what it cannot read is returned as `unreadable`.
 */
export const readSource = (path: string, text: string): Source => {
  const { program, module, errors } = parseSync(path, text)
  const found: Source = { imports: [], surroundings: [], waits: [], unreadable: [] }
  const addImport = (what: string, offset: number, typesOnly = false) =>
    found.imports.push({ what, line: lineOf(text, offset), typesOnly })
  const add = (list: Found[], what: string, offset: number) => list.push({ what, line: lineOf(text, offset) })

  for (const error of errors) add(found.unreadable, error.message, error.labels[0]?.start ?? 0)
  for (const { moduleRequest, start, entries } of module.staticImports)
    addImport(moduleRequest.value, start, entries.length > 0 && entries.every(({ isType }) => isType))
  for (const { entries } of module.staticExports) {
    const from = entries.find((entry) => entry.moduleRequest)?.moduleRequest
    if (from)
      addImport(
        from.value,
        from.start,
        entries.every(({ isType }) => isType),
      )
  }
  const async = (node: { async: boolean; start: number }) => {
    if (node.async) add(found.waits, 'async', node.start)
  }
  new Visitor({
    ImportExpression: ({ source, start }) => {
      if (source.type === 'Literal') addImport(String(source.value), start)
      else add(found.unreadable, 'import() of something computed', start)
    },
    TSImportType: ({ source, start }) => addImport(source.value, start, true),
    ImportDeclaration: ({ source, specifiers, start }) => {
      if (!['process', 'node:process'].includes(source.value)) return
      for (const specifier of specifiers)
        if (specifier.type === 'ImportSpecifier' && nameOf(specifier.imported) === 'env')
          add(found.surroundings, 'process.env', start)
    },
    NewExpression: ({ callee, arguments: given, start }) => {
      if (nameOf(callee) === 'Date' && given.length === 0) add(found.surroundings, 'new Date()', start)
    },
    CallExpression: ({ callee, start }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date') add(found.surroundings, 'Date()', start)
    },
    MemberExpression: (node) => {
      const [object, property] = [nameOf(node.object), nameOf(node)]
      if (object && property && Object.hasOwn(impure, object) && impure[object]?.includes(property))
        add(found.surroundings, `${object}.${property}`, node.start)
    },
    VariableDeclarator: ({ id, init, start }) => {
      if (id.type !== 'ObjectPattern' || !init) return
      const object = nameOf(init)
      if (!object || !Object.hasOwn(impure, object)) return
      for (const member of id.properties)
        if (member.type === 'Property' && member.key.type === 'Identifier')
          if (impure[object]?.includes(member.key.name))
            add(found.surroundings, `${object}.${member.key.name}`, start)
    },
    FunctionDeclaration: async,
    FunctionExpression: async,
    ArrowFunctionExpression: async,
    AwaitExpression: ({ start }) => add(found.waits, 'await', start),
  }).visit(program)
  return found
}
