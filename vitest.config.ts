import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,electron,demo,renderer,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
})
