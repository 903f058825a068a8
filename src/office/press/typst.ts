import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Nothing but our own sheets lies here; Typst reads no file outside it. */
const workspace = fileURLToPath(new URL('../pdf', import.meta.url))

/**
 * Compiles one of our sheets. Data come in as JSON in `sys.inputs`, hence as strings and numbers, never as markup.
 * @throws Error with Typst's own words: a bug of the sheet
 */
export function compileSheet(sheet: string, data: string, folders: readonly string[]): Uint8Array {
  const fontArgs = folders.length > 0 ? [{ fontPaths: [...folders] }] : []
  const compiler = NodeCompiler.create({ workspace, fontArgs })
  const done = compiler.compile({ mainFilePath: `${workspace}/${sheet}`, inputs: { data } })
  if (!done.result) {
    const problems: unknown = done.takeError()?.shortDiagnostics
    throw new Error(`typst: ${JSON.stringify(problems)}`)
  }
  return compiler.pdf(done.result)
}
