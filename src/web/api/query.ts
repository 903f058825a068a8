import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import type { ActInput, ActName, Granted } from '#contract/acts.ts'
import type { Route } from '#contract/route.ts'
import { readSession, type Session } from '#contract/session.ts'
import { type Carried, act, call } from './call.ts'
import { newId } from './new-id.ts'
import { Refusal, asRefusal } from './refusal.ts'

/** A query is known by its route and by what it asked. */
export const keyOf = (
  route: { path: string },
  carried: { params?: Record<string, string>; query?: object } = {},
): readonly unknown[] => [route.path, carried.params ?? {}, carried.query ?? {}]

const sessionKey = keyOf(readSession)

/** These say that the session is no longer what we thought: the gate asks again who we are. */
const sessionCodes = new Set(['session-ended', 'change-password-first', 'no-ledger-yet'])

/** After these nobody knows whether the act was done: the next press must be the same act. */
const openCodes = new Set(['unreachable', 'database-away'])

export const makeQueryClient = (): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => asRefusal(error).code === 'unreachable' && count < 2,
      },
      mutations: { retry: false },
    },
  })
  const noticeEnd = (error: unknown) => {
    if (error instanceof Refusal && sessionCodes.has(error.code))
      void client.invalidateQueries({ queryKey: sessionKey })
  }
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') noticeEnd(event.action.error)
  })
  client.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') noticeEnd(event.action.error)
  })
  return client
}

/** Reads a route of the contract. While filters change, the rows of before stay (no jumping). */
export const useRead = <Query extends z.ZodType, Body extends z.ZodType, Response extends z.ZodType>(
  route: Route<Query, Body, Response>,
  carried: Pick<Carried<Query, Body>, 'params' | 'query'> = {},
  options: { enabled?: boolean; refetchInterval?: number; keep?: boolean } = {},
): UseQueryResult<z.output<Response>, Refusal> => {
  const { keep = false, ...rest } = options
  return useQuery<z.output<Response>, Refusal>({
    queryKey: keyOf(route, carried),
    queryFn: ({ signal }) => call(route, { ...carried, signal }),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...rest,
  })
}

/** Writes by a route that is no act (sign-in, drafts, accounts). Afterwards everything shown is read again. */
export const useWrite = <Query extends z.ZodType, Body extends z.ZodType, Response extends z.ZodType>(
  route: Route<Query, Body, Response>,
): UseMutationResult<z.output<Response>, Refusal, Carried<Query, Body>> => {
  const client = useQueryClient()
  return useMutation<z.output<Response>, Refusal, Carried<Query, Body>>({
    mutationFn: (carried) => call(route, carried),
    onSuccess: () => client.invalidateQueries(),
  })
}

/**
 * Asks for an act by name: `mutate(input)`. Pressing twice, or again after an outage, sends the same actId as long
 * as the input is the same and no outcome is known. A granted act makes everything shown be read again.
 */
export const useAct = <Name extends ActName>(
  name: Name,
): UseMutationResult<Granted, Refusal, ActInput<Name>> => {
  const client = useQueryClient()
  const open = useRef<{ input: string; actId: string } | null>(null)
  return useMutation<Granted, Refusal, ActInput<Name>>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input)
      if (open.current?.input !== text) open.current = { input: text, actId: newId() }
      try {
        const outcome = await act(name, input, open.current.actId)
        open.current = null
        return outcome
      } catch (thrown) {
        if (!openCodes.has(asRefusal(thrown).code)) open.current = null
        throw thrown
      }
    },
    onSuccess: () => client.invalidateQueries(),
  })
}

/** Who I am here. The gate has read it before any page is shown. */
export const useSession = (): UseQueryResult<Session, Refusal> => useRead(readSession)

/** Sign-in, sign-out and the like: the answer is the new session, and everything read before is forgotten. */
export const useSessionWrite = <Body extends z.ZodType>(
  route: Route<z.ZodType, Body, typeof readSession.response>,
): UseMutationResult<Session, Refusal, z.input<Body>> => {
  const client = useQueryClient()
  return useMutation<Session, Refusal, z.input<Body>>({
    mutationFn: (body) => call(route, { body }),
    onSuccess: (session) => {
      // First the session: the gate takes the old pages away before anything of theirs could be asked again.
      client.setQueryData(sessionKey, session)
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== readSession.path })
    },
  })
}
