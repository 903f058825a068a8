import { fetchBytes } from './call.ts'
import { Refusal } from './refusal.ts'

const nameIn = (disposition: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  try {
    return encoded === undefined ? '' : decodeURIComponent(encoded)
  } catch {
    return ''
  }
}

const saveAs = (bytes: Blob, name: string): void => {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has taken it over by then.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}

/**
 * Fetches a file that is made while it is sent, telling how much has come, and hands it to the browser to save. A refusal
 * is a `Refusal` as everywhere, so that it can be said in words; a file broken off in the middle is none at all.
 * @returns its name
 */
export const takeFile = async (
  address: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<string> => {
  const response = await fetchBytes(address, signal)
  const reader = response.body?.getReader()
  if (!reader) throw new Refusal('unreachable')
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      pieces.push(value)
      bytes += value.length
      onBytes(bytes)
    }
  } catch (thrown) {
    if (signal.aborted) throw thrown
    throw new Refusal('unreachable')
  }
  const name = nameIn(response.headers.get('content-disposition'))
  saveAs(new Blob(pieces, { type: response.headers.get('content-type') ?? '' }), name)
  return name
}
