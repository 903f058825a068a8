import type { FileRoute } from '#contract/file-route.ts'
import type { Route, Summary } from '#contract/route.ts'
import type { KeyScope } from '#contract/scopes.ts'
import type { LedgerRefusalCode } from '#ledger/refusals.ts'
import { refusals as sentences } from '#messages/en/refusals.ts'
import { statusOf } from '#server/errors.ts'
import { type Json, plainJson } from '#server/openapi-components.ts'
import type { Asked, Examples } from '#server/openapi-examples.ts'

type Schema = Route['response']

const pathParameters = (path: string, example: Asked | undefined): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
    ...(example?.params?.[name] === undefined ? {} : { example: example.params[name] }),
  }))

/** As the schema has it: a number is one in the example too. */
const exampleOf = (given: string | undefined, { type }: Json): Json => {
  if (given === undefined) return {}
  return { example: type === 'integer' || type === 'number' ? Number(given) : given }
}

/** Each member of a query is a parameter; one that may be left out is not required. */
const queryParameters = (schema: Schema, example: Asked | undefined): Json[] => {
  const { properties } = plainJson(schema, 'output') as { properties?: Record<string, Json> }
  const { required } = plainJson(schema, 'input') as { required?: string[] }
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    schema,
    ...exampleOf(example?.query?.[name], schema),
  }))
}

export const jsonContent = (schema: Json, examples: Record<string, Json> = {}): Json => ({
  content: {
    'application/json': { schema, ...(Object.keys(examples).length > 0 ? { examples } : {}) },
  },
})

export const usual = (value: unknown): Record<string, Json> =>
  value === undefined ? {} : { usual: { value } }

export const binary = { schema: { type: 'string', format: 'binary' } }

/** The answers that are «no», by their status, with the codes that can come and what was really answered once. */
export const refusedResponses = (
  codes: readonly LedgerRefusalCode[],
  { refusals }: Examples,
): Record<string, Json> => {
  const byStatus = Map.groupBy(codes, (code) => statusOf[code])
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, of]) => {
        const examples = of
          .filter((code) => refusals[code] !== undefined)
          .map((code) => [code, { $ref: `#/components/examples/${code}` }] as const)
        return [
          String(status),
          {
            description: of.map((code) => `\`${code}\`: ${sentences[code]({}).says}`).join('\n\n'),
            'x-refusals': of,
            ...jsonContent({ $ref: '#/components/schemas/Refusal' }, Object.fromEntries(examples)),
          },
        ]
      }),
  )
}

/** In words for people, and for programs: who is let in, and which scope a key needs. */
export const securityOf = (admission: Route['admission'], scope: KeyScope | undefined): Json => ({
  security: [
    ...(admission === 'anyone' ? [{}] : [{ session: [] }]),
    ...(scope === undefined ? [] : [{ key: [scope] }]),
  ],
  ...(scope === undefined ? {} : { 'x-scope': scope }),
})

export const said = ({ zh: chinese, en: english }: Summary, whole?: Summary): Json => ({
  summary: english,
  'x-summary-zh': chinese,
  ...(whole ? { description: whole.en, 'x-description-zh': whole.zh } : {}),
})

export const unexpected: Json = { $ref: '#/components/responses/Broken' }

/** What every route begins with: its name, what it does, who may, and what is asked by its address. */
export const beginningOf = (
  name: string,
  route: (Route | FileRoute) & { whole?: Summary },
  example: Asked | undefined,
): Json => {
  const parameters = [
    ...pathParameters(route.path, example),
    ...(route.query ? queryParameters(route.query, example) : []),
  ]
  return {
    operationId: name,
    tags: [route.tag],
    ...said(route.summary, route.whole),
    ...securityOf(route.admission, route.scope),
    ...(parameters.length > 0 ? { parameters } : {}),
  }
}
