import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))

test('no package runs anything when it is installed, but those we have read', () => {
  const { packages } = readJson('package-lock.json') as {
    packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>
  }
  const { allowScripts } = readJson('package.json') as { allowScripts: Record<string, boolean> }
  const running = Object.entries(packages)
    .filter(([, it]) => it.hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1) ?? '')
    .filter((name) => name !== '')
  expect(new Set(running)).toEqual(new Set(Object.keys(allowScripts)))
})
