import type { BackupStatus } from '#contract/backup.ts'
import type { RouteName } from '#contract/routes.ts'
import type { Json } from '#server/openapi-components.ts'
import type { Example } from '#server/openapi-examples.ts'
import { jsonContent } from '#server/openapi-parts.ts'

const open: Json = { security: [{}] }

const oneOf = (...values: string[]): Json => ({ type: 'string', enum: values })
const health = (database: Json): Json => ({
  type: 'object',
  properties: { server: oneOf('up'), database },
  required: ['server', 'database'],
})

const pathPart = (name: string): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } })

/** Addresses that say something about the server and nothing about a ledger. */
export const machinePaths: Record<string, Json> = {
  '/api/openapi.json': {
    get: {
      operationId: 'openapi',
      tags: ['operations'],
      summary: 'This description',
      'x-summary-zh': '本说明',
      ...open,
      responses: { 200: { description: 'OpenAPI 3.1', ...jsonContent({ type: 'object' }) } },
    },
  },
  '/health': {
    get: {
      operationId: 'health',
      tags: ['operations'],
      summary: 'Whether the server and its database answer',
      'x-summary-zh': '服务器和数据库是否正常',
      ...open,
      responses: {
        200: {
          description: 'They do',
          ...jsonContent(health(oneOf('up')), { usual: { value: { server: 'up', database: 'up' } } }),
        },
        503: {
          description: 'The database does not',
          ...jsonContent(health(oneOf('away')), { usual: { value: { server: 'up', database: 'away' } } }),
        },
      },
    },
  },
  '/calendar/{ledger}/{secret}.ics': {
    get: {
      operationId: 'calendar',
      tags: ['operations'],
      summary: 'The days of whoever made this address, for a calendar program (RFC 5545)',
      'x-summary-zh': '本人的期限，供日历软件订阅（RFC 5545）；地址由本人在“提醒方式”里取得',
      ...open,
      parameters: [pathPart('ledger'), pathPart('secret')],
      responses: {
        200: {
          description: 'Whole-day events',
          content: {
            'text/calendar': {
              schema: { type: 'string' },
              examples: { usual: { value: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n' } },
            },
          },
        },
        404: { description: 'An address that opens nothing' },
        429: { description: 'Asked too often' },
      },
    },
  },
  '/metrics': {
    get: {
      operationId: 'metrics',
      tags: ['operations'],
      summary: 'Counts and times of the server for Prometheus; for its collector, and for registrars',
      'x-summary-zh': '服务器的计数和耗时（Prometheus 格式），供采集程序和登记员使用',
      security: [{ collector: [] }, { session: [] }],
      responses: {
        200: {
          description: "Prometheus's text format",
          content: {
            'text/plain': {
              schema: { type: 'string' },
              examples: {
                usual: {
                  value: [
                    'zhenggai_request_seconds_count{route="/api/problems",status="200"} 214',
                    'zhenggai_requests_in_flight 1',
                    'zhenggai_journal_facts 10482',
                    'zhenggai_database_up 1\n',
                  ].join('\n'),
                },
              },
            },
          },
        },
        401: { description: 'No session, and not the token of the settings' },
        403: { description: 'Signed in, and no registrar' },
      },
    },
  },
}

/** Beside the session and the key: whoever collects metrics is nobody's voice. */
export const machineSecurity = {
  collector: {
    type: 'http',
    scheme: 'bearer',
    description: 'The `metricsToken` of the settings, for /metrics alone.',
  },
}

const root = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c'
const madeAt = '2026-08-03T18:30:04.120000Z'
const status: BackupStatus = {
  place: '/var/lib/zhenggai/backups',
  keep: 14,
  sealed: true,
  sameDisk: false,
  last: {
    at: madeAt,
    reason: 'daily',
    place: '/var/lib/zhenggai/backups',
    trouble: null,
    made: {
      ...{ state: '20260803T183004Z', bytes: 48_120_331, newBytes: 1_204_113, files: 212, missing: 0 },
      sealed: true,
      workspaces: [{ name: '澄江县巡察整改台账', size: 10_482, root }],
    },
  },
  failed: null,
  overdue: false,
  kept: [{ state: '20260803T183004Z', at: madeAt }],
  running: null,
}

/** What these answer is the machine's and another each time: it is not recorded (tests/http/recorder.ts). */
export const machineExamples = {
  readBackup: { response: status },
  runBackup: { body: {}, response: { ...status, running: { stage: 'journal', done: 2000, of: 10_482 } } },
} satisfies Partial<Record<RouteName, Example>>
