#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { join } from 'node:path'

import { isNewEnough, root, sayNodeIsMissing, suitableNode } from './pinned-node.js'

const main = join(root, 'src', 'main.ts')
// What was stripped and compiled once is kept: halves the processor time of a start. Where it cannot be written, nothing
// is kept. Beside the code and not in the temporary folder, where others could put theirs.
const compiled = join(root, 'node_modules', '.cache', 'zhenggai')

if (!existsSync(join(root, 'node_modules'))) {
  console.error('请先在程序目录中运行 npm ci。\nRun npm ci in the program’s folder first.')
  process.exitCode = 1
} else if (isNewEnough) {
  nodeModule.enableCompileCache(compiled)
  // Threads and processes of ours ask the environment: a reading begins in half the time.
  process.env.NODE_COMPILE_CACHE = compiled
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
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
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
