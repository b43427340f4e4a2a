import { join } from 'node:path'
import { build } from 'vite'

/** renderer/ → dist/renderer/ */
export async function buildPage(): Promise<void> {
  await build({ configFile: join(import.meta.dirname, '../../vite.config.ts'), logLevel: 'warn' })
}
