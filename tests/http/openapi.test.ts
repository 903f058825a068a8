import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { actNames } from '#contract/acts.ts'
import { fileRoutes, wallSheets } from '#contract/files.ts'
import { tags } from '#contract/route.ts'
import { routes } from '#contract/routes.ts'
import { keyScopes } from '#contract/scopes.ts'
import { locale } from '#contract/values.ts'
import { refusalCodes } from '#core/record/fact/refusal.ts'
import { deskRefusalCodes } from '#ledger/refusals.ts'
import { locales } from '#messages/locale.ts'
import { wallSizes } from '#office/wall/sizes.ts'
import { openapi } from '#server/openapi.ts'

type Json = Record<string, unknown>
/** As zod takes one. */
type Schema = Extract<Parameters<typeof z.fromJSONSchema>[0], object>
type Media = { schema: Schema; examples?: Record<string, { $ref?: string; value?: unknown }> }
type Content = {
  description?: string
  content?: Record<string, Media>
  headers?: Record<string, { example?: string }>
  $ref?: string
  'x-refusals'?: string[]
}
type Parameter = { name: string; in: string; required: boolean; schema: Schema; example?: unknown }
type Operation = {
  operationId: string
  summary: string
  'x-summary-zh': string
  description?: string
  'x-description-zh'?: string
  tags: string[]
  security: Record<string, string[]>[]
  responses: Record<string, Content>
  parameters?: Parameter[]
  requestBody?: Content
}
type Description = {
  openapi: string
  info: { title: string; version: string; description: string }
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, Schema>
    examples: Record<string, { value: unknown }>
    responses: Record<string, Content>
    securitySchemes: Record<string, Json>
  }
  'x-refusals': Record<string, { status: number; zh: object; en: object }>
}

// As it arrives: what JSON cannot hold is gone.
const described = JSON.parse(JSON.stringify(openapi())) as Description
const operations = Object.values(described.paths).flatMap((it) => Object.values(it))
const definitions = Object.keys(described.components.schemas)

/** A schema of the document as JSON Schema that stands alone. */
const standing = (schema: Schema): z.ZodType => {
  const whole = { ...schema, $defs: described.components.schemas }
  const text = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(JSON.parse(text) as Schema)
}

const examplesOf = ({ operationId, requestBody, responses }: Operation) =>
  [requestBody, ...Object.values(responses)].flatMap((part) =>
    Object.values(part?.content ?? {}).flatMap(({ schema, examples = {} }) =>
      Object.entries(examples).map(([name, { $ref, value }]) => ({
        name: `${operationId} ${name}`,
        schema,
        value:
          $ref === undefined ? value : described.components.examples[$ref.split('/').at(-1) ?? '']?.value,
      })),
    ),
  )

describe('the document', () => {
  test('is OpenAPI 3.1 as far as its own rules go', () => {
    expect(described.openapi).toBe('3.1.0')
    expect(
      Object.keys(described)
        .filter((it) => !it.startsWith('x-'))
        .toSorted(),
    ).toEqual(['openapi', 'info', 'tags', 'paths', 'components'].toSorted())
    expect(described.info.title && described.info.version && described.info.description).toBeTruthy()
    const methods = ['get', 'put', 'post', 'delete']
    const fields = [
      ...[
        'operationId',
        'summary',
        'description',
        'tags',
        'security',
        'parameters',
        'requestBody',
        'responses',
      ],
    ]
    for (const [path, of] of Object.entries(described.paths)) {
      expect(path).toMatch(/^\//)
      expect(Object.keys(of).filter((it) => !methods.includes(it))).toEqual([])
      for (const operation of Object.values(of)) {
        const own = Object.keys(operation).filter((it) => !it.startsWith('x-'))
        expect([path, own.filter((it) => !fields.includes(it))]).toEqual([path, []])
        for (const [status, response] of Object.entries(operation.responses)) {
          expect(status).toMatch(/^([1-5]\d\d|default)$/)
          expect(response.$ref ?? response.description).toBeTruthy()
        }
        for (const scheme of operation.security.flatMap((it) => Object.keys(it)))
          expect(Object.keys(described.components.securitySchemes)).toContain(scheme)
      }
    }
  })

  test('describes every route, every file and every act, once, in both languages, under a subject', () => {
    const names = operations.map((it) => it.operationId)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(
      expect.arrayContaining([
        ...Object.keys(routes),
        ...Object.keys(fileRoutes),
        ...actNames.map((name) => `act-${name}`),
      ]),
    )
    for (const it of operations) {
      expect(it.summary).toMatch(/^[^\u4e00-\u9fff]+$/)
      expect(it['x-summary-zh']).toMatch(/[\u4e00-\u9fff]/)
      expect(tags).toContain(it.tags[0])
    }
    expect(described.tags.map((it) => it.name)).toEqual([...tags])
  })

  test('what may be left out is not required, and every {name} of a path is a parameter', () => {
    const list = described.paths['/api/problems']?.['get']?.parameters
    expect(list?.find((it) => it.name === 'offset')).toMatchObject({ in: 'query', required: false })
    expect(list?.find((it) => it.name === 'cursor')).toMatchObject({ in: 'query', required: false })
    expect(described.paths['/api/drafts']?.['post']?.parameters).toMatchObject([
      { name: 'name', required: true },
    ])
    for (const [path, methods] of Object.entries(described.paths))
      for (const { parameters = [] } of Object.values(methods))
        expect(parameters.filter((it) => it.in === 'path').map((it) => it.name)).toEqual(
          [...path.matchAll(/\{(\w+)\}/g)].map((it) => it[1]),
        )
  })

  test('every list has a cursor, or says in both languages why it stays short', () => {
    const lists = operations.filter((it) => /^list[A-Z]/.test(it.operationId))
    expect(lists.length).toBeGreaterThan(7)
    for (const { operationId, parameters = [], responses, ...it } of lists) {
      const walks = parameters.some(({ name }) => name === 'cursor')
      const answer = JSON.stringify(responses['200']?.content?.['application/json']?.schema)
      expect([operationId, answer.includes('"next"')]).toEqual([operationId, walks])
      if (!walks)
        expect([operationId, it.description, it['x-description-zh']]).toEqual([
          operationId,
          expect.stringMatching(/\./),
          expect.stringMatching(/。/),
        ])
    }
  })

  test('every reference leads somewhere, and nothing is described that nobody refers to', () => {
    const text = JSON.stringify(described)
    for (const [kind, named] of [
      ['schemas', described.components.schemas],
      ['examples', described.components.examples],
      ['responses', described.components.responses],
    ] as const) {
      const referred = new Set(
        [...text.matchAll(new RegExp(`"#/components/${kind}/([\\w-]+)"`, 'g'))].map((it) => it[1]),
      )
      expect([kind, referred]).toEqual([kind, new Set(Object.keys(named))])
    }
    expect(definitions).toContain('ProblemRow')
  })
})

describe('the examples', () => {
  test('fit the schemas they stand beside', () => {
    const all = operations.flatMap(examplesOf)
    expect(all.length).toBeGreaterThan(100)
    const wrong = all.flatMap(({ name, schema, value }) => {
      const { error } = standing(schema).safeParse(value)
      return error ? [`${name}: ${JSON.stringify(error.issues.slice(0, 3))}`] : []
    })
    expect(wrong).toEqual([])
    for (const { operationId, parameters = [] } of operations)
      for (const { name, schema, example } of parameters)
        if (example !== undefined)
          expect([operationId, name, standing(schema).safeParse(example).error]).toEqual([
            operationId,
            name,
            undefined,
          ])
  })

  test('one that lacks something, or has a word for a number, is found', () => {
    const [first] = examplesOf(described.paths['/api/problems']?.['get'] as Operation)
    const { rows, total, next } = (first?.value ?? {}) as {
      rows: unknown[]
      total: number
      next: string | null
    }
    const schema = standing(first?.schema ?? {})
    expect(schema.safeParse({ rows, total, next }).success).toBe(true)
    expect(schema.safeParse({ rows, total }).success).toBe(false)
    expect(schema.safeParse({ rows, total: 'many', next }).success).toBe(false)
    expect(schema.safeParse({ rows: [{}], total, next }).success).toBe(false)
  })

  test('stand at every route and act that speaks JSON (else: tests/http/whole-story.ts)', () => {
    const without = operations
      .filter(({ operationId, responses }) => {
        const json = responses['200']?.content?.['application/json']
        return json && !json.examples && operationId !== 'openapi'
      })
      .map((it) => it.operationId)
    expect(without).toEqual([])
  })

  test('name the file that each route of bytes gives, and show the first lines of words', () => {
    // What tells of changes gives no file.
    for (const [name, route] of Object.entries(fileRoutes)) {
      if (route.media[0] === 'text/event-stream') continue
      const { headers, content = {} } =
        operations.find((it) => it.operationId === name)?.responses['200'] ?? {}
      const disposition = headers?.['Content-Disposition']?.example
      expect([name, disposition]).toEqual([name, expect.stringMatching(/^(attachment|inline); filename="/)])
      const [[media, { examples }] = ['', {} as Media]] = Object.entries(content)
      if (media.startsWith('text/csv'))
        expect([name, examples?.['usual']?.value]).toEqual([name, expect.stringMatching(/,.*\r\n/)])
    }
  })

  test('show a repeat of the same actId with the same answer', () => {
    const repeated = described.paths['/api/acts/report-progress']?.['post']?.responses['200']
    const { usual, repeat } = repeated?.content?.['application/json']?.examples ?? {}
    expect(repeat?.value).toEqual(usual?.value)
    expect(repeat?.value).toBeTruthy()
  })

  test('tell no secret', () => {
    expect(JSON.stringify(described)).not.toMatch(/Jiulongjiang|Chengjiang-2026|Falsch/)
  })
})

describe('what is refused', () => {
  test('every code has its status and sentences, and stands at a route', () => {
    const codes = [...refusalCodes, ...deskRefusalCodes]
    expect(Object.keys(described['x-refusals']).toSorted()).toEqual(codes.toSorted())
    const named = new Set(
      operations.flatMap((it) => Object.values(it.responses).flatMap((one) => one['x-refusals'] ?? [])),
    )
    expect(codes.filter((it) => !named.has(it))).toEqual([])
  })

  test('stands under its own status', () => {
    for (const { responses } of operations)
      for (const [status, { 'x-refusals': of = [] }] of Object.entries(responses))
        expect(of.map((it) => described['x-refusals'][it]?.status)).toEqual(of.map(() => Number(status)))
  })

  test('keys: each scope opens something, and nothing opens without being said', () => {
    const scopes = operations.flatMap((it) => it.security.flatMap((one) => one['key'] ?? []))
    expect([...new Set(scopes)].toSorted()).toEqual([...keyScopes].toSorted())
  })
})

test('what the contract offers is what the office draws and the messages say', () => {
  expect([...wallSheets]).toEqual(Object.keys(wallSizes))
  expect(locale.options).toEqual([...locales])
})
