import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { App, AppContext } from '#server/app-types.ts'

const compress = promisify(gzip)

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const worthPacking = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])

type File = { path: string; type: string; immutable: boolean; packs: boolean; tag: string }

/** Only what is there when we start can be asked for: no path is ever made out of what a request says. */
const filesIn = (folder: string): Map<string, File> => {
  const files = new Map<string, File>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const ending = extname(entry.name)
    const type = types[ending]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${path
      .slice(folder.length)
      .split(sep)
      .filter((it) => it !== '')
      .join('/')}`
    files.set(address, {
      path,
      type,
      // Vite writes the hash of the content into these names.
      immutable: address.startsWith('/assets/'),
      packs: worthPacking.has(ending),
      tag: `"${createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 22)}"`,
    })
  }
  return files
}

const notBuilt =
  '<!doctype html><meta charset="utf-8"><title>整改</title><p>网页还没有生成：请运行 npm run build。</p><p>The pages are not built yet: run npm run build.</p>'

/** Bytes of a file, packed where that helps and the browser can unpack; each is read and packed once. */
const makeReader = () => {
  const plain = new Map<string, Buffer>()
  const packed = new Map<string, Promise<Buffer>>()
  const read = ({ path }: File): Buffer => {
    const bytes = plain.get(path) ?? readFileSync(path)
    plain.set(path, bytes)
    return bytes
  }
  const pack = (file: File): Promise<Buffer> => {
    const bytes = packed.get(file.path) ?? compress(read(file), { level: 9 })
    packed.set(file.path, bytes)
    return bytes
  }
  return { read, pack }
}

/** The app was built again since we started: what was there then is not there now. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/**
 * Serves the built web app from `folder`: files by their names, the page for every other address a browser opens.
 * Addresses under /api/ are never answered with a page.
 */
export const serveWeb = (app: App, folder: string | null): void => {
  const files = folder !== null && existsSync(folder) ? filesIn(folder) : new Map<string, File>()
  const { read, pack } = makeReader()

  const send = async (c: AppContext, file: File): Promise<Response> => {
    const headers = {
      'content-type': file.type,
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: file.tag,
      vary: 'accept-encoding',
    }
    if (c.req.header('if-none-match') === file.tag) return c.body(null, 304, headers)
    const packs = file.packs && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const bytes = packs ? await pack(file) : read(file)
    return c.body(new Uint8Array(bytes), 200, packs ? { ...headers, 'content-encoding': 'gzip' } : headers)
  }

  app.get('*', async (c, next) => {
    const { pathname } = new URL(c.req.url)
    if (pathname === '/api' || pathname.startsWith('/api/')) return next()
    const file = files.get(pathname === '/' ? '/index.html' : pathname)
    if (file)
      try {
        return await send(c, file)
      } catch (error) {
        if (!isGone(error)) throw error
        return next()
      }
    if (!(c.req.header('accept') ?? '').includes('text/html')) return next()
    const page = files.get('/index.html')
    return page ? send(c, page) : c.html(notBuilt, 503)
  })
}
