import { join } from 'node:path'
import { build } from 'vite'

/** renderer/ → the page in a folder. */
export async function buildPage(outDir: string): Promise<void> {
  const configFile = join(import.meta.dirname, '../../vite.config.ts')
  await build({ configFile, logLevel: 'warn', build: { outDir } })
}
