import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { readSources } from './datasets-of.ts'
import type { Pipeline } from './pipeline.ts'
import { findPipeline } from './pipeline-memory.ts'
import { activeUpdate } from './update-life.ts'

const mostUpdates = 100
const causes = [
  'API_CALL',
  'INFRASTRUCTURE_MAINTENANCE',
  'JOB_TASK',
  'RETRY_ON_FAILURE',
  'SCHEMA_CHANGE',
  'SERVICE_UPGRADE',
  'USER_ACTION',
] as const
const selections = ['full_refresh_selection', 'refresh_selection', 'refresh_flow_selection']

export function startUpdate({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const pipeline = findPipeline(pathValues.pipeline_id!, store)
  const asked = readUpdate(parameters)
  return jsonAnswer({
    update_id: beginUpdate(pipeline, asked, parameters.choice('cause', causes) ?? 'API_CALL', store),
  })
}

/** The older calls, which do not tell the id. */
export function startWith(asked: JsonObject): Route['handle'] {
  return ({ pathValues }, store) => {
    beginUpdate(findPipeline(pathValues.pipeline_id!, store), asked, 'API_CALL', store)
    return emptyAnswer()
  }
}

/** Without an active update nothing happens. */
export function stopPipeline({ pathValues }: ApiRequest, store: Store): Answer {
  const update = activeUpdate(findPipeline(pathValues.pipeline_id!, store), store.clock.now())
  if (update !== undefined) update.stopped ??= store.clock.now()
  return emptyAnswer()
}

/** Only one at a time. Answers its id. */
export function beginUpdate(pipeline: Pipeline, asked: JsonObject, cause: string, store: Store): string {
  const now = store.clock.now()
  const active = activeUpdate(pipeline, now)
  if (active !== undefined) {
    throw new PlatformError(
      409,
      'CONFLICT',
      `An active update ${active.id} already exists for pipeline '${pipeline.id}'.`,
    )
  }
  const id = uuidOf(`${pipeline.id}/${store.sequence.digits(12)}`)
  const { datasets, fault } = readSources(pipeline.spec, store)
  const chosen = selections.flatMap((name) => (asked[name] ?? []) as readonly string[])
  pipeline.updates.push({
    id,
    created: now,
    stopped: null,
    cause,
    asked,
    config: pipeline.spec,
    datasets: chosen.length > 0 ? chosen : datasets,
    fault,
  })
  if (pipeline.updates.length > mostUpdates) pipeline.updates.shift()
  return id
}

function readUpdate(parameters: Parameters): JsonObject {
  const chosen = selections.flatMap((name) => {
    const names = parameters.texts(name)
    if (names.length > 50) throw invalidParameter(`${name} must not name more than 50 tables.`)
    return names.length === 0 ? [] : [[name, names] as const]
  })
  const full = parameters.flag('full_refresh') ?? false
  if (full && chosen.length > 0) {
    throw invalidParameter(`full_refresh cannot be combined with ${chosen.map(([name]) => name).join(' or ')}.`)
  }
  parameters.object('parameters')
  parameters.object('rewind_spec')
  return {
    full_refresh: full,
    validate_only: parameters.flag('validate_only') ?? false,
    ...Object.fromEntries(chosen),
    ...pickFields(parameters.bodyObject(), ['parameters', 'rewind_spec']),
  }
}
