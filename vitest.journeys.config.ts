import { defineConfig } from 'vitest/config'

/** Journeys drive a real browser against a served ledger: two files at a time, each with a browser and a ledger of its own. */
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: ['tests/database-setup.ts'],
    maxWorkers: 2,
    env: { NODE_COMPILE_CACHE: `${import.meta.dirname}/node_modules/.cache/zhenggai` },
    // What hangs is found by the browser's own sixty seconds; these only stop what never ends.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
