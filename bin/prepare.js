// Runs after `npm ci`: builds the web app, so that starting never has to. Under the pinned Node, whatever npm runs under.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { root, sayNodeIsMissing, suitableNode } from './pinned-node.js'

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const page = join(root, 'src', 'web', 'index.html')

// `npx zhenggai` in the clone links the package into npm's own folder and runs this again each time it does so; the app
// is built already, and a failure here would make npx fail without a word.
const isNpx = process.env.npm_command === 'exec'

// A bundle brings the built app along and has no sources of it.
if (!isNpx && existsSync(page) && existsSync(vite)) build()

function build() {
  const node = suitableNode()
  if (!node) {
    sayNodeIsMissing('构建网页', 'Building the web app')
    process.exitCode = 1
    return
  }
  const { status, error } = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status === 0) return
  console.error(
    `网页构建失败${error ? `（${error.message}）` : ''}，原因见上：修正后请运行 npm run build。\n` +
      'The web app could not be built, for the reason above: mend it and run npm run build.',
  )
  process.exitCode = 1
}
