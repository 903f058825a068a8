import { type ActName, acts, granted } from '#contract/acts.ts'
import type { FileRoute } from '#contract/file-route.ts'
import type { FileRouteName } from '#contract/files.ts'
import { actScopes } from '#contract/keys.ts'
import type { Route } from '#contract/route.ts'
import type { RouteName } from '#contract/routes.ts'
import { en } from '#messages/en.ts'
import { zh } from '#messages/zh.ts'
import { type Json, plainJson } from '#server/openapi-components.ts'
import type { Examples, FileExample } from '#server/openapi-examples.ts'
import {
  beginningOf,
  binary,
  jsonContent,
  refusedResponses,
  said,
  securityOf,
  unexpected,
  usual,
} from '#server/openapi-parts.ts'
import { refusalsOfAct, refusalsOfRoute } from '#server/openapi-refusals.ts'

/** A test counts on it: the example of a repeat stands at this act. */
const repeatedAct: ActName = 'report-progress'

/** Routes whose body is a file. */
const fileBodies: ReadonlySet<RouteName> = new Set<RouteName>(['readDocument', 'uploadFile', 'addTemplate'])

/** A route of JSON. */
export const operationOf = (name: RouteName, route: Route, examples: Examples): Json => {
  const example = examples.operations[name]
  return {
    ...beginningOf(name, route, example),
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
  text === undefined ? {} : { examples: { usual: { value: text } } }

/** A route of bytes. */
export const fileOperation = (name: FileRouteName, route: FileRoute, examples: Examples): Json => {
  const example = examples.files[name]
  return {
    ...beginningOf(name, route, example),
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
