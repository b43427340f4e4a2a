import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Electron's executable, or null when the package is there without it (it is fetched apart, which closed networks refuse).
 * Looks at files only: to require the package would start the download.
 */
export function electronBinary(env: NodeJS.ProcessEnv = process.env): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
    const name = readFileSync(join(folder, 'path.txt'), 'utf8')
    const binary = join(env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), name)
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}
