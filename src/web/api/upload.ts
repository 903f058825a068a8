import type { z } from 'zod'
import { uploadFile } from '#contract/evidence.ts'
import { refusalOf } from './call.ts'
import { Refusal } from './refusal.ts'

type Uploaded = z.output<typeof uploadFile.response>

/** Hashing holds the whole file in memory: larger ones are checked by the server alone. */
const mostHashed = 32 * 1024 * 1024

/** SHA-256 of a file, hex; null where the browser offers none (a page that came in the clear) or the file is large. */
const hashOf = async (file: File): Promise<string | null> => {
  if (file.size > mostHashed || !('subtle' in crypto)) return null
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Sends one file as it is. `onSent` is told what part of it has gone, from 0 to 1.
 * Throws `Refusal`: those of the server, and `upload-cut` where the connection broke; aborted, it throws the signal's reason.
 */
export const sendFile = async (
  file: File,
  signal: AbortSignal,
  onSent: (part: number) => void,
): Promise<Uploaded> => {
  // A file that went away since it was chosen cannot be read: the sending below says so as well.
  const sha256 = await hashOf(file).catch(() => null)
  signal.throwIfAborted()
  const search = new URLSearchParams({ name: file.name, ...(sha256 === null ? {} : { sha256 }) })
  return new Promise((done, fail) => {
    // Fetch tells nothing of how far a body is.
    const request = new XMLHttpRequest()
    request.open(uploadFile.method, `${uploadFile.path}?${search.toString()}`)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onSent(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText)
      if (request.status === 200 && answer !== null) done(answer as Uploaded)
      else fail(refusalOf(request.status, answer, request.getResponseHeader('x-request-id')))
    })
    request.addEventListener('error', () => {
      fail(new Refusal('upload-cut', { fileName: file.name }))
    })
    request.addEventListener('abort', () => {
      fail(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    })
    signal.addEventListener('abort', () => {
      request.abort()
    })
    request.send(file)
  })
}
