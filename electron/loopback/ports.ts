import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ports } from '#services/ports.ts'
import { openLog } from '#services/storage/log-file.ts'

const root = join(import.meta.dirname, '../..')

/** What the loopback shell supplies to the services. */
export function createPorts(folders: { data: string; project: string }, page: string | null): Ports {
  return {
    shell: 'loopback',
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    nativeWindow: false,
    dataFolder: folders.data,
    projectFolder: folders.project,
    pageFolder: page,
    // Loaded when it is asked for: most days nobody starts it.
    startDemo: async (token) => (await import('#demo/start-demo.ts')).startDemo({ token: token.reveal() }),
    log: openLog(folders.data),
  }
}
