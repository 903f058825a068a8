import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { TestProject } from 'vitest/node'

import { removeSocketFolder } from '#store/embedded/access.ts'
import { startEmbedded } from '#store/embedded/start-embedded.ts'
import type { EmbeddedServer } from '#store/embedded/start-embedded.ts'
import { isRunning, runningPostmaster, servesCluster } from '#store/embedded/postmaster-file.ts'
import { roles } from '#store/embedded/roles.ts'
import { migrate } from '#store/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the worker processes ask for the database server. */
    databaseDesk: string
    /** What tests leave behind goes here, and with the run. */
    runFolder: string
  }
}

const prefix = 'zhenggai-test-'

/**
 * Owns the folder of a test run and its one database server. The server is started when the first worker asks for it
 * (`tests/database.ts`), so that a run without the database does not pay for it, and it is stopped when the run ends,
 * however it ends; what a killed run left is swept by the next one.
 */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  sweepKilledRuns()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  // Made private; root's helper account must pass, or the cluster would go to the system's data folder.
  chmodSync(folder, 0o755)
  let starting: Promise<EmbeddedServer> | undefined

  const start = async () => {
    const server = await startEmbedded({
      dataDir: join(folder, 'data'),
      log: () => {},
      settings: forTestsOnly,
    })
    await migrate({ owner: server.ownerConfig, appRole: roles.app })
    return server
  }

  const desk = createServer((_request, response) => {
    starting ??= start()
    starting.then(
      ({ adminConfig, ownerConfig, appConfig }) =>
        response.end(JSON.stringify({ adminConfig, ownerConfig, appConfig })),
      (error: Error) => response.writeHead(500).end(error.stack),
    )
  })

  const tearDown = async () => {
    desk.close()
    desk.closeAllConnections()
    const server = await starting?.catch(() => undefined)
    await server?.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }

  return new Promise((resolve) => {
    desk.listen(0, '127.0.0.1', () => {
      project.provide('runFolder', folder)
      project.provide('databaseDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`)
      resolve(tearDown)
    })
  })
}

/** Never in production: a power loss would corrupt this server. Tests throw it away. */
const forTestsOnly = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
}

/** A folder tells by its name which run it belongs to. */
function sweepKilledRuns(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    if (!pid || isRunning(pid)) continue
    const folder = join(tmpdir(), name)
    const cluster = join(folder, 'data', 'postgres')
    const left = runningPostmaster(cluster)
    if (left) {
      process.kill(left.pid, 'SIGQUIT')
      for (let tries = 0; tries < 100 && servesCluster(left.pid, cluster); tries += 1) wait(50)
      removeSocketFolder(left.socketDir)
    }
    // Another run may be sweeping too.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
