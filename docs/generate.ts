/** `npm run docs`: writes every generated document that is not as its code makes it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generated } from './generated.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

for (const { file, make } of generated) {
  const [path, text] = [join(root, file), await make()]
  const same = read(path) === text
  if (!same) writeFileSync(path, text)
  console.log(`${same ? 'unchanged' : 'written  '} ${file}`)
}
