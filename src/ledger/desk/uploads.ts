import { type FileFlaw, watchFile } from '#ledger/desk/file-flaws.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { hour, later } from '#ledger/desk/instants.ts'
import { mediaTypeOf } from '#ledger/desk/media-type.ts'
import { type UploadRules, usualUploads } from '#ledger/desk/upload-rules.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { inWorkspace, readOnly } from '#store/in-workspace.ts'
import { ScannerAway } from '#vault/clamd.ts'
import { type Stored, VaultRefusal } from '#vault/vault.ts'

const megabyte = 1024 * 1024

/** A file on its way: its name as its sender gives it. */
type GivenBytes = {
  name: string
  bytes: AsyncIterable<Uint8Array>
  /** What its sender says the bytes are, and how many. */
  sha256?: string | undefined
  size?: number | undefined
}

export type Upload = { hash: string; fileName: string; size: number; mediaType: string }

/** The vault's «no» in the ledger's words. */
export const vaultRefusal = (error: unknown, limit: number): unknown => {
  if (!(error instanceof VaultRefusal)) return error
  if (error.code === 'too-large')
    return new Refused('too-large', { limit: `${Math.floor(limit / megabyte)} MB` })
  return new Refused(error.code === 'disk-full' ? 'disk-full' : 'file-damaged')
}

/** Passes bytes on and watches them. @throws Refused `wrong-kind`, `file-locked`, `empty-file`, `upload-cut` */
async function* watched(
  { bytes, size }: GivenBytes,
  watch: ReturnType<typeof watchFile>,
  fileName: string,
): AsyncGenerator<Uint8Array> {
  const refuse = (flaw: FileFlaw | null) => {
    if (flaw)
      throw new Refused(flaw.code, 'reason' in flaw ? { fileName, reason: flaw.reason } : { fileName })
  }
  let passed = 0
  for await (const chunk of bytes) {
    passed += chunk.length
    refuse(watch.see(chunk))
    yield chunk
  }
  // A stream that merely ends may have been cut off on its way.
  if (size !== undefined && passed !== size) throw new Refused('upload-cut', { fileName })
  refuse(watch.end())
}

/** What is known of a file before it is kept: `clean`, `not-scanned`, or null where there is no scanner. */
type Scanned = 'clean' | 'not-scanned' | null

/** @throws Refused `file-infected` (`virus`), `scanner-away` (`reason`) */
const scanned = async (
  { scan, unscanned }: UploadRules,
  written: AsyncIterable<Uint8Array>,
  fileName: string,
): Promise<Scanned> => {
  if (scan === null) return null
  try {
    const virus = await scan(written)
    if (virus !== null) throw new Refused('file-infected', { fileName, virus })
    return 'clean'
  } catch (error) {
    if (!(error instanceof ScannerAway)) throw error
    if (unscanned === 'take') return 'not-scanned'
    throw new Refused('scanner-away', { fileName, reason: error.reason })
  }
}

/** The rules of this ledger. */
export const uploadRules = ({ uploads }: Ledger): UploadRules => uploads ?? usualUploads

/** Bytes that one person may have sent within a day without using them: or one of them could fill the disk of all. */
const mostUnused = ({ largest }: UploadRules): number => Math.max(2048 * megabyte, 4 * largest)
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
  const most = mostUnused(uploadRules(ledger))
  if ((rows[0]?.bytes ?? 0) >= most)
    throw new Refused('too-many-files', { limit: `${Math.floor(most / megabyte)} MB` })
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
 * act; what no fact refers to within a day is swept. `sha256` is what its sender says the bytes are.
 * @throws Refused `too-large` (`limit`), `wrong-kind`, `empty-file`, `file-locked`, `upload-cut`, `file-damaged`,
 *   `file-infected`, `scanner-away`, `disk-full`, `too-many-files`, `too-many-requests`
 */
export const keepUpload = (ledger: Ledger, caller: Caller, file: GivenBytes): Promise<Upload> =>
  inRoomOf(caller.person, async () => {
    await refuseHoarder(ledger, caller)
    return store(ledger, caller, file)
  })

const store = async (ledger: Ledger, { workspace, person }: Caller, file: GivenBytes): Promise<Upload> => {
  const rules = uploadRules(ledger)
  const fileName = safeFileName(file.name)
  const watch = watchFile(fileName)
  let scan: Scanned = null
  const examine = async (written: AsyncIterable<Uint8Array>): Promise<void> => {
    scan = await scanned(rules, written, fileName)
  }
  let stored: Stored
  try {
    stored = await ledger.vault.put(watched(file, watch, fileName), {
      limit: rules.largest,
      examine,
      ...(file.sha256 === undefined ? {} : { expected: file.sha256 }),
    })
  } catch (error) {
    throw vaultRefusal(error, rules.largest)
  }
  const upload = { ...stored, fileName, mediaType: mediaTypeOf(watch.head(), fileName) }
  await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
    client.query(
      `insert into desk.upload (workspace_id, hash, file_name, size, media_type, uploaded_by, uploaded_at, scan)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (workspace_id, hash, uploaded_by) do update
         set file_name = excluded.file_name, media_type = excluded.media_type, uploaded_at = excluded.uploaded_at,
             scan = coalesce(excluded.scan, upload.scan)`,
      [workspace, upload.hash, fileName, upload.size, upload.mediaType, person, ledger.clock(), scan],
    ),
  )
  return upload
}
