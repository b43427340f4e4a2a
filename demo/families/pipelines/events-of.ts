import type { JsonObject } from '#shared/json/exact-value.ts'
import { uuidOf } from '../../uuid-of.ts'
import type { Fault, Pipeline, Update } from './pipeline.ts'
import { type Phase, phasesOf } from './update-life.ts'

export interface PipelineEvent {
  /** Milliseconds since 1970. */
  at: number
  level: 'INFO' | 'WARN' | 'ERROR' | 'METRICS'
  type: string
  message: string
  updateId?: string
  dataset?: string
  fault?: Fault
}

/** The event log so far, oldest first. It follows from the updates: nothing is written down. */
export function eventsOf(pipeline: Pipeline, now: number): readonly PipelineEvent[] {
  const actions = pipeline.actions.map(
    ({ at, message }): PipelineEvent => ({
      at,
      level: 'INFO',
      type: 'user_action',
      message,
    }),
  )
  const events = [...actions, ...pipeline.updates.flatMap(eventsOfUpdate)]
  return events.filter(({ at }) => at <= now).toSorted((left, right) => left.at - right.at)
}

export function eventId({ at, updateId, type, message }: PipelineEvent, { id }: Pipeline): string {
  return uuidOf(`${id}/${at}/${updateId}/${type}/${message}`)
}

export function describeEvent(event: PipelineEvent, pipeline: Pipeline): JsonObject {
  const { id, spec } = pipeline
  const { at, level, type, message, updateId, dataset, fault } = event
  return {
    id: eventId(event, pipeline),
    origin: {
      cloud: 'AWS',
      region: 'us-west-2',
      pipeline_id: id,
      pipeline_name: spec.name ?? '',
      ...(updateId === undefined ? {} : { update_id: updateId }),
      ...(dataset === undefined ? {} : { dataset_name: dataset, flow_name: dataset }),
    },
    timestamp: new Date(at).toISOString(),
    message,
    level,
    maturity_level: 'STABLE',
    event_type: type,
    ...(fault === undefined ? {} : { error: describeFault(fault) }),
  }
}

function eventsOfUpdate(update: Update): readonly PipelineEvent[] {
  const short = update.id.slice(0, 6)
  const phases = phasesOf(update)
  const start = {
    level: 'INFO',
    type: 'create_update',
    message: `Update ${short} started by ${update.cause}.`,
  } as const
  const progress = phases.map(({ state, at }): PipelineEvent => {
    const message = `Update ${short} is ${state}.`
    if (state !== 'FAILED') return { at, level: 'INFO', type: 'update_progress', message }
    return { at, level: 'ERROR', type: 'update_progress', message, fault: update.fault! }
  })
  const events = [{ at: update.created, ...start }, ...progress, ...datasetEvents(update, phases)]
  return events.map((event) => ({ ...event, updateId: update.id }))
}

function datasetEvents({ datasets, fault }: Update, phases: readonly Phase[]): readonly PipelineEvent[] {
  const timeOf = (state: string) => phases.find((phase) => phase.state === state)?.at
  const [setUp, running, completed, failed] = [
    timeOf('SETTING_UP_TABLES'),
    timeOf('RUNNING'),
    timeOf('COMPLETED'),
    timeOf('FAILED'),
  ]
  return datasets.flatMap((dataset, place) => {
    const flow = (at: number | undefined, what: string, level: PipelineEvent['level'] = 'INFO'): PipelineEvent[] =>
      at === undefined ? [] : [{ at, level, type: 'flow_progress', message: `Flow '${dataset}' ${what}.`, dataset }]
    const defined: PipelineEvent[] =
      setUp === undefined
        ? []
        : [{ at: setUp, level: 'INFO', type: 'dataset_definition', message: `Dataset '${dataset}' defined.`, dataset }]
    const isCulprit = fault?.during === 'RUNNING' && place === datasets.length - 1
    return [
      ...defined,
      ...flow(running, 'is RUNNING'),
      ...flow(running === undefined ? undefined : running + 3000 + 100 * place, 'has processed rows', 'METRICS'),
      ...(isCulprit
        ? flow(failed && failed - 500, 'met rows that violate an expectation', 'WARN')
        : flow(completed, 'has COMPLETED')),
      ...(isCulprit ? flow(failed, 'has FAILED', 'ERROR').map((event) => ({ ...event, fault })) : []),
    ]
  })
}

function describeFault({ className, message }: Fault): JsonObject {
  return { fatal: true, exceptions: [{ class_name: className, message, stack: [] }] }
}
