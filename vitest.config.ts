import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['node_modules', 'tests/journeys/**'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
