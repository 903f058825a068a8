// Where LibreOffice lies on this machine, if it does.

import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'

const usualPlaces = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/usr/lib64/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
]

/** The program to run, or null. Looked for each time: it may be installed while we run. */
export async function findOffice(): Promise<string | null> {
  const usual = usualPlaces.find((place) => existsSync(place))
  if (usual !== undefined) return usual
  const [own] = globSync('/opt/libreoffice*/program/soffice')
  if (own !== undefined) return own
  const asked = process.platform === 'win32' ? 'where' : 'which'
  return new Promise<string | null>((tell) => {
    execFile(asked, ['soffice'], (error, out) => {
      const [first = ''] = error === null ? out.split(/\r?\n/u) : []
      tell(first.trim() === '' ? null : first.trim())
    })
  })
}
