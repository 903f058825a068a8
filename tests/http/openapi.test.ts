import { expect, test } from 'vitest'
import { actNames } from '#contract/acts.ts'
import { fileRoutes, wallSheets } from '#contract/files.ts'
import { routes } from '#contract/routes.ts'
import { locale } from '#contract/values.ts'
import { locales } from '#messages/locale.ts'
import { wallSizes } from '#office/wall/sizes.ts'
import { openapi } from '#server/openapi.ts'

type Operation = {
  operationId: string
  responses: object
  parameters?: { name: string; in: string; required: boolean }[]
}
const described = openapi() as { openapi: string; paths: Record<string, Record<string, Operation>> }
const operations = Object.values(described.paths).flatMap((it) => Object.values(it))

test('every route and every act is described, once', () => {
  const names = operations.map((it) => it.operationId)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(
    expect.arrayContaining([
      ...Object.keys(routes),
      ...Object.keys(fileRoutes),
      ...actNames.map((name) => `act-${name}`),
    ]),
  )
  expect(described.openapi).toBe('3.1.0')
})

test('what may be left out is not required, and every {name} of a path is a parameter', () => {
  const list = described.paths['/api/problems']?.['get']?.parameters
  expect(list?.find((it) => it.name === 'offset')).toMatchObject({ in: 'query', required: false })
  expect(described.paths['/api/drafts']?.['post']?.parameters).toMatchObject([
    { name: 'name', required: true },
  ])
  for (const [path, methods] of Object.entries(described.paths))
    for (const { parameters = [] } of Object.values(methods))
      expect(parameters.filter((it) => it.in === 'path').map((it) => it.name)).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map((it) => it[1]),
      )
})

test('every reference leads somewhere, and nothing is described that nobody refers to', () => {
  const text = JSON.stringify(described)
  const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((it) => it[1]))
  const { schemas } = (described as unknown as { components: { schemas: object } }).components
  expect(referred).toEqual(new Set(Object.keys(schemas)))
  expect(referred).toContain('ProblemRow')
})

test('what the contract offers is what the office draws and the messages say', () => {
  expect([...wallSheets]).toEqual(Object.keys(wallSizes))
  expect(locale.options).toEqual([...locales])
})
