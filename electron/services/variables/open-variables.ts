import type { EnvironmentVariable } from '#shared/model/environment.ts'
import type { Bodies } from '../bodies/bodies.ts'
import { createCaptureTargets } from '../captures/capture-targets.ts'
import { type Captures, createCaptures } from '../captures/run-captures.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import type { EnvironmentVariables } from '../environments/variable-source.ts'
import type { Events } from '../events.ts'
import type { Files } from '../files/files.ts'
import type { JqService } from '../jq/jq-service.ts'
import type { Ports } from '../ports.ts'
import type { Collections } from '../projects/open-collections.ts'
import { declaredSecrets } from './declared-secrets.ts'
import { createDotenvImport } from './dotenv-import.ts'
import { createProjectVariables } from './project-variables.ts'
import { createScopes, type Scopes } from './scopes.ts'
import { createSessionVariables } from './session-variables.ts'
import { createVariablesHandlers } from './variables-service.ts'

export interface Variables {
  scopes: Scopes
  captures: Captures
  handlers: ReturnType<typeof createVariablesHandlers>
  /** Of secrets that requests, folders and the project name. */
  secretNames(): Promise<ReadonlySet<string>>
  /** Those of the whole project. */
  ofProject(): Promise<EnvironmentVariable[]>
  close(): void
}

/** All that has to do with variables beyond one environment. Whatever changes elsewhere and concerns them is told on. */
export function openVariables(deps: {
  ports: Ports
  events: Events
  files: Files
  bodies: Bodies
  jq: Pick<JqService, 'run'>
  collections: Pick<Collections, 'tree' | 'service'>
  environments: EnvironmentsService
  ofEnvironment: EnvironmentVariables
  setSecret(input: { environment: string; name: string; value: string; elsewhere?: boolean }): Promise<unknown>
}): Variables {
  const { ports, events, files, bodies, jq, collections, environments, ofEnvironment, setSecret } = deps
  const changed = () => events.changed('variables')
  const unsubscribe = events.subscribe(({ domain }) => {
    if (domain === 'environments' || domain === 'collections' || domain === 'secrets') changed()
  })
  const project = createProjectVariables({
    projectFolder: ports.projectFolder,
    onChanged: changed,
    onTrouble: (reason) => ports.log('warn', `Changes of project.yaml are not noticed at once: ${reason}`),
  })
  const session = createSessionVariables(changed)
  const scopes = createScopes({ environments: ofEnvironment, tree: collections.tree, project, session })
  const originOf = async (environment: string) => (await ofEnvironment.signIn(environment)).origin
  const targets = createCaptureTargets({ session, environments, setSecret, originOf })
  const captures = createCaptures({ bodies, jq, targets })
  const dotenv = createDotenvImport({ files, environments, setSecret })
  const handlers = createVariablesHandlers({
    scopes,
    project,
    session,
    environments,
    collections: collections.service,
    captures,
    dotenv,
    setSecret,
    originOf,
  })
  return {
    scopes,
    captures,
    handlers,
    secretNames: () => declaredSecrets(collections.tree, project),
    ofProject: async () => (await project.read()).variables,
    close() {
      unsubscribe()
      project.close()
    },
  }
}
