import { defineConfig } from 'vitest/config'

/** Journeys drive a real browser against a served ledger: one file after the other, with time to start up. */
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: ['tests/database-setup.ts'],
    fileParallelism: false,
    // What hangs is found by the browser's own sixty seconds; these only stop what never ends.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
