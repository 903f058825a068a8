import { type OutputOf, check } from '#contract/check.ts'
import type { Route } from '#contract/route.ts'
import { type RouteName, routes } from '#contract/routes.ts'
import { id } from '#contract/values.ts'
import type { OpenSession } from '#ledger/desk/sessions.ts'
import type { Caller } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { App, AppContext } from '#server/app-types.ts'
import { checked, fromAnyone, megabyte, readJson } from '#server/request-body.ts'
import { callerOf } from '#server/admission.ts'
import { type Unready, requireSession } from '#server/session-cookie.ts'

type RouteOf<Name extends RouteName> = (typeof routes)[Name]

/** What a handler is given: everything checked. */
export type Asked<Name extends RouteName> = {
  c: AppContext
  /** A parameter of the path; all of them are ids. */
  param: (name: string) => string
  query: OutputOf<NonNullable<RouteOf<Name>['query']>>
  body: OutputOf<NonNullable<RouteOf<Name>['body']>>
  /** Who asks. @throws Refused `session-ended` on a route for anyone, when nobody is signed in */
  session: () => OpenSession
  caller: () => Caller
}

/** One handler for each route of the contract: what it answers is checked against the contract as well. */
export type Handlers = {
  [Name in RouteName]: (asked: Asked<Name>) => Promise<OutputOf<RouteOf<Name>['response']>>
}

/** What is open while a temporary password has still to be changed, or a second factor to be bound. */
const openBefore: Partial<Record<RouteName, readonly Unready[]>> = {
  changePassword: ['change-password-first', 'second-factor-first'],
  beginSecondFactor: ['second-factor-first'],
  bindSecondFactor: ['second-factor-first'],
}
/** A route for anyone decides by itself what it says to whom. */
const both: readonly Unready[] = ['change-password-first', 'second-factor-first']

/** What is asked before a large body is read at all: whoever may not send it shall not keep us reading. */
export type Gates = Partial<Record<RouteName, (caller: Caller) => Promise<void>>>

/** JSON bodies are small; a draft carries a whole document back, choices speak of each of its rows. */
const bodyLimits: Partial<Record<RouteName, number>> = {
  saveDraft: 20 * megabyte,
  mendDraft: 20 * megabyte,
  chooseRows: 4 * megabyte,
}

/** A parameter of the path; what is no id leads to nothing. @throws Refused `not-found` */
export const readParam = (c: AppContext, name: string): string => {
  const value = check(id, c.req.param(name))
  if ('data' in value) return value.data
  throw new Refused('not-found')
}

/**
 * The answer as the contract describes it: what the contract does not name cannot leave. One that does not fit is a bug
 * and answered as such.
 */
export const answerOf = (name: string, response: Route['response'], answer: unknown): unknown => {
  const result = check(response, answer)
  if ('data' in result) return result.data
  const first = result.flaws.map(({ path, code }) => `${path} ${code}`).join(', ')
  throw new Error(`the answer of ${name} is not what the contract says: ${first}`)
}

/** The table is typed by name; here the name is any of them. */
type AnyHandler = (asked: Asked<RouteName>) => Promise<unknown>

const bindOne = (app: App, name: RouteName, handler: AnyHandler, gate: Gates[RouteName]): void => {
  const route: Route = routes[name]
  const limit = bodyLimits[name] ?? (route.admission === 'anyone' ? fromAnyone : megabyte)
  app.on(route.method, route.path, async (c) => {
    const caller = () => callerOf(c, route, openBefore[name])
    // A key opens what has its scope, and nothing because everybody may do it.
    if (route.admission === 'signed-in') caller()
    else if (c.get('key')) callerOf(c, { ...route, administration: true })
    await gate?.(caller())
    const asked: Asked<RouteName> = {
      c,
      param: (it) => readParam(c, it),
      query: route.query ? checked(route.query, c.req.query()) : undefined,
      body: route.body ? checked(route.body, await readJson(c, limit)) : undefined,
      session: () => requireSession(c, both),
      caller,
    }
    return c.json(answerOf(name, route.response, await handler(asked)))
  })
}

/** Binds every route of the contract to its handler. */
export const bindRoutes = (app: App, handlers: Handlers, gates: Gates): void => {
  for (const name of Object.keys(routes) as RouteName[]) bindOne(app, name, handlers[name], gates[name])
}
