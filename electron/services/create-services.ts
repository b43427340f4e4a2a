import { join } from 'node:path'
import type { Input } from '#shared/contract/contract.ts'
import { usualHistoryLimits } from '#shared/model/usual-history-limits.ts'
import { createAppHandlers } from './app/handlers.ts'
import { createAssets } from './assets/assets.ts'
import { createBodies } from './bodies/bodies.ts'
import { exportBody } from './bodies/export-body.ts'
import { createDemoService } from './demo/demo-service.ts'
import { createEnvironmentsHandlers } from './environments/handlers.ts'
import { openEnvironments } from './environments/open-environments.ts'
import { projectIdOf } from './environments/project-state.ts'
import { createVariableSource } from './environments/variable-source.ts'
import { createEvents } from './events.ts'
import { createExports } from './exports/create-exports.ts'
import { createFiles } from './files/files.ts'
import { createGitService } from './git/git-service.ts'
import { createHistory } from './history/history-service.ts'
import { createImports } from './interchange/import-service.ts'
import { createJournalHandlers } from './journal/handlers.ts'
import { createJqService } from './jq/jq-service.ts'
import type { Ports } from './ports.ts'
import { createCollectionsHandlers } from './projects/handlers.ts'
import { openCollections } from './projects/open-collections.ts'
import { followCommands } from './rpc/commands-under-way.ts'
import { createRouter } from './rpc/router.ts'
import { createSecretStore } from './secrets/create-secret-store.ts'
import { createSecretsHandlers } from './secrets/handlers.ts'
import { createSend } from './send/send-request.ts'
import type { Services } from './services.ts'
import { createSessionService } from './session/session-service.ts'
import { createSettingsHandlers } from './settings/handlers.ts'
import { createSnippets } from './snippets/create-snippets.ts'
import { openDataFolder } from './storage/data-folder.ts'
import type { FileProblem } from './storage/json-file.ts'
import { openVariables } from './variables/open-variables.ts'

/** Milliseconds that the end of the app waits for what it was asked to change. */
const leaveAfterMs = 5_000

/** Puts the services together. Throws `file_unwritable` when the data folder cannot be used; all else can wait for a call. */
export async function createServices(ports: Ports): Promise<Services> {
  const { dataFolder, log } = ports
  await openDataFolder(dataFolder)
  const events = createEvents()
  const problems: FileProblem[] = []
  const onProblem = (problem: FileProblem) => {
    problems.push(problem)
    log('warn', `${problem.file}: ${problem.message}`)
    events.changed('app')
  }
  const projectId = await projectIdOf(ports.projectFolder)
  const onSecretsChanged = () => {
    events.changed('secrets')
    events.changed('environments')
    events.changed('app')
  }
  const store = createSecretStore({ projectId, onChanged: onSecretsChanged })
  const demo = createDemoService({ start: (token) => ports.startDemo(token), store, events, log })
  const environments = await openEnvironments({
    ports,
    projectId,
    store,
    events,
    onProblem,
    otherSecrets: () => variables.secretNames(),
  })
  const ofEnvironment = createVariableSource({ environments, store, demo })
  const session = createSessionService({ dataFolder, onProblem })
  const bodies = createBodies({ folder: join(dataFolder, 'bodies') })
  const history = createHistory({ dataFolder, bodies, events, onProblem })
  const jq = createJqService({ bodies })
  const files = createFiles({ folder: join(dataFolder, 'uploads'), projectFolder: ports.projectFolder })
  const collections = openCollections({ ports, files, events })
  const git = createGitService({ projectFolder: ports.projectFolder, events })
  const secrets = createSecretsHandlers({ store, environments, events })
  const unstopped = { signal: new AbortController().signal, progress() {} }
  const setSecret = async (input: Input<'secrets.set'>) => secrets.set(input, unstopped)
  const imports = createImports({
    files,
    collections,
    environments,
    store,
    onSecretsChanged,
    setSecret,
  })
  const variables = openVariables({
    ports,
    events,
    files,
    bodies,
    jq,
    collections,
    environments,
    ofEnvironment,
    setSecret,
  })
  const exports = createExports({
    bodies,
    projectFolder: ports.projectFolder,
    tree: collections.tree,
    environments,
    ofProject: variables.ofProject,
  })
  const { scopes, captures } = variables
  const send = createSend({
    scopes,
    bodies,
    files,
    log,
    version: ports.version,
    onSettled: history.record,
    capture: captures.run,
  })
  const settings = createSettingsHandlers({
    dataFolder,
    events,
    onProblem,
    onSaved: (saved) => history.setLimits(saved.history ?? usualHistoryLimits),
  })
  // A file that cannot be read is told when the page asks for it.
  void Promise.resolve(settings.get(null, unstopped)).then(
    (saved) => saved.history && history.setLimits(saved.history),
    () => undefined,
  )

  const commands = followCommands(
    createRouter(
      {
        app: createAppHandlers(ports, store, problems),
        settings,
        session: { load: session.load, save: session.save },
        environments: createEnvironmentsHandlers(environments, ofEnvironment),
        variables: variables.handlers,
        secrets,
        collections: createCollectionsHandlers(collections, ports),
        git: { state: git.state },
        request: { send },
        bodies: {
          export: (input, context) => exportBody(bodies, input, context),
          release({ bodyIds }) {
            bodies.release(bodyIds)
            return null
          },
        },
        jq: { run: jq.run, check: jq.check },
        demo: { status: demo.status, reset: demo.reset },
        interchange: imports.handlers,
        exports: exports.handlers,
        history: history.handlers,
        journal: createJournalHandlers({ history, bodies, send, events }),
        snippets: { make: createSnippets({ scopes }) },
      },
      log,
    ),
  )

  return {
    serve: commands.serve,
    assets: createAssets({ pageFolder: ports.pageFolder, bodies, files }),
    registerFile: (path) => files.register(path),
    subscribe: events.subscribe,
    async dispose() {
      environments.close()
      variables.close()
      collections.close()
      git.close()
      send.close()
      await imports.close()
      await exports.close()
      await jq.dispose()
      // What was stopped is recorded or taken back, and files are written and moved to the end, before the process may go.
      if (!(await commands.over(leaveAfterMs))) log('warn', 'Trowel ended before all that was asked of it was done.')
      await session.idle()
      await history.dispose()
      await demo.stop()
      await bodies.dispose()
    },
  }
}
