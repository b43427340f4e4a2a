import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** Builds a page of React and TanStack Query and nothing else: the least such a page can weigh. */
export async function buildFloor(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: join(outDir), emptyOutDir: true, target: 'chrome148' },
  })
}
