#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { isNewEnough, root, sayNodeIsMissing, suitableNode } from './pinned-node.js'

const main = join(root, 'src', 'main.ts')

if (!existsSync(join(root, 'node_modules'))) {
  console.error('请先在程序目录中运行 npm ci。\nRun npm ci in the program’s folder first.')
  process.exitCode = 1
} else if (isNewEnough) {
  await import('../src/main.ts')
} else {
  const node = suitableNode()
  if (node) runUnder(node)
  else {
    sayNodeIsMissing('运行本程序', 'This program')
    process.exitCode = 1
  }
}

/** Stands between the caller and the real process: signals go down, the exit code comes up. */
function runUnder(node) {
  // The channel tells the real process when this one is killed, so that it does not live on unseen.
  const child = spawn(node, [main, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`${node}: ${error.message}`)
    sayNodeIsMissing('运行本程序', 'This program')
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const each of signals) process.removeAllListeners(each)
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = code ?? 1
  })
}
