import { createServer } from 'node:net'

import type { ClientConfig } from 'pg'

import type { StartRefusal } from '../start-refusal.ts'
import { clientConfig, loopbackPassword, makeSocketFolder, removeSocketFolder, socketPort } from './access.ts'
import type { Access, AccessKind } from './access.ts'
import { superuser } from './make-cluster.ts'
import { placeCluster } from './place.ts'
import type { Place } from './place.ts'
import { databaseName, makeRolesAndDatabase, roles } from './roles.ts'
import { findServerPackage, reachablePrograms } from './server-package.ts'
import { superviseServer } from './supervise-server.ts'

export interface EmbeddedOptions {
  dataDir: string
  /** One line about what happens by itself: an orphan stopped, a server restarted. */
  log: (line: string) => void
  /** Only for tests. Windows always takes `loopback`. */
  access?: AccessKind
  /** Only for tests, which may switch fsync off. */
  settings?: Record<string, string>
  /** Where root's clusters and programs go when the data folder or the programs are out of reach. */
  systemDataDir?: string
}

export interface EmbeddedServer {
  /** The superuser of the server, database `postgres`: for tests and repairs, never for requests. */
  adminConfig: ClientConfig
  /** Owns the database and its tables; migrations only. */
  ownerConfig: ClientConfig
  /** The application: owns nothing and cannot bypass row security. */
  appConfig: ClientConfig
  /** The server that runs now; another one after a restart. */
  pid(): number | undefined
  /** Where the cluster is, as whom it runs, where its log is. */
  place: Place
  /** Called once if the server is lost for good, because another process has taken the folder. */
  onExit(listener: (reason: StartRefusal) => void): void
  /** Shuts the server down and waits for it. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL server of this data folder and keeps it running: when it dies it is started again at the same
 * address, so that pools resume by themselves. A server left by a killed process is stopped first.
 * @throws StartRefusal with a reason a person can act on
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const systemDataDir = options.systemDataDir ?? '/var/lib/zhenggai'
  const found = await findServerPackage()
  const place = placeCluster(options.dataDir, systemDataDir)
  // As root a place that its helper account reaches; otherwise beside the data, which survives a new clone.
  const native = await reachablePrograms(found, place.account, place.account ? systemDataDir : place.base)
  const access = await makeAccess(place, options.access)
  const password = access.kind === 'loopback' ? access.password : undefined
  const adminConfig = clientConfig(access, superuser, 'postgres')
  const cleanUp = () => {
    if (access.kind === 'socket') removeSocketFolder(access.folder)
  }

  const server = await superviseServer({ ...options, place, native, access }).catch((error: unknown) => {
    cleanUp()
    throw error
  })
  const stop = async () => {
    await server.stop()
    cleanUp()
  }
  try {
    await makeRolesAndDatabase(adminConfig, password)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    adminConfig,
    ownerConfig: clientConfig(access, roles.owner, databaseName),
    appConfig: clientConfig(access, roles.app, databaseName),
    place,
    pid: () => server.pid(),
    onExit: (listener) => server.onExit(listener),
    stop,
  }
}

async function makeAccess(place: Place, kind: AccessKind | undefined): Promise<Access> {
  if (process.platform === 'win32' || kind === 'loopback') {
    return { kind: 'loopback', port: await freePort(), password: loopbackPassword(place) }
  }
  return { kind: 'socket', folder: makeSocketFolder(place.account), port: socketPort }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
