import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Upkeep } from '#ledger/desk/upkeep.ts'
import { journalSize } from '#ledger/journal/size.ts'
import { lightsBroughtTo } from '#ledger/views/today.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { Backups } from '#server/backups.ts'

/** What is counted about a running server. Labels are patterns of routes and statuses, never anything of a person. */
export type Metrics = {
  /** A request begins; call what it returns when its answer has left. */
  begin: () => (route: string, status: number, seconds: number) => void
  upkeepDone: (done: Upkeep) => void
  upkeepFailed: () => void
  /** Everything in Prometheus's text format. */
  text: () => Promise<{ type: string; body: string }>
}

const prefix = 'zhenggai_'
const buckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

/** Counters of requests and upkeep, kept as things happen. */
const makeCounters = (registers: Registry[]) => ({
  durations: new Histogram({
    name: `${prefix}request_seconds`,
    help: 'Duration of requests until their answer had left, by pattern of the route and status',
    labelNames: ['route', 'status'] as const,
    buckets,
    registers,
  }),
  inFlight: new Gauge({
    name: `${prefix}requests_in_flight`,
    help: 'Requests whose answer has not left yet',
    registers,
  }),
  upkeepRuns: new Counter({
    name: `${prefix}upkeep_runs_total`,
    help: 'Runs of the upkeep of sessions, files and sign-ins, by outcome',
    labelNames: ['outcome'] as const,
    registers,
  }),
  upkeepDropped: new Counter({
    name: `${prefix}upkeep_dropped_total`,
    help: 'What upkeep dropped',
    labelNames: ['what'] as const,
    registers,
  }),
})

type Reading = () => number | null | Promise<number | null>

/** Gauges that are read when somebody asks; what cannot be said now is not a number. */
const makeReadings = (
  ledger: Ledger,
  backups: Pick<Backups, 'status'> | undefined,
  registers: Registry[],
): void => {
  const reading = (name: string, help: string, read: Reading): void => {
    const set = (value: number | null): void => gauge.set(value ?? Number.NaN)
    const gauge: Gauge = new Gauge({
      ...{ name: `${prefix}${name}`, help, registers },
      collect() {
        const value = read()
        if (value instanceof Promise)
          return value.then(set, () => {
            set(null)
          })
        return set(value)
      },
    })
  }
  const { pool } = ledger.store
  // Before the questions to the database, which take connections themselves.
  reading('pool_connections', 'Connections to the database', () => pool.totalCount)
  reading('pool_idle', 'Connections nobody uses', () => pool.idleCount)
  reading('pool_waiting', 'Requests that wait for a connection', () => pool.waitingCount)
  reading('lights_day_seconds', 'The day the lights were last brought to, at midnight UTC', () => {
    const day = lightsBroughtTo(ledger)
    return day === null ? null : Date.parse(day) / 1000
  })
  reading('backup_age_seconds', 'Since the newest backup that succeeded', async () => {
    const at = (await backups?.status())?.last?.at
    return at === undefined ? null : (Date.parse(ledger.clock()) - Date.parse(at)) / 1000
  })
  reading('backup_failed', 'Whether the newest backup failed', async () => {
    const status = await backups?.status()
    return status === undefined ? null : Number(status.failed !== null)
  })
  let size: Promise<{ workspaces: number; facts: number }>
  reading('workspaces', 'Ledgers kept here', async () => {
    size = journalSize(ledger)
    return (await size).workspaces
  })
  reading('journal_facts', 'Facts in the journals of all ledgers', async () => (await size).facts)
  reading('database_up', 'Whether the database answers', () =>
    size.then(
      () => 1,
      () => 0,
    ),
  )
}

/** @param backups of this server; without them it says nothing about any */
export const makeMetrics = (ledger: Ledger, backups?: Pick<Backups, 'status'>): Metrics => {
  const registry = new Registry()
  const counters = makeCounters([registry])
  makeReadings(ledger, backups, [registry])
  let isProcessWatched = false
  return {
    begin() {
      counters.inFlight.inc()
      return (route, status, seconds) => {
        counters.inFlight.dec()
        counters.durations.labels(route, String(status)).observe(seconds)
      }
    },
    upkeepDone(done) {
      counters.upkeepRuns.labels('done').inc()
      for (const [what, count] of Object.entries(done)) counters.upkeepDropped.labels(what).inc(count)
    },
    upkeepFailed() {
      counters.upkeepRuns.labels('failed').inc()
    },
    async text() {
      // Processor, memory and event loop, from the first time anybody asks: who does not ask does not pay.
      if (!isProcessWatched) collectDefaultMetrics({ register: registry })
      isProcessWatched = true
      return { type: registry.contentType, body: await registry.metrics() }
    },
  }
}
