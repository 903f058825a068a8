// Plain JavaScript for any Node ≥ 20: the sources need type stripping without a flag, which came with 24.12.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
/** Can the Node that runs this file run the sources itself? */
export const isNewEnough = major > 24 || (major === 24 && minor >= 12)

/**
 * The path of a Node that runs the sources: this one, or the one that came with `npm ci`. Where its install script was
 * not allowed to run, it is run now.
 * @returns {string | undefined}
 */
export function suitableNode() {
  if (isNewEnough) return process.execPath
  if (!isThere(pinned)) mend()
  return isThere(pinned) ? pinned : undefined
}

/** @param {string} task in Chinese @param {string} taskInEnglish */
export function sayNodeIsMissing(task, taskInEnglish) {
  console.error(
    `${task}需要 Node.js 24.12 以上版本，当前是 ${process.versions.node}，随附的版本未能装好：请联网运行 npm rebuild node，或安装 Node.js 24。\n` +
      `${taskInEnglish} needs Node.js 24.12 or newer; this is ${process.versions.node}, and the one that comes along could not be installed: run npm rebuild node while on line, or install Node.js 24.`,
  )
}

const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** @param {string} file */
function isThere(file) {
  // The package's placeholder is a few bytes; a real one has tens of megabytes.
  return existsSync(file) && statSync(file).size > 1_000_000
}

function mend() {
  if (!existsSync(join(root, 'node_modules', 'node', 'package.json'))) return
  const viaNpm = process.env.npm_execpath
  const [command, first] = viaNpm?.endsWith('.js') ? [process.execPath, [viaNpm]] : ['npm', []]
  spawnSync(command, [...first, 'rebuild', 'node', '--foreground-scripts', '--ignore-scripts=false'], {
    cwd: root,
    // What is shown on the standard output belongs to the command that was asked for.
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  })
}
