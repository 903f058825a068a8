import { actNames, refusalBody } from '#contract/acts.ts'
import { type FileRouteName, fileRoutes } from '#contract/files.ts'
import type { FileRoute } from '#contract/file-route.ts'
import { type Route, tags } from '#contract/route.ts'
import { type RouteName, routes } from '#contract/routes.ts'
import { refusalCodes } from '#core/record/fact/refusal.ts'
import { deskRefusalCodes } from '#ledger/refusals.ts'
import { refusals as refusalsEn } from '#messages/en/refusals.ts'
import { api } from '#messages/en/api.ts'
import { refusals as refusalsZh } from '#messages/zh/refusals.ts'
import { api as apiZh } from '#messages/zh/api.ts'
import { statusOf } from '#server/errors.ts'
import { type Json, plainJson, withReferences } from '#server/openapi-components.ts'
import { type Examples, readExamples } from '#server/openapi-examples.ts'
import { machineExamples, machinePaths, machineSecurity } from '#server/openapi-machine.ts'
import { actOperation, fileOperation, operationOf } from '#server/openapi-operations.ts'
import { jsonContent } from '#server/openapi-parts.ts'

const bracketed = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

const everyPath = (examples: Examples): Record<string, Json> => {
  const paths: Record<string, Json> = {}
  const add = (path: string, method: string, operation: Json) => {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation }
  }
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][])
    add(bracketed(route.path), route.method, operationOf(name, route, examples))
  for (const [name, route] of Object.entries(fileRoutes) as [FileRouteName, FileRoute][])
    add(bracketed(route.path), route.method, fileOperation(name, route, examples))
  for (const name of actNames) add(`/api/acts/${name}`, 'post', actOperation(name, examples))
  return { ...paths, ...machinePaths }
}

/** Every code with its status and its two sentences, as it is said without details. */
const everyRefusal = (): Json =>
  Object.fromEntries(
    [...refusalCodes, ...deskRefusalCodes].map((code) => [
      code,
      { status: statusOf[code], zh: refusalsZh[code]({}), en: refusalsEn[code]({}) },
    ]),
  )

const described = (): string => api.concepts.map(({ title, text }) => `## ${title}\n\n${text}`).join('\n\n')

const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'zhenggai',
    description:
      'The cookie of a signed-in person. Requests that change something must come from our own pages.',
  },
  key: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'zg_…',
    description: `${api.concepts[0]?.text ?? ''} Scopes: read, report, plan, import.`,
  },
  ...machineSecurity,
}

/** The HTTP API as OpenAPI 3.1, out of the contract alone; docs/openapi.json is this. */
export const openapi = (): object => {
  const recorded = readExamples()
  const examples = { ...recorded, operations: { ...recorded.operations, ...machineExamples } }
  const broken = {
    refused: 'broken',
    details: { status: 500 },
    request: '00000000-0000-4000-8000-000000000000',
  }
  const responses = {
    Broken: {
      description: 'What nobody foresaw: quote `request` to an administrator',
      ...jsonContent(plainJson(refusalBody, 'output'), { broken: { value: broken } }),
    },
  }
  const { document, schemas } = withReferences({ paths: everyPath(examples), responses })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhenggai 整改',
      version: '1',
      description: described(),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: tags.map((name) => ({ name, description: api.tags[name], 'x-name-zh': apiZh.tags[name] })),
    paths: document['paths'],
    components: {
      securitySchemes,
      responses: document['responses'],
      examples: Object.fromEntries(
        Object.entries(examples.refusals).map(([code, value]) => [code, { value }]),
      ),
      schemas: { ...schemas, Refusal: schemas['Refusal'] ?? plainJson(refusalBody, 'output') },
    },
    'x-refusals': everyRefusal(),
  }
}
