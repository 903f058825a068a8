/** Whether the server answers, as one thing for the whole page: any call may find out that it does not. */
let away = false
const listeners = new Set<() => void>()

const set = (now: boolean): void => {
  if (away === now) return
  away = now
  for (const listener of listeners) listener()
}

export const isAway = (): boolean => away

/** A call got no answer. */
export const markAway = (): void => {
  set(true)
}

/** For `useSyncExternalStore`. */
export const onReach = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Asks the server whether it answers, its database included, and remembers a yes. */
export const askWhetherBack = async (): Promise<boolean> => {
  const answers = await fetch('/health', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (answers) set(false)
  return answers
}

const whenBack = (): Promise<void> =>
  new Promise((done) => {
    const stop = onReach(() => {
      if (away) return
      stop()
      done()
    })
  })

/**
 * Fetches a part of the app. Where the server is away it waits for it and fetches again; what fails although the server
 * answers is gone for good (a new version was installed).
 */
export const fetchedPart =
  <Part>(load: () => Promise<Part>): (() => Promise<Part>) =>
  () =>
    load().catch(async (error: unknown) => {
      if (await askWhetherBack()) throw error
      markAway()
      await whenBack()
      return load()
    })
