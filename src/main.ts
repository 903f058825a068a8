import { SettingsRefusal, readSettings } from '#config.ts'
import { startSentence } from '#messages/start.ts'
import { StartRefusal } from '#store/start-refusal.ts'
import { openStore } from '#store/store.ts'

const [command, ...parameters] = process.argv.slice(2)

try {
  if (command === 'serve') await serve(parameters)
  else {
    console.error(
      '用法：zhenggai serve [--data 目录] [--port 端口]\nUsage: zhenggai serve [--data FOLDER] [--port PORT]',
    )
    process.exitCode = 2
  }
} catch (error) {
  if (!(error instanceof StartRefusal || error instanceof SettingsRefusal)) throw error
  console.error(startSentence(error.code, error.values))
  process.exitCode = 1
}

/** Opens the store and keeps it open until the process is told to stop. */
async function serve(flags: readonly string[]): Promise<void> {
  const settings = readSettings(flags)
  const told = untilToldToStop()
  const store = await openStore({ ...settings, log: (line) => console.error(line) })
  try {
    console.log(settings.dataDir)
    await Promise.race([
      told,
      new Promise<never>((_resolve, reject) => {
        store.onLost(reject)
      }),
    ])
  } finally {
    await store.close()
  }
}

/** SIGINT and SIGTERM, a closed terminal, and the death of the launcher that stands before this process. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    process.once('disconnect', () => resolve())
    process.channel?.unref()
  })
}
