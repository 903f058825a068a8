import type { OutputOf } from '#contract/check.ts'
import type { FileRoute } from '#contract/file-route.ts'
import { type FileRouteName, fileRoutes } from '#contract/files.ts'
import type { Caller } from '#ledger/ledger.ts'
import { callerOf } from '#server/admission.ts'
import type { App, AppContext } from '#server/app-types.ts'
import { readParam } from '#server/bind.ts'
import { checked } from '#server/request-body.ts'

type FileRouteOf<Name extends FileRouteName> = (typeof fileRoutes)[Name]

/** What a handler is given: everything checked. */
export type AskedFile<Name extends FileRouteName> = {
  c: AppContext
  /** A parameter of the path; all of them are ids. */
  param: (name: string) => string
  query: OutputOf<NonNullable<FileRouteOf<Name>['query']>>
  caller: Caller
}

/** One handler for each route of bytes; it answers them itself, with their headers. */
export type FileHandlers = {
  [Name in FileRouteName]: (asked: AskedFile<Name>) => Promise<Response>
}

/** The table is typed by name; here the name is any of them. */
type AnyHandler = (asked: AskedFile<FileRouteName>) => Promise<Response>

const bindOne = (app: App, route: FileRoute, handler: AnyHandler): void => {
  app.on(route.method, route.path, async (c) => {
    const caller = callerOf(c, route)
    const query = route.query ? checked(route.query, c.req.query()) : undefined
    const asked = { c, param: (it: string) => readParam(c, it), query, caller }
    return handler(asked)
  })
}

/** Binds every route of bytes to its handler. */
export const bindFiles = (app: App, handlers: FileHandlers): void => {
  for (const name of Object.keys(fileRoutes) as FileRouteName[])
    bindOne(app, fileRoutes[name], handlers[name])
}
