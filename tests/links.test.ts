import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The places in the checkout that the links and pictures of a document lead to. */
const targets = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)/gu)]
    .map(([, target = '']) => target.replace(/#.*$/u, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/u.test(target))

const dead = (file: string, markdown: string): string[] =>
  targets(markdown).filter((target) => !existsSync(join(root, dirname(file), target)))

test('every link in our documents leads to a file that is there', () => {
  const documents = globSync(['*.md', '{docs,src,tests,bench,samples,deploy}/**/*.md'], { cwd: root })
  expect(documents).toContain('ARCHITECTURE.md')
  const found = documents.flatMap((file) =>
    dead(file, readFileSync(join(root, file), 'utf8')).map((target) => `${file}: ${target}`),
  )
  expect(found).toEqual([])
})

test('a dead link is found, a link to elsewhere is left alone', () => {
  const planted =
    '[a](src/gone.ts) [b](LICENSE) ![c](docs/gone.png "title") [d](https://example.org) [e](#below)'
  expect(dead('ARCHITECTURE.md', planted)).toEqual(['src/gone.ts', 'docs/gone.png'])
  expect(dead('docs/x.md', '[b](../LICENSE) [c](LICENSE)')).toEqual(['LICENSE'])
})
