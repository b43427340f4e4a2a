import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,electron,demo,renderer,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    retry: 0,
    // Generous, for machines that are busy: the longest takes a quarter of a minute on a quiet one.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
  },
})
