import { acts, granted, refusalBody } from '#contract/acts.ts'
import type { FileRoute } from '#contract/file-route.ts'
import { fileRoutes } from '#contract/files.ts'
import type { Route } from '#contract/route.ts'
import { routes } from '#contract/routes.ts'
import { type Json, plainJson, withReferences } from '#server/openapi-components.ts'

type Schema = Route['response']

const bracketed = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }))

/** Each member of a query is a parameter; one that may be left out is not required. */
const queryParameters = (schema: Schema): Json[] => {
  const { properties } = plainJson(schema, 'output') as { properties?: Record<string, Json> }
  const { required } = plainJson(schema, 'input') as { required?: string[] }
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    schema,
  }))
}

const jsonContent = (schema: Json): Json => ({ content: { 'application/json': { schema } } })
const bytes: Json = {
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
}

const refused: Json = { $ref: '#/components/responses/Refused' }
const open: Json = { security: [] }

/** Routes whose body is a file. */
const fileBodies: ReadonlySet<string> = new Set(['readDocument', 'uploadFile', 'addTemplate'])

const operationOf = (name: string, route: Route): Json => {
  const parameters = [...pathParameters(route.path), ...(route.query ? queryParameters(route.query) : [])]
  return {
    operationId: name,
    tags: [route.tag],
    summary: route.summary.en,
    ...(route.admission === 'anyone' ? open : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? { requestBody: { required: true, ...jsonContent(plainJson(route.body, 'input')) } }
      : {}),
    ...(fileBodies.has(name) ? { requestBody: { required: true, ...bytes } } : {}),
    responses: {
      200: { description: 'Done', ...jsonContent(plainJson(route.response, 'output')) },
      default: refused,
    },
  }
}

const actOperation = (name: string, schema: Schema): Json => {
  const input = plainJson(schema, 'input') as { properties?: Json; required?: string[] }
  const actId = {
    type: 'string',
    format: 'uuid',
    description: 'UUIDv7 made by the caller; a repeat is answered as before',
  }
  return {
    operationId: `act-${name}`,
    summary: `Ask for the act «${name}»`,
    requestBody: {
      required: true,
      ...jsonContent({
        ...input,
        properties: { actId, ...input.properties },
        required: ['actId', ...(input.required ?? [])],
      }),
    },
    responses: {
      200: { description: 'Granted', ...jsonContent(plainJson(granted, 'output')) },
      default: refused,
    },
  }
}

const fileOperation = (name: string, route: FileRoute): Json => {
  const parameters = [...pathParameters(route.path), ...(route.query ? queryParameters(route.query) : [])]
  const binary = { schema: { type: 'string', format: 'binary' } }
  return {
    operationId: name,
    tags: [route.tag],
    summary: route.summary.en,
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      200: { description: 'The bytes', content: Object.fromEntries(route.media.map((it) => [it, binary])) },
      default: refused,
    },
  }
}

const otherPaths = (): Record<string, Json> => ({
  '/api/openapi.json': {
    get: {
      operationId: 'openapi',
      summary: 'This description',
      ...open,
      responses: { 200: { description: 'OpenAPI 3.1', ...jsonContent({ type: 'object' }) } },
    },
  },
  '/health': {
    get: {
      operationId: 'health',
      summary: 'Whether the server and its database answer',
      ...open,
      responses: {
        200: { description: 'They do', ...jsonContent({ type: 'object' }) },
        503: { description: 'The database does not', ...jsonContent({ type: 'object' }) },
      },
    },
  },
})

/** The HTTP API as OpenAPI 3.1, out of the contract alone; docs/openapi.json is this. */
export const openapi = (): object => {
  const paths: Record<string, Json> = {}
  const add = (path: string, method: string, operation: Json) => {
    paths[path] = { ...paths[path], [method]: operation }
  }
  for (const [name, route] of Object.entries(routes) as [string, Route][])
    add(bracketed(route.path), route.method.toLowerCase(), operationOf(name, route))
  for (const [name, route] of Object.entries(fileRoutes) as [string, FileRoute][])
    add(bracketed(route.path), route.method.toLowerCase(), fileOperation(name, route))
  for (const [name, schema] of Object.entries(acts))
    add(`/api/acts/${name}`, 'post', actOperation(name, schema))
  for (const [path, operations] of Object.entries(otherPaths()))
    paths[path] = { ...paths[path], ...operations }
  const responses = {
    Refused: { description: 'Refused, with a code', ...jsonContent(plainJson(refusalBody, 'output')) },
  }
  const { document, schemas } = withReferences({ paths, responses })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhenggai 整改',
      version: '1',
      description:
        'Changing requests are accepted from our own pages, or from programs that send `Origin` with the address of the server. Every «no» is `{ refused, details, request }`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: [{ session: [] }],
    paths: document['paths'],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zhenggai' } },
      responses: document['responses'],
      schemas,
    },
  }
}
