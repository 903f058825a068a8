import { safeFileName } from '#ledger/desk/file-name.ts'
import { hour, later } from '#ledger/desk/instants.ts'
import { mediaTypeOf } from '#ledger/desk/media-type.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace, readOnly } from '#store/in-workspace.ts'
import { type Stored, VaultRefusal } from '#vault/vault.ts'

const megabyte = 1024 * 1024
export const largestUpload = 100 * megabyte

export type Upload = { hash: string; fileName: string; size: number; mediaType: string }

/** The vault's «no» in the ledger's words. */
export const vaultRefusal = (error: unknown, limit: number): unknown => {
  if (!(error instanceof VaultRefusal)) return error
  if (error.code === 'too-large')
    return new Refused('too-large', { limit: `${Math.floor(limit / megabyte)} MB` })
  return error.code === 'disk-full' ? new Refused('disk-full') : error
}

/** Passes bytes on and remembers the first of them. */
const watching = (bytes: AsyncIterable<Uint8Array>) => {
  const head = new Uint8Array(64)
  let seen = 0
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      if (seen < head.length) {
        const part = chunk.subarray(0, head.length - seen)
        head.set(part, seen)
        seen += part.length
      }
      yield chunk
    }
  }
  return { bytes: passing(), head: () => head.subarray(0, seen) }
}

/** Bytes that one person may have sent within a day without using them: or one of them could fill the disk of all. */
const mostUnused = 2048 * megabyte
/** Files of one person that may be under way at once. */
const mostAtOnce = 8
const underWay = new Map<string, number>()

/** @throws Refused `too-many-files` (`limit`) */
const refuseHoarder = async (ledger: Ledger, { workspace, person }: Caller): Promise<void> => {
  const { rows } = await readOnly(ledger.store.pool, workspace, (_db, client) =>
    client.query<{ bytes: number }>(
      `select coalesce(sum(u.size), 0)::bigint as bytes from desk.upload u
        where u.workspace_id = $1 and u.uploaded_by = $2 and u.uploaded_at > $3
          and not exists (select 1 from views.evidence e where e.workspace_id = $1 and e.hash = u.hash)`,
      [workspace, person, later(ledger.clock(), -24 * hour)],
    ),
  )
  if ((rows[0]?.bytes ?? 0) >= mostUnused)
    throw new Refused('too-many-files', { limit: `${mostUnused / megabyte} MB` })
}

/** Does the work while one more file of this person is under way. @throws Refused `too-many-requests` */
const inRoomOf = async <T>(person: string, work: () => Promise<T>): Promise<T> => {
  const now = underWay.get(person) ?? 0
  if (now >= mostAtOnce) throw new Refused('too-many-requests', { seconds: 10 })
  underWay.set(person, now + 1)
  try {
    return await work()
  } finally {
    const left = (underWay.get(person) ?? 1) - 1
    if (left > 0) underWay.set(person, left)
    else underWay.delete(person)
  }
}

/**
 * Keeps a file somebody gives, as it comes, and remembers that this workspace has it. It becomes evidence only through an
 * act; what no fact refers to within a day is swept.
 * @throws Refused `too-large` (`limit`), `disk-full`, `too-many-files`, `too-many-requests`
 */
export const keepUpload = (
  ledger: Ledger,
  caller: Caller,
  file: { name: string; bytes: AsyncIterable<Uint8Array> },
): Promise<Upload> =>
  inRoomOf(caller.person, async () => {
    await refuseHoarder(ledger, caller)
    return store(ledger, caller, file)
  })

const store = async (
  ledger: Ledger,
  { workspace, person }: Caller,
  file: { name: string; bytes: AsyncIterable<Uint8Array> },
): Promise<Upload> => {
  const { bytes, head } = watching(file.bytes)
  let stored: Stored
  try {
    stored = await ledger.vault.put(bytes, { limit: largestUpload })
  } catch (error) {
    throw vaultRefusal(error, largestUpload)
  }
  const fileName = safeFileName(file.name)
  const upload = { ...stored, fileName, mediaType: mediaTypeOf(head(), fileName) }
  await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
    client.query(
      `insert into desk.upload (workspace_id, hash, file_name, size, media_type, uploaded_by, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (workspace_id, hash, uploaded_by) do update
         set file_name = excluded.file_name, media_type = excluded.media_type, uploaded_at = excluded.uploaded_at`,
      [workspace, upload.hash, upload.fileName, upload.size, upload.mediaType, person, ledger.clock()],
    ),
  )
  return upload
}
