import { defineConfig } from 'vitest/config'

/** Journeys drive a real browser against a served ledger: one file after the other, with time to start up. */
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: ['tests/database-setup.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
