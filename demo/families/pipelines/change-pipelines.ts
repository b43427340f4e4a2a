import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, missingField, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { workspaceUser } from '../../workspace-user.ts'

import type { Pipeline } from './pipeline.ts'
import { findPipeline, pipelinesOf } from './pipeline-memory.ts'
import { demandSource, readSpec } from './read-spec.ts'
import { beginUpdate } from './start-updates.ts'
import { activeUpdate } from './update-life.ts'

const mostPipelines = 1000
const mostDeleted = 50
const mostActions = 100

/** With `dry_run` only the settings are checked, and told with their defaults. */
export function createPipeline({ parameters }: ApiRequest, store: Store): Answer {
  const spec = readSpec(parameters)
  demandSource(spec)
  demandFreeName(spec, parameters, store)
  if (parameters.flag('dry_run')) return jsonAnswer({ effective_settings: spec })
  return jsonAnswer({ pipeline_id: addPipeline(spec, parameters, store).id })
}

/** All settings are replaced. */
export function updatePipeline({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const pipeline = findPipeline(pathValues.pipeline_id!, store)
  demandUnmodified(pipeline, parameters)
  const spec = readSpec(parameters)
  demandFreeName(spec, parameters, store, pipeline)
  pipeline.spec = { name: pipeline.spec.name ?? '', ...spec }
  pipeline.parameters = parameters.object('parameters') ?? null
  pipeline.runAs = parameters.object('run_as') ?? pipeline.runAs
  pipeline.lastModified = store.clock.now()
  note(pipeline, 'EDIT', store)
  keepRunning(pipeline, store)
  return emptyAnswer()
}

/** The clone takes what the request does not say from its original. */
export function clonePipeline({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const original = findPipeline(pathValues.pipeline_id!, store)
  parameters.choice('clone_mode', ['MIGRATE_TO_UC'])
  demandUnmodified(original, parameters)
  const { storage: _storage, target, ...kept } = original.spec
  const asked = readSpec(parameters)
  const body = parameters.bodyObject()
  const changes = Object.entries(asked).filter(([name]) => Object.hasOwn(body, name))
  const schema = kept.schema ?? target
  const spec = { ...kept, ...(schema === undefined ? {} : { schema }), ...Object.fromEntries(changes) }
  demandFreeName(spec, parameters, store)
  return jsonAnswer({ pipeline_id: addPipeline(spec, parameters, store).id })
}

export function deletePipeline({ pathValues }: ApiRequest, store: Store): Answer {
  const { byId, deleted } = pipelinesOf(store)
  const pipeline = findPipeline(pathValues.pipeline_id!, store)
  const active = activeUpdate(pipeline, store.clock.now())
  if (active !== undefined) active.stopped ??= store.clock.now()
  byId.delete(pipeline.id)
  deleted.set(pipeline.id, pipeline)
  const [oldest] = deleted.keys()
  if (deleted.size > mostDeleted) deleted.delete(oldest!)
  return emptyAnswer()
}

/** One that is there stays as it is. */
export function restorePipeline({ pathValues }: ApiRequest, store: Store): Answer {
  const { byId, deleted } = pipelinesOf(store)
  const id = pathValues.pipeline_id!
  if (byId.has(id)) return emptyAnswer()
  const pipeline = deleted.get(id)
  if (pipeline === undefined) throw doesNotExist(`The specified pipeline ${id} was not found.`)
  demandRoom(store)
  deleted.delete(id)
  byId.set(id, pipeline)
  return emptyAnswer()
}

function addPipeline(spec: JsonObject, parameters: Parameters, store: Store): Pipeline {
  demandRoom(store)
  const pipeline: Pipeline = {
    id: uuidOf(`pipeline/${store.sequence.digits(12)}`),
    spec,
    parameters: parameters.object('parameters') ?? null,
    runAs: parameters.object('run_as') ?? { user_name: workspaceUser },
    creator: workspaceUser,
    lastModified: store.clock.now(),
    updates: [],
    actions: [],
  }
  pipelinesOf(store).byId.set(pipeline.id, pipeline)
  note(pipeline, 'CREATE', store)
  keepRunning(pipeline, store)
  return pipeline
}

/** A continuous pipeline starts by itself. */
function keepRunning(pipeline: Pipeline, store: Store): void {
  if (pipeline.spec.continuous !== true || activeUpdate(pipeline, store.clock.now()) !== undefined) return
  beginUpdate(pipeline, { full_refresh: false }, 'USER_ACTION', store)
}

function note(pipeline: Pipeline, action: string, store: Store): void {
  pipeline.actions.push({ at: store.clock.now(), message: `User ${workspaceUser} performed action: ${action}` })
  if (pipeline.actions.length > mostActions) pipeline.actions.shift()
}

function demandRoom(store: Store): void {
  if (pipelinesOf(store).byId.size < mostPipelines) return
  throw quotaExceeded(`This workspace holds no more than ${mostPipelines} pipelines.`)
}

function demandUnmodified(pipeline: Pipeline, parameters: Parameters): void {
  const expected = parameters.integer('expected_last_modified')
  if (expected === undefined || expected === pipeline.lastModified) return
  throw new PlatformError(
    409,
    'RESOURCE_CONFLICT',
    `The pipeline was modified at ${pipeline.lastModified}, not at ${expected}. Read it again before changing it.`,
  )
}

function demandFreeName({ name }: JsonObject, parameters: Parameters, store: Store, own?: Pipeline): void {
  if (name === undefined && own === undefined) throw missingField('name')
  if (parameters.flag('allow_duplicate_names')) return
  const taken = [...pipelinesOf(store).byId.values()].some((other) => other !== own && other.spec.name === name)
  if (!taken) return
  throw new PlatformError(
    409,
    'RESOURCE_CONFLICT',
    `The pipeline name '${name}' is already used by another pipeline. This check can be skipped by setting \`allow_duplicate_names = true\` in the request.`,
  )
}
