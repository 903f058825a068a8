import { z } from 'zod'
import { fileRoute } from '#contract/file-route.ts'

/** A page that hangs on a wall is told when something happened, and asks for what it shows anew. */
export const changeRoutes = {
  changes: fileRoute({
    method: 'GET',
    path: '/api/changes',
    tag: 'overview',
    summary: {
      zh: '台账有没有变化（server-sent events）：每有变化送一次办理记录的条数，不送内容',
      en: 'Whether the ledger changed, as server-sent events: the size of its journal each time, and nothing of what is in it',
    },
    admission: 'signed-in',
    scope: 'read',
    query: z.object({
      /** After so many it ends, and is asked for again: whoever was signed out gets no other. */
      seconds: z.coerce.number().int().min(0).max(600).default(300),
    }),
    media: ['text/event-stream'],
  }),
} as const
