import type { Events } from '../events.ts'
import type { Ports } from '../ports.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import type { FileProblem } from '../storage/json-file.ts'
import { createEnvironmentFolder } from './environment-folder.ts'
import { createEnvironmentSecrets } from './environment-secrets.ts'
import { createEnvironmentsService, type EnvironmentsService } from './environments-service.ts'
import { prepareFirstStart } from './first-start.ts'
import { createProjectState } from './project-state.ts'
import { createTrash } from './trash.ts'
import { watchEnvironments } from './watch-environments.ts'

/** Opens the environments of a project, at the first start with the Demo environment, and watches them until `close`. */
export async function openEnvironments(deps: {
  ports: Ports
  projectId: string
  store: SecretStore
  events: Events
  onProblem: (problem: FileProblem) => void
  /** Names of secrets that are named elsewhere in the project. */
  otherSecrets: () => Promise<ReadonlySet<string>>
}): Promise<EnvironmentsService & { close(): void }> {
  const { ports, projectId, events, onProblem } = deps
  const folder = createEnvironmentFolder(ports.projectFolder)
  const state = createProjectState({ dataFolder: ports.dataFolder, projectId, onProblem })
  await prepareFirstStart(folder, state, onProblem)
  const watcher = watchEnvironments(
    folder.path,
    {
      onEvent: folder.invalidate,
      onChanged() {
        events.changed('environments')
        events.changed('secrets')
      },
    },
    (reason) => ports.log('warn', `Changes of "${folder.path}" are not noticed at once: ${reason}`),
  )
  const service = createEnvironmentsService({
    folder,
    state,
    secrets: createEnvironmentSecrets(deps.store, deps.otherSecrets),
    trash: createTrash(ports.dataFolder),
    events,
    log: ports.log,
  })
  return { ...service, close: watcher.close }
}
