/** Which npm packages the product needs while it runs, and which of them are in the web app. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource } from '../tests/architecture/source.ts'

export type Package = {
  name: string
  version: string
  /** Its folder, from the root of the checkout, with /. */
  folder: string
  /** As its package.json says. */
  license: string
  /** Made for one system only: it says `os` or `cpu`. */
  native: boolean
}

type PackageJson = {
  name: string
  version: string
  license?: string | { type?: string }
  os?: string[]
  cpu?: string[]
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const readJson = (file: string): PackageJson => JSON.parse(readFileSync(file, 'utf8')) as PackageJson

/** `@a/b/c.js` → `@a/b`; null for what is ours or Node's. */
const packageOf = (specifier: string): string | null => {
  if (/^(#|\.|\/|node:)/.test(specifier)) return null
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** The packages that files import, types left out, and those they look up by `resolve('…')`. */
const importedBy = (root: string, patterns: readonly string[], without: RegExp): string[] => {
  const names = new Set<string>()
  for (const file of globSync([...patterns], { cwd: root })) {
    if (/\.test\.tsx?$/.test(file) || without.test(file)) continue
    const text = readFileSync(join(root, file), 'utf8')
    const asked = readSource(file, text).imports.filter((it) => !it.typesOnly)
    const resolved = [...text.matchAll(/\.resolve\('([^']+)'\)/g)].map((it) => it[1] ?? '')
    for (const specifier of [...asked.map((it) => it.what), ...resolved]) {
      const name = packageOf(specifier)
      if (name !== null) names.add(name)
    }
  }
  return [...names].toSorted()
}

/** The folder of a package as Node finds it from another one: beside it, or further up. */
const found = (root: string, from: string, name: string): string | null => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const folder = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (existsSync(join(root, folder, 'package.json'))) return folder
    if (at === '') return null
  }
}

/**
 * These packages with everything they depend on, each folder once. What is optional may be missing.
 * @throws where something else is
 */
export const withDependencies = (root: string, names: readonly string[]): Package[] => {
  const known = new Map<string, Package>()
  const add = (from: string, name: string, isOptional: boolean): void => {
    const folder = found(root, from, name)
    if (folder === null) {
      if (isOptional) return
      throw new Error(`${name} is not installed (for ${from || 'the product'}): run npm ci`)
    }
    // Types are for the compiler alone.
    if (known.has(folder) || name.startsWith('@types/')) return
    const told = readJson(join(root, folder, 'package.json'))
    const license = typeof told.license === 'string' ? told.license : (told.license?.type ?? '')
    const native = told.os !== undefined || told.cpu !== undefined
    known.set(folder, { name: told.name, version: told.version, folder, license, native })
    for (const each of Object.keys(told.dependencies ?? {}))
      add(folder, each, told.optionalDependencies?.[each] !== undefined)
    for (const each of Object.keys(told.optionalDependencies ?? {})) add(folder, each, true)
  }
  for (const name of names) add('', name, false)
  return [...known.values()].toSorted((a, b) => (a.folder < b.folder ? -1 : 1))
}

const web = /^src[\\/]web[\\/]/

/** What the server, the commands and the jobs need; its own PostgreSQL is found by name and so named here. */
export const neededToRun = (root: string): Package[] => {
  const own = Object.keys(readJson(join(root, 'package.json')).optionalDependencies ?? {})
  const database = own.filter((name) => existsSync(join(root, 'node_modules', name, 'package.json')))
  return withDependencies(root, [...importedBy(root, ['src/**/*.ts', 'bin/*.js'], web), ...database])
}

/** What the built web app is made of. */
export const builtIntoWeb = (root: string): Package[] =>
  withDependencies(root, importedBy(root, ['src/web/**/*.{ts,tsx}', 'src/contract/*.ts'], /^$/))

/** The fonts that come along unless they are left out. */
export const fontPackages = (root: string): Package[] =>
  withDependencies(root, ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'])
