import type { EnvironmentList } from '#shared/contract/environments.ts'
import { AppError } from '#shared/errors.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { Events } from '../events.ts'
import type { Ports } from '../ports.ts'
import { createQueue } from '../storage/queue.ts'
import { type EnvironmentFolder, type EnvironmentWithFile, sameName } from './environment-folder.ts'
import { type EnvironmentSecrets, secretNames } from './environment-secrets.ts'
import type { ProjectStateFile } from './project-state.ts'
import type { Trash } from './trash.ts'

export interface EnvironmentsService {
  list(): Promise<EnvironmentList>
  /** Throws `not_found`. */
  find(name: string): Promise<EnvironmentWithFile>
  /** Does something with an environment as it is when its turn comes; none is renamed, changed or removed meanwhile. */
  hold<T>(name: string, work: (environment: EnvironmentWithFile) => Promise<T>): Promise<T>
  save(environment: Environment, previousName: string | null): Promise<Environment>
  /** Changes it as it is when its turn comes, so that of two changes at once both stay. The same object: nothing changes. */
  update(name: string, change: (environment: Environment) => Environment): Promise<void>
  setVariable(environment: string, name: string, value: string): Promise<void>
  remove(name: string): Promise<void>
  restore(name: string): Promise<Environment>
  activate(name: string | null): Promise<void>
}

export interface EnvironmentsDeps {
  folder: EnvironmentFolder
  state: ProjectStateFile
  secrets: EnvironmentSecrets
  trash: Trash
  events: Events
  log: Ports['log']
}

/** Environments as files of the project, with their secrets in the store and the active one remembered on this machine. */
export function createEnvironmentsService(deps: EnvironmentsDeps): EnvironmentsService {
  const { folder, state, secrets, trash } = deps
  const queue = createQueue()

  async function list(): Promise<EnvironmentList> {
    folder.invalidate()
    const [{ environments, problems }, remembered] = await Promise.all([folder.read(), state.read()])
    const active = remembered?.active ?? null
    return { environments, problems, active: environments.some(({ name }) => name === active) ? active : null }
  }

  async function find(name: string): Promise<EnvironmentWithFile> {
    const { environments } = await folder.read()
    const found = environments.find((environment) => environment.name === name)
    if (found) return found
    throw new AppError('not_found', `There is no environment "${name}".`, {
      likely: 'It was renamed or removed meanwhile, or its file is damaged.',
      remedy: 'Choose another environment.',
    })
  }

  async function refuseTakenName(name: string, previousName: string | null): Promise<void> {
    const { environments } = await folder.read()
    const taken = environments.find((other) => other.name !== previousName && sameName(other.name, name))
    if (!taken) return
    throw new AppError('conflict', `There is an environment "${taken.name}" already.`, {
      remedy: 'Choose another name.',
    })
  }

  async function save(environment: Environment, previousName: string | null): Promise<Environment> {
    refuseDoubles(environment)
    const previous = previousName === null ? null : await find(previousName)
    await refuseTakenName(environment.name, previousName)
    const isRenamed = previous !== null && previous.name !== environment.name
    // Written under the new name first and deleted under the old one last: at every moment one of the two has them.
    const moving = isRenamed ? await secrets.read(previous) : new Map()
    await secrets.write(environment.name, moving)
    const { file: _file, ...saved } = await folder.write(environment, previous)
    if (isRenamed) {
      if ((await state.read())?.active === previous.name) await state.activate(environment.name)
      await forget(previous.name, moving.keys())
    }
    const gone = previous ? goneSecrets(previous, environment) : []
    if (gone.length > 0) {
      const others = await secrets.otherNames()
      await forget(
        environment.name,
        gone.filter((name) => !others.has(name)),
      )
    }
    return saved
  }

  /** What is left behind in the keychain does no harm: it is bound to its origin and no file names it any more. */
  async function forget(environment: string, names: Iterable<string>): Promise<void> {
    await secrets.delete(environment, names).catch((error: unknown) => {
      deps.log('warn', `A secret of "${environment}" could not be removed from the keychain: ${String(error)}`)
    })
  }

  async function remove(name: string): Promise<void> {
    const environment = await find(name)
    const wasActive = (await state.read())?.active === name
    const kept = await secrets.read(environment).catch((error: unknown) => {
      deps.log('warn', `The secrets of "${name}" stay in the keychain: ${String(error)}`)
      return new Map()
    })
    await trash.put({ environment, text: await folder.text(environment.file), secrets: kept, wasActive })
    await folder.remove(environment.file)
    if (wasActive) await state.activate(null)
    await forget(name, kept.keys())
  }

  async function restore(name: string): Promise<Environment> {
    const entry = trash.find(name)
    if (!entry) throw new AppError('not_found', `"${name}" is no longer in the trash.`)
    await refuseTakenName(name, null)
    await secrets.write(name, entry.secrets)
    const { file: _file, ...environment } = await folder.putBack(entry.environment, entry.text)
    if (entry.wasActive) await state.activate(name)
    trash.forget(name)
    return environment
  }

  async function update(name: string, alter: (environment: Environment) => Environment): Promise<boolean> {
    const { file: _file, ...environment } = await find(name)
    const altered = alter(environment)
    if (altered === environment) return false
    await save(altered, name)
    return true
  }

  async function setVariable(environmentName: string, name: string, value: string): Promise<void> {
    const environment = await find(environmentName)
    const { file: _file, ...plain } = environment
    const existing = plain.variables.findIndex((variable) => variable.name === name)
    if (existing >= 0 && 'secret' in plain.variables[existing]!) {
      throw new AppError('conflict', `"${name}" is a secret of "${environmentName}".`, {
        remedy: 'Choose another name, or replace the secret in the environment.',
      })
    }
    const variable = { name, value }
    const variables = existing < 0 ? [...plain.variables, variable] : plain.variables.with(existing, variable)
    await folder.write({ ...plain, variables }, environment)
  }

  async function activate(name: string | null): Promise<void> {
    if (name !== null) await find(name)
    await state.activate(name)
  }

  const inTurn = <T>(task: () => Promise<T>): Promise<T> =>
    queue.run(() => {
      folder.invalidate()
      return task()
    })
  function tell(): void {
    deps.events.changed('environments')
    deps.events.changed('secrets')
  }
  const change = async <T>(task: () => Promise<T>): Promise<T> => {
    const result = await inTurn(task)
    tell()
    return result
  }

  return {
    list,
    find,
    save: (environment, previousName) => change(() => save(environment, previousName)),
    hold: (name, work) => inTurn(async () => work(await find(name))),
    async update(name, alter) {
      if (await inTurn(() => update(name, alter))) tell()
    },
    setVariable: (environment, name, value) => change(() => setVariable(environment, name, value)),
    remove: (name) => change(() => remove(name)),
    restore: (name) => change(() => restore(name)),
    activate: (name) => change(() => activate(name)),
  }
}

function refuseDoubles({ variables }: Environment): void {
  const seen = new Set<string>()
  for (const { name } of variables) {
    if (seen.has(name)) throw new AppError('bad_input', `There are two variables "${name}".`)
    seen.add(name)
  }
}

/** Secrets whose variable was removed or became a plain one. The token stays: a sign-in is switched away and back. */
function goneSecrets(before: Environment, after: Environment): string[] {
  const kept = new Set(secretNames(after))
  const declared = before.variables.filter((variable) => 'secret' in variable).map((variable) => variable.name)
  return declared.filter((name) => !kept.has(name))
}
