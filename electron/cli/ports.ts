import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Ports } from '#services/ports.ts'
import { defaultDataFolder, defaultProjectFolder } from '#services/storage/default-folders.ts'
import { openLog } from '#services/storage/log-file.ts'

const root = join(import.meta.dirname, '../..')

/** What the command line supplies to the services: the same folders as the app, and no page. */
export function createCliPorts(options: { data: string | undefined; project: string | undefined }): Ports {
  const dataFolder = options.data ? resolve(options.data) : defaultDataFolder()
  return {
    shell: 'cli',
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    nativeWindow: false,
    dataFolder,
    projectFolder: options.project ? resolve(options.project) : defaultProjectFolder(dataFolder),
    pageFolder: null,
    startDemo: async (token) => (await import('#demo/start-demo.ts')).startDemo({ token: token.reveal() }),
    log: openLog(dataFolder),
  }
}
