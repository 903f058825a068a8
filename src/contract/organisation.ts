import { z } from 'zod'
import { route } from '#contract/route.ts'
import * as value from '#contract/values.ts'

export const organisation = z.object({
  units: z.array(
    z.object({
      id: value.id,
      name: z.string(),
      shortName: z.string(),
      kind: value.unitKind,
      parent: value.id.nullable(),
      rank: z.number().int(),
      posts: z.array(
        z.object({ id: value.id, title: z.string(), roles: z.array(value.postRole), rank: z.number().int() }),
      ),
    }),
  ),
  persons: z.array(
    z.object({
      id: value.id,
      name: z.string(),
      appointments: z.array(
        z.object({
          id: value.id,
          unit: value.id,
          post: value.id,
          postTitle: z.string(),
          roles: z.array(value.postRole),
          from: value.day,
          until: value.day.nullable(),
        }),
      ),
      /** Shown to registrars only; null for a person without an account. */
      account: z.object({ login: z.string(), locked: z.boolean(), mustChange: z.boolean() }).nullable(),
    }),
  ),
})
export type Organisation = z.infer<typeof organisation>

export const readOrganisation = route({
  method: 'GET',
  path: '/api/organisation',
  summary: 'Units, posts, persons and their appointments',
  admission: 'signed-in',
  response: organisation,
})

const temporary = z.object({
  login: z.string(),
  /** Shown once; must be changed at the first sign-in. */
  password: z.string(),
})

export const openAccount = route({
  method: 'POST',
  path: '/api/accounts',
  summary: 'Give a person an account with a temporary password (registrars)',
  admission: 'signed-in',
  body: z.object({ person: value.id, login: value.words(60) }),
  response: temporary,
})

export const resetAccount = route({
  method: 'POST',
  path: '/api/accounts/reset',
  summary: 'Give a person a new temporary password and end their sessions (registrars)',
  admission: 'signed-in',
  body: z.object({ person: value.id }),
  response: temporary,
})
