import { z } from 'zod'

/** What this program writes and the newest it reads. A change that older programs would misread raises it. */
export const backupFormat = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
/** Within the backup, with `/`; never out of it. */
const path = z.string().regex(/^[a-z]+(?:\/[0-9a-zA-Z_-][0-9a-zA-Z._-]*)+$/)

/** One file of a backup: what lies there, byte by byte. */
const kept = z.object({ path, bytes: count, sha256: hash })
export type Kept = z.infer<typeof kept>

/** Facts `from` up to but not including `to`. `state` is a digest over their leaves and what was erased of them. */
const segment = kept.extend({ from: count, to: count, state: hash })
export type Segment = z.infer<typeof segment>

/**
 * Fields of a fact erased by law: enough to erase them again where an older backup brings them back. No names: this
 * also lies beside sealed backups.
 */
export const erasure = z.object({
  workspace: z.uuid(),
  fact: count,
  /** What is read in the place of each. */
  fields: z.record(z.string(), z.unknown()),
  ground: z.string(),
  /** The act that did it. */
  actId: z.uuid(),
  at: z.iso.datetime(),
})
export type Erasure = z.infer<typeof erasure>

/** A line of a register; beside sealed backups signed with their key. */
export const registerLine = erasure.extend({ mac: hash.optional() })

const workspace = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Facts, and the root of the tree over them, hex. */
  size: count,
  root: hash,
  frontier: z.array(hash),
  lastRecordedAt: z.string(),
  segments: z.array(segment),
})
export type KeptWorkspace = z.infer<typeof workspace>

const keptTable = kept.extend({ table: z.string(), workspace: z.uuid().nullable(), rows: count })
export type KeptTable = z.infer<typeof keptTable>

export const manifest = z.object({
  format: z.literal(backupFormat),
  /** Names this state of a folder with several. */
  state: z.string().regex(/^[0-9TZ]+$/),
  at: z.string(),
  madeBy: z.string(),
  schema: z.array(z.object({ number: z.int().min(1), name: z.string(), checksum: z.string() })),
  /** Newest version of each fact type in it. */
  facts: z.record(z.string(), z.int()),
  workspaces: z.array(workspace),
  desk: z.array(keptTable),
  /** A list of every file of the vault in this state: `{path, bytes, sha256, hash, size}`, a line each. */
  files: kept.extend({ count, size: count }),
  /** Files that facts name and that were not whole in the vault when this was made. */
  missing: z.array(z.object({ workspace: z.uuid(), seq: count, hash: z.string() })),
  erasures: z.array(erasure),
})
export type Manifest = z.infer<typeof manifest>

export const keptFile = kept.extend({ hash, size: count })
export type KeptFile = z.infer<typeof keptFile>

/** In the clear, and the first thing that is there: which folder or file is one of ours, and how it is opened. */
export const marker = z.object({
  zhenggaiBackup: z.int().min(1),
  sealed: z
    .object({
      kdf: z.literal('scrypt'),
      // It lies in the clear: whoever writes there shall not make us take gigabytes for a key.
      N: z
        .int()
        .min(2)
        .max(2 ** 20),
      r: z.int().min(1).max(8),
      p: z.int().min(1).max(4),
      salt: z.string(),
      check: hash,
    })
    .nullable(),
})
export type Marker = z.infer<typeof marker>
