import type { ClientConfig } from 'pg'

/** A connection as an address, for a process of its own. Sockets go into the query, as libpq has it. */
export const urlOf = ({ user, password, database, host, port }: ClientConfig): string => {
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''
  const socket = host?.startsWith('/') ?? false
  const where = socket ? `localhost:${port ?? 5432}` : `${host ?? '127.0.0.1'}:${port ?? 5432}`
  const query = socket ? `?host=${encodeURIComponent(host ?? '')}` : ''
  return `postgres://${encodeURIComponent(user ?? '')}${secret}@${where}/${database ?? ''}${query}`
}
