// Office files are turned into other formats by LibreOffice: in a process of its own, one at once, in a folder that
// goes with it. The process has a profile of its own in which no macro runs and no link is followed.

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Unreadable } from '#office/unreadable.ts'

/** Milliseconds. */
const usualTime = 60_000
/** What a run that was cut off may have left is removed by the next one. */
const staleAfter = 10 * 60_000
const PREFIX = 'zhenggai-office-'

const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${[
  ['/org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '2'],
  ['/org.openoffice.Office.Calc/Content/Update', 'Link', '2'],
]
  .map(
    ([path, name, value]) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`

let last: Promise<unknown> = Promise.resolve()

/** Formats to come out, as LibreOffice calls them. */
const filters = { docx: 'docx:MS Word 2007 XML', pdf: 'pdf' } as const
type Target = keyof typeof filters

/**
 * @param program LibreOffice, as `findOffice` found it
 * @param ending of the file given, which LibreOffice goes by: doc, wps, rtf, xlsx …
 * @param time milliseconds it may take, one minute unless told; then its process is ended
 * @throws Unreadable `not-converted` with `too-slow` or the ending
 */
export function convertWith(
  program: string,
  bytes: Uint8Array,
  ending: string,
  target: Target,
  time = usualTime,
): Promise<Uint8Array> {
  const mine = last.then(() => convert(program, bytes, ending, target, time))
  last = mine.catch(() => null)
  return mine
}

async function convert(
  program: string,
  bytes: Uint8Array,
  ending: string,
  target: Target,
  time: number,
): Promise<Uint8Array> {
  await sweep()
  const folder = await mkdtemp(join(tmpdir(), PREFIX))
  try {
    const settings = join(folder, 'profile', 'user')
    await mkdir(settings, { recursive: true })
    await writeFile(join(settings, 'registrymodifications.xcu'), SETTINGS)
    const given = join(folder, `given.${ending}`)
    await writeFile(given, bytes, { mode: 0o600 })
    const failed = await run(program, folder, given, target, time)
    if (failed !== null) throw new Unreadable('not-converted', failed)
    return await readFile(join(folder, 'out', `given.${target}`)).catch(() => {
      throw new Unreadable('not-converted', ending)
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Null when it went well. */
function run(
  program: string,
  folder: string,
  given: string,
  target: Target,
  time: number,
): Promise<string | null> {
  return new Promise((done, fail) => {
    const child = spawn(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--norestore', '--nologo', '--nolockcheck', '--nodefault', '--nofirststartwizard'],
        ...['--convert-to', filters[target], '--outdir', join(folder, 'out'), given],
      ],
      {
        cwd: folder,
        // Nothing of our own surroundings goes along; a group of its own, so that its children end with it.
        env: { HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', PATH: '/usr/local/bin:/usr/bin:/bin' },
        stdio: 'ignore',
        detached: process.platform !== 'win32',
      },
    )
    const kill = () => {
      if (child.pid === undefined) return
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
      } catch {
        // It has ended by itself.
      }
    }
    let late = false
    const timer = setTimeout(() => {
      late = true
      kill()
    }, time)
    process.once('exit', kill)
    const settle = () => {
      clearTimeout(timer)
      process.removeListener('exit', kill)
      kill()
    }
    child.once('error', (error) => {
      settle()
      fail(error)
    })
    child.once('exit', (code) => {
      settle()
      done(late ? 'too-slow' : code === 0 ? null : `${code ?? 'killed'}`)
    })
  })
}

/** Folders of runs that were cut off with our process. */
async function sweep() {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(tmpdir(), name)
    const age = await stat(folder).then(
      ({ mtimeMs }) => performance.timeOrigin + performance.now() - mtimeMs,
      () => 0,
    )
    if (age > staleAfter) await rm(folder, { recursive: true, force: true }).catch(() => null)
  }
}
