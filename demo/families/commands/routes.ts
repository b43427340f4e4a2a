import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, missingField, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { type Command, commandsOf, describeCommand, statusOf } from './command.ts'
import { contextStatus, contextsOf, demandCluster, findContext, isFrom, readyAt } from './context.ts'
import { languages, runCode } from './run-code.ts'

const mostContexts = 145
const mostContextsInAll = 500
const mostCommands = 500
const queueTakes = 500

/** Code on a running cluster, without a notebook or job: the part of API 1.2 that is still in use. */
export const commandRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/1.2/contexts/create', handle: createContext },
  { method: 'GET', path: '/api/1.2/contexts/status', handle: getContext },
  { method: 'POST', path: '/api/1.2/contexts/destroy', handle: destroyContext },
  { method: 'POST', path: '/api/1.2/commands/execute', handle: execute },
  { method: 'GET', path: '/api/1.2/commands/status', handle: getCommand },
  { method: 'POST', path: '/api/1.2/commands/cancel', handle: cancel },
]

function createContext({ parameters }: ApiRequest, store: Store): Answer {
  if (parameters.choice('language', languages) === undefined) throw missingField('language')
  const cluster = demandCluster(parameters, store)
  const contexts = contextsOf(store)
  for (const context of contexts.values()) {
    const home = store.clusters.get(context.clusterId)
    if (home === undefined || !isFrom(context, home)) contexts.delete(context.id)
  }
  const here = [...contexts.values()].filter(({ clusterId }) => clusterId === cluster.id)
  if (here.length >= mostContexts || contexts.size >= mostContextsInAll) {
    throw quotaExceeded(`Too many execution contexts are open on cluster ${cluster.id}. Limit: ${mostContexts}`)
  }
  const id = store.sequence.digits(19)
  const created = store.clock.now()
  contexts.set(id, { id, clusterId: cluster.id, created, busyUntil: created, exited: null, variables: new Map() })
  return jsonAnswer({ id })
}

function getContext({ parameters }: ApiRequest, store: Store): Answer {
  const context = findContext(parameters, store)
  return jsonAnswer({ id: context.id, status: contextStatus(context, store.clock.now()) })
}

function destroyContext({ parameters }: ApiRequest, store: Store): Answer {
  const { id } = findContext(parameters, store)
  contextsOf(store).delete(id)
  for (const command of commandsOf(store).values()) if (command.contextId === id) commandsOf(store).delete(command.id)
  return jsonAnswer({ id })
}

/** One command after the other in a context; the answer comes at once. */
async function execute(request: ApiRequest, store: Store): Promise<Answer> {
  const { parameters } = request
  const language = parameters.choice('language', languages)
  if (language === undefined) throw missingField('language')
  const context = findContext(parameters, store)
  const code = codeOf(request)
  const now = store.clock.now()
  if (contextStatus(context, now) === 'Error') {
    throw new PlatformError(
      400,
      'INVALID_STATE',
      `ContextNotReadyException: The process of context ${context.id} has ended`,
    )
  }
  const { results, takes, exited } = await runCode(code, language, context.variables, store)
  const begins = Math.max(now + queueTakes, readyAt(context))
  const id = fingerprint(`${context.id}/${store.sequence.digits(9)}`, 32)
  context.busyUntil = begins + takes
  if (exited) context.exited ??= begins + takes
  remember({ id, contextId: context.id, begins, ends: begins + takes, cancelled: null, exits: exited, results }, store)
  return jsonAnswer({ id })
}

function getCommand({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeCommand(findCommand({ parameters }, store), store.clock.now()))
}

/** What has ended stays as it is. */
function cancel({ parameters }: ApiRequest, store: Store): Answer {
  const command = findCommand({ parameters }, store)
  const now = store.clock.now()
  const status = statusOf(command, now)
  if (status === 'Queued' || status === 'Running') {
    command.cancelled = now
    const context = contextsOf(store).get(command.contextId)!
    if (context.busyUntil === command.ends) context.busyUntil = now
    if (command.exits) context.exited = null
  }
  return jsonAnswer({ id: command.id })
}

function findCommand({ parameters }: Pick<ApiRequest, 'parameters'>, store: Store): Command {
  const context = findContext(parameters, store)
  const id = parameters.requiredText('commandId')
  const command = commandsOf(store).get(id)
  if (command?.contextId === context.id) return command
  throw new PlatformError(404, 'RESOURCE_DOES_NOT_EXIST', `CommandNotFoundException: Command not found: ${id}`)
}

/** A form carries the code as a file. */
function codeOf({ parameters, headers }: ApiRequest): string {
  const code = parameters.requiredText('command')
  const isForm = /^multipart\/form-data/i.test(headers['content-type'] ?? '')
  const text = isForm ? Buffer.from(code, 'base64').toString() : code
  if (text.length > 1_000_000) throw invalidParameter('command must not be longer than 1,000,000 characters.')
  return text
}

/** Only the newest are kept. */
function remember(command: Command, store: Store): void {
  const commands = commandsOf(store)
  commands.set(command.id, command)
  const [oldest] = commands.keys()
  if (commands.size > mostCommands) commands.delete(oldest!)
}
