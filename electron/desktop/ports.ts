import { join } from 'node:path'
import { app, shell } from 'electron'
import type { Ports } from '#services/ports.ts'
import { openLog } from '#services/storage/log-file.ts'
import type { Folders } from './folders.ts'

/** What the desktop shell supplies to the services. */
export function createPorts(folders: Folders): Ports {
  return {
    shell: 'electron',
    version: app.getVersion(),
    nativeWindow: true,
    dataFolder: folders.data,
    projectFolder: folders.project,
    pageFolder: join(import.meta.dirname, '../renderer'),
    // Loaded when it is asked for: most days nobody starts it.
    startDemo: async (token) => (await import('#demo/start-demo.ts')).startDemo({ token: token.reveal() }),
    async showInFolder(folder) {
      await shell.openPath(folder)
    },
    log: openLog(folders.data),
  }
}
