import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { describeUpdate } from './describe-pipeline.ts'
import { readEventFilter } from './event-filter.ts'
import { describeEvent, eventId, eventsOf, type PipelineEvent } from './events-of.ts'
import { listingPage, type Wish } from './listing-page.ts'
import type { Pipeline } from './pipeline.ts'
import { findPipeline, findUpdate } from './pipeline-memory.ts'

/** Newest first; `until_update_id` is the last one that is shown. */
export function listUpdates({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const pipeline = findPipeline(pathValues.pipeline_id!, store)
  const until = parameters.text('until_update_id')
  const place = until === undefined ? 0 : pipeline.updates.indexOf(findUpdate(pipeline, until))
  const find = () => pipeline.updates.slice(place).toReversed()
  const { items, tokens } = listingPage(parameters, { usual: 25, most: 100, find })
  const now = store.clock.now()
  return jsonAnswer({ updates: items.map((update) => describeUpdate(pipeline, update, now)), ...tokens })
}

export function getUpdate({ pathValues }: ApiRequest, store: Store): Answer {
  const pipeline = findPipeline(pathValues.pipeline_id!, store)
  const update = findUpdate(pipeline, pathValues.update_id!)
  return jsonAnswer({ update: describeUpdate(pipeline, update, store.clock.now()) })
}

/** Newest first unless asked otherwise. */
export function listEvents({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const pipeline = findPipeline(pathValues.pipeline_id!, store)
  const now = store.clock.now()
  const find = (wish: Wish) => findEvents(pipeline, wish, now)
  const { items, tokens } = listingPage(parameters, { usual: 25, most: 250, find })
  return jsonAnswer({ events: items.map((event) => describeEvent(event, pipeline)), ...tokens })
}

function findEvents(pipeline: Pipeline, { filter, order }: Wish, now: number): readonly PipelineEvent[] {
  const [wanted = 'timestamp desc'] = order
  if (order.length > 1 || !['timestamp asc', 'timestamp desc', 'timestamp'].includes(wanted)) {
    throw invalidParameter('order_by must be timestamp asc or timestamp desc.')
  }
  const test = readEventFilter(filter)
  const events = eventsOf(pipeline, now).filter((event) =>
    test({ level: event.level, at: event.at, id: () => eventId(event, pipeline) }),
  )
  return wanted === 'timestamp desc' ? events.toReversed() : events
}
