import { basename } from 'node:path'
import type { app } from '#shared/contract/app.ts'
import type { Handlers } from '#shared/contract/define.ts'
import type { Ports } from '../ports.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import type { FileProblem } from '../storage/json-file.ts'

/** `problems` is read at each question: files are found damaged when they are first needed. */
export function createAppHandlers(
  ports: Ports,
  store: SecretStore,
  problems: readonly FileProblem[],
): Handlers<typeof app> {
  return {
    async info() {
      const { kind } = await store.state()
      return {
        version: ports.version,
        shell: ports.shell,
        platform: process.platform,
        dataFolder: ports.dataFolder,
        projectFolder: ports.projectFolder,
        projectName: basename(ports.projectFolder) || ports.projectFolder,
        capabilities: {
          persistentSecrets: kind === 'keychain',
          nativeWindow: ports.nativeWindow,
          showFolders: ports.showInFolder !== undefined,
        },
        problems: [...problems],
      }
    },
  }
}
