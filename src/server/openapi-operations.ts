import { type ActName, acts, granted } from '#contract/acts.ts'
import type { FileRoute } from '#contract/file-route.ts'
import type { FileRouteName } from '#contract/files.ts'
import { actScopes } from '#contract/keys.ts'
import type { Route, Summary } from '#contract/route.ts'
import type { RouteName } from '#contract/routes.ts'
import type { KeyScope } from '#contract/scopes.ts'
import type { LedgerRefusalCode } from '#ledger/refusals.ts'
import { en } from '#messages/en.ts'
import { zh } from '#messages/zh.ts'
import { statusOf } from '#server/errors.ts'
import { type Json, plainJson } from '#server/openapi-components.ts'
import type { Asked, Examples, FileExample } from '#server/openapi-examples.ts'
import { refusalsOfAct, refusalsOfRoute } from '#server/openapi-refusals.ts'

type Schema = Route['response']

/** A test counts on it: the example of a repeat stands at this act. */
const repeatedAct: ActName = 'report-progress'

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

const usual = (value: unknown): Record<string, Json> => (value === undefined ? {} : { usual: { value } })

const binary = { schema: { type: 'string', format: 'binary' } }

/** Routes whose body is a file. */
const fileBodies: ReadonlySet<RouteName> = new Set<RouteName>(['readDocument', 'uploadFile', 'addTemplate'])

/** The answers that are «no», by their status, with the codes that can come and what was really answered once. */
const refusedResponses = (
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
            description: of.map((code) => `\`${code}\`: ${en.refusals[code]({}).says}`).join('\n\n'),
            'x-refusals': of,
            ...jsonContent({ $ref: '#/components/schemas/Refusal' }, Object.fromEntries(examples)),
          },
        ]
      }),
  )
}

/** In words for people, and for programs: who is let in, and which scope a key needs. */
const securityOf = (admission: Route['admission'], scope: KeyScope | undefined): Json => ({
  security: [
    ...(admission === 'anyone' ? [{}] : [{ session: [] }]),
    ...(scope === undefined ? [] : [{ key: [scope] }]),
  ],
  ...(scope === undefined ? {} : { 'x-scope': scope }),
})

const said = ({ zh: chinese, en: english }: Summary, whole?: Summary): Json => ({
  summary: english,
  'x-summary-zh': chinese,
  ...(whole ? { description: whole.en, 'x-description-zh': whole.zh } : {}),
})

const unexpected: Json = { $ref: '#/components/responses/Broken' }

/** A route of JSON. */
export const operationOf = (name: RouteName, route: Route, examples: Examples): Json => {
  const example = examples.operations[name]
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
    ...(route.body
      ? {
          requestBody: {
            required: true,
            ...jsonContent(plainJson(route.body, 'input'), usual(example?.body)),
          },
        }
      : {}),
    ...(fileBodies.has(name)
      ? { requestBody: { required: true, content: { 'application/octet-stream': binary } } }
      : {}),
    responses: {
      200: {
        description: 'Done',
        ...jsonContent(plainJson(route.response, 'output'), usual(example?.response)),
      },
      ...refusedResponses(refusalsOfRoute(name, route), examples),
      default: unexpected,
    },
  }
}

/** Under what name the file is saved. */
const named = ({ disposition }: FileExample): Json => ({
  description: 'The name of the file, `filename*` in UTF-8',
  schema: { type: 'string' },
  example: disposition,
})

/** A file of words can be looked at. */
const begins = ({ begins: text }: FileExample): Json =>
  text === undefined ? {} : { examples: { usual: { summary: 'Its first lines', value: text } } }

/** A route of bytes. */
export const fileOperation = (name: FileRouteName, route: FileRoute, examples: Examples): Json => {
  const example = examples.files[name]
  const parameters = [
    ...pathParameters(route.path, example),
    ...(route.query ? queryParameters(route.query, example) : []),
  ]
  return {
    operationId: name,
    tags: [route.tag],
    ...said(route.summary),
    ...securityOf(route.admission, route.scope),
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      200: {
        description: 'The bytes',
        ...(example?.disposition === undefined ? {} : { headers: { 'Content-Disposition': named(example) } }),
        content: Object.fromEntries(
          route.media.map((it) => [it, it === example?.type ? { ...binary, ...begins(example) } : binary]),
        ),
      },
      ...refusedResponses(refusalsOfRoute(name, route), examples),
      default: unexpected,
    },
  }
}

/** POST /api/acts/<name>. */
export const actOperation = (name: ActName, examples: Examples): Json => {
  const example = examples.operations[`act-${name}`]
  const input = plainJson(acts[name], 'input') as { properties?: Json; required?: string[] }
  const actId = {
    type: 'string',
    format: 'uuid',
    description: 'UUIDv7 made by the caller; a repeat is answered as before',
  }
  const repeat: Record<string, Json> =
    name === repeatedAct && example
      ? {
          repeat: {
            summary: 'The same actId once more: the same answer, nothing done twice',
            value: example.response,
          },
        }
      : {}
  const body = {
    ...input,
    properties: { actId, ...input.properties },
    required: ['actId', ...(input.required ?? [])],
  }
  return {
    operationId: `act-${name}`,
    tags: ['acts'],
    ...said({ zh: zh.words.acts[name], en: en.words.acts[name] }),
    ...securityOf('signed-in', actScopes[name]),
    requestBody: { required: true, ...jsonContent(body, usual(example?.body)) },
    responses: {
      200: {
        description: 'Granted',
        ...jsonContent(plainJson(granted, 'output'), { ...usual(example?.response), ...repeat }),
      },
      ...refusedResponses(refusalsOfAct(name), examples),
      default: unexpected,
    },
  }
}
