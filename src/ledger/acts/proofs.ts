import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { ActInput } from '#contract/acts.ts'
import type { Revision } from '#core/record/problem/evidence-facts.ts'
import type { Proof } from '#core/record/problem/facts.ts'
import { type Scene } from '#ledger/acts/act.ts'
import { Refused } from '#ledger/refusals.ts'

type Upload = ActInput<'report-progress'>['evidence'][number]

/**
 * Files the caller uploaded, held so that no sweep takes them meanwhile; and those that the caller, or a unit whose head
 * or handler the caller is, gave as a proof before. Knowing a hash gives no right to a file.
 */
const filesOf = async (
  { client, caller, acting }: Scene,
  hashes: readonly string[],
): Promise<Map<string, KeptFile>> => {
  if (hashes.length === 0) return new Map()
  const units = acting.roles.filter((it) => it.role === 'handler' || it.role === 'head').map((it) => it.unit)
  const columns = `hash, file_name as "fileName", size, media_type as "mediaType"`
  const before = await client.query<KeptFile>(
    `select ${columns} from views.evidence
      where workspace_id = $1 and hash = any($2::text[])
        and (by_actor -> 'person' ->> 'id' = $3 or by_actor -> 'unit' ->> 'id' = any($4::text[]))`,
    [caller.workspace, hashes, caller.person, units],
  )
  const own = await client.query<KeptFile>(
    `select ${columns} from desk.upload
      where workspace_id = $1 and uploaded_by = $3 and hash = any($2::text[]) for share`,
    [caller.workspace, hashes, caller.person],
  )
  return new Map([...before.rows, ...own.rows].map((it) => [it.hash, it]))
}

const fileOf = (files: Map<string, KeptFile>, hash: string): KeptFile => {
  const file = files.get(hash)
  if (!file) throw new Refused('file-missing', { hash })
  return file
}

/** Proofs as they are asked for, with what is known of their files. @throws Refused `file-missing` */
export const proofsOf = async (scene: Scene, uploads: readonly Upload[]): Promise<Proof[]> => {
  const files = await filesOf(
    scene,
    uploads.map((it) => it.hash),
  )
  return uploads.map(({ hash, kind, proves, statement, dated, validUntil = null }) => ({
    ...fileOf(files, hash),
    ...{ kind, proves: [...new Set(proves)], statement, dated, validUntil },
  }))
}

/** A better version as it is asked for, with what is known of its file. @throws Refused `file-missing` */
export const revisionOf = async (
  scene: Scene,
  { hash, dated, validUntil = null }: Pick<Upload, 'hash' | 'dated' | 'validUntil'>,
): Promise<Revision> => ({ ...fileOf(await filesOf(scene, [hash]), hash), dated, validUntil })

/** One file that the caller gave, as a paper to go with an act. @throws Refused `file-missing` */
export const givenFile = async (scene: Scene, hash: string): Promise<KeptFile> =>
  fileOf(await filesOf(scene, [hash]), hash)

/** The same, where a paper may go with the act and none has to. @throws Refused `file-missing` */
export const paperOf = async (scene: Scene, hash: string | null): Promise<KeptFile | null> =>
  hash === null ? null : givenFile(scene, hash)
