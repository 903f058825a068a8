/**
 * Every address of the web app, by name, in the router's notation (`$name` is a parameter).
 * Nothing else in src/web writes an address down.
 */
export const paths = {
  overview: '/',
  wall: '/wall',
  problems: '/problems',
  problem: '/problems/$problem',
  measures: '/measures',
  responsibility: '/responsibility',
  desk: '/desk',
  imports: '/import',
  draft: '/import/$draft',
  rounds: '/rounds',
  organisation: '/organisation',
  password: '/password',
} as const

export type PathName = keyof typeof paths
export type Path = (typeof paths)[PathName]

/** The API's addresses that answer bytes and so have no route in the contract. */
export const wallAddress = (asked: {
  size: string
  theme: string
  locale: string
  round?: string | undefined
}): string =>
  `/api/wall.svg?${new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()}`

export const evidenceAddress = (problem: string, evidence: string): string =>
  `/api/problems/${encodeURIComponent(problem)}/evidence/${encodeURIComponent(evidence)}`
