/** How often memory is looked at, in milliseconds. */
const lookEvery = 20

/**
 * Tells the parent where the server is, and whenever it asks: the CPU time used so far, the memory now, and the most of it
 * since it was last asked.
 */
export const answerAsked = (url: string): void => {
  let peakRss = 0
  const look = () => {
    peakRss = Math.max(peakRss, process.memoryUsage.rss())
  }
  setInterval(look, lookEvery).unref()
  process.send?.({ url })
  process.on('message', () => {
    look()
    const { user, system } = process.cpuUsage()
    process.send?.({ cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss(), peakRss })
    peakRss = 0
  })
  process.on('disconnect', () => process.exit(0))
}
