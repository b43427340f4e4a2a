import type { CallContext, Handlers } from '#shared/contract/define.ts'
import type { interchange } from '#shared/contract/interchange.ts'
import { AppError } from '#shared/errors.ts'
import { importKinds } from '#shared/interchange/import-kinds.ts'
import type { Imported, ImportedEnvironment, ImportedVariable } from '#shared/interchange/imported.ts'
import type { Environment } from '#shared/model/environment.ts'
import { tokenVariable } from '#shared/model/known-variables.ts'
import type { SecretState } from '#shared/model/secret.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import type { Files } from '../files/files.ts'
import type { Collections } from '../projects/open-collections.ts'
import { count, type ReadImport, readImport } from './read-import.ts'
import { nameOf, variableOf, writeCollection } from './write-collections.ts'

interface ImportDeps {
  files: Files
  collections: Collections
  environments: EnvironmentsService
  /** As `secrets.set` of the contract. */
  setSecret(input: { environment: string; name: string; value: string }): Promise<unknown>
  /** As `secrets.list` of the contract. */
  listSecrets(environment: string): Promise<SecretState[]>
}

/** Imports that wait for a decision; the oldest goes when there are more. */
const mostWaiting = 8

export function createImports(deps: ImportDeps): Handlers<typeof interchange> {
  const waiting = new Map<string, ReadImport>()

  async function accept(
    { importId, secretsTo }: { importId: string; secretsTo: string | null },
    { signal, progress }: CallContext<{ done: number; total: number }>,
  ) {
    const { imported } = waitingFor(importId)
    const problems: Problem[] = []
    const total = imported.collections.reduce((sum, { items }) => sum + count(items).requests, 0)
    let done = 0
    const onRequest = () => {
      done += 1
      progress({ done, total })
    }
    const paths: string[] = []
    for (const collection of imported.collections) {
      paths.push(await writeCollection(collection, { collections: deps.collections, signal, onRequest }))
    }
    const names: string[] = []
    for (const environment of imported.environments) names.push(await writeEnvironment(environment, problems, deps))
    if (secretsTo !== null) await keepSecrets(secretsTo, credentialsOf(imported), problems, deps)
    waiting.delete(importId)
    return { collections: paths, environments: names, problems }
  }

  function waitingFor(importId: string): ReadImport {
    const found = waiting.get(importId)
    if (found) return found
    throw new AppError('not_found', 'What was read is no longer there.', { remedy: 'Choose the file again.' })
  }

  return {
    kinds: () => importKinds.map(({ id, label }) => ({ id, label })),
    async read({ files, kind }) {
      const read = await readImport(files, kind, deps.files)
      waiting.set(read.review.importId, read)
      const [oldest] = waiting.keys()
      if (waiting.size > mostWaiting && oldest !== undefined) waiting.delete(oldest)
      return read.review
    },
    accept,
    async discard({ importId }) {
      waiting.delete(importId)
      return null
    },
  }
}

interface Problem {
  name: string
  message: string
}

function credentialsOf({ collections }: Imported): ImportedVariable[] {
  return collections.flatMap(({ variables }) => variables.filter(({ secret }) => secret))
}

/** A new environment under a name that is free; answers that name. */
async function writeEnvironment(given: ImportedEnvironment, problems: Problem[], deps: ImportDeps): Promise<string> {
  const { environments } = await deps.environments.list()
  const taken = new Set(environments.map(({ name }) => name.toLowerCase()))
  const wanted = nameOf(given.name).replace(/[/\\]/g, '-').slice(0, 56)
  let name = wanted
  for (let turn = 2; taken.has(name.toLowerCase()); turn += 1) name = `${wanted} ${turn}`
  const unique = new Map(given.variables.map((variable) => [variable.name, variable]))
  const environment: Environment = {
    name,
    colour: 'graphite',
    protected: false,
    signIn: 'token',
    variables: [...unique.values()].map(variableOf),
  }
  await deps.environments.save(environment, null)
  await setAll(
    name,
    [...unique.values()].filter(({ secret }) => secret),
    problems,
    deps,
  )
  return name
}

/** Into an environment that is there: names that it does not have yet are added to it. */
async function keepSecrets(
  name: string,
  credentials: readonly ImportedVariable[],
  problems: Problem[],
  deps: ImportDeps,
): Promise<void> {
  const { file: _file, ...environment } = await deps.environments.find(name)
  // The token of the sign-in is there without being a variable.
  const known = new Set([tokenVariable, ...environment.variables.map((variable) => variable.name)])
  const added = credentials.filter((each) => !known.has(each.name))
  if (added.length > 0) {
    const variables = [...environment.variables, ...added.map(variableOf)]
    await deps.environments.save({ ...environment, variables }, name)
  }
  await setAll(name, credentials, problems, deps)
}

async function setAll(
  environment: string,
  credentials: readonly ImportedVariable[],
  problems: Problem[],
  { setSecret, listSecrets }: ImportDeps,
): Promise<void> {
  const states = credentials.length === 0 ? [] : await listSecrets(environment)
  for (const { name, value } of credentials) {
    if (states.some((each) => each.name === name && each.state === 'set')) {
      const message = `${name} is already set in ${environment} and was kept. To replace it, set it in the environment.`
      problems.push({ name, message })
      continue
    }
    try {
      await setSecret({ environment, name, value })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ name, message: [error.message, error.remedy].filter(Boolean).join(' ') })
    }
  }
}
