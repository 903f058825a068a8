import { defineConfig } from 'vitest/config'

export default defineConfig({
  // By its name only the ledger asks for it; see there.
  resolve: { alias: { '#ledger/guess-cost.ts': `${import.meta.dirname}/tests/guess-cost.ts` } },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['node_modules', 'tests/journeys/**'],
    globalSetup: ['tests/database-setup.ts'],
    setupFiles: ['tests/seed.ts'],
    isolate: false,
    // As bin/zhenggai.js has it: threads and programs that are started begin in half the time.
    env: { NODE_COMPILE_CACHE: `${import.meta.dirname}/node_modules/.cache/zhenggai` },
    // Half of the time goes to waiting for the database, programs and scrypt.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
