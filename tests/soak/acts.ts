// npm run soak acts [-- --stories N --runs N --seed S]: random people who do random things, as `npm test` tries them but
// far more often: close-out on the pure core in every way a round can be set, and all acts on a database.

import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isGreen, lastLine } from '../run/count.ts'
import { quick, runSuite } from '../run/suites.ts'

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
})
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const files = ['tests/closeout/machine', 'tests/closeout/random-walks', 'tests/ledger/random-acts']
const count = await runSuite(root, quick, files, {
  ZHENGGAI_STORIES: values.stories,
  ZHENGGAI_RUNS: values.runs,
  ZHENGGAI_SEED: values.seed,
  ZHENGGAI_WAYS: 'all',
})
console.log(lastLine(count))
process.exitCode = isGreen(count) ? 0 : 1
