import type { AppContext, AppOptions } from '#server/app-types.ts'

/**
 * The address that called. Behind a proxy it is the last one the proxy wrote: those before it were written by the caller.
 * Empty where it cannot be known.
 */
export const callerAddress = (c: AppContext, { exposure }: Pick<AppOptions, 'exposure'>): string => {
  if (exposure === 'behind-proxy') return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return c.env?.incoming?.socket?.remoteAddress ?? ''
}

/** Whether the caller sits at this machine. Behind a proxy everybody seems to, so nobody does. */
export const isLocalCaller = (c: AppContext, options: Pick<AppOptions, 'exposure'>): boolean =>
  options.exposure !== 'behind-proxy' && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(callerAddress(c, options))
