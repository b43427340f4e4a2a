import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { sourcePaths } from './datasets-of.ts'
import { describeStatus } from './describe-pipeline.ts'
import { isLike } from './like.ts'
import { forwardOnly, listingPage, type Wish } from './listing-page.ts'
import type { Pipeline } from './pipeline.ts'
import { pipelinesOf } from './pipeline-memory.ts'

export function listPipelines({ parameters }: ApiRequest, store: Store): Answer {
  const now = store.clock.now()
  const all = [...pipelinesOf(store).byId.values()]
  const { items, tokens } = listingPage(parameters, { usual: 25, most: 100, find: (wish) => findAll(all, wish) })
  const statuses = items.map((pipeline) => describeStatus(pipeline, now))
  return jsonAnswer({ ...(statuses.length === 0 ? {} : { statuses }), ...forwardOnly(tokens) })
}

function findAll(all: readonly Pipeline[], { filter, order }: Wish): readonly Pipeline[] {
  const [by = 'name', direction = 'asc', ...rest] = (order[0] ?? 'name asc').split(/\s+/)
  if (order.length > 1 || rest.length > 0 || !['id', 'name'].includes(by) || !['asc', 'desc'].includes(direction)) {
    throw invalidParameter('order_by must be one of id asc, id desc, name asc, name desc.')
  }
  const keyOf = (pipeline: Pipeline) => (by === 'id' ? pipeline.id : String(pipeline.spec.name ?? ''))
  const sign = direction === 'asc' ? 1 : -1
  return all.filter(readFilter(filter)).toSorted((left, right) => (keyOf(left) < keyOf(right) ? -sign : sign))
}

/** One condition only, as on the platform. */
function readFilter(filter: string): (pipeline: Pipeline) => boolean {
  const text = filter.trim()
  if (text === '') return () => true
  const name = /^name\s+like\s+'([^']*)'$/i.exec(text)?.[1]
  if (name !== undefined) return ({ spec }) => isLike(String(spec.name ?? ''), name)
  const notebook = /^notebook\s*=\s*'([^']*)'$/i.exec(text)?.[1]
  if (notebook !== undefined) return ({ spec }) => sourcePaths(spec).includes(notebook)
  throw invalidParameter(`Invalid filter: ${text.slice(0, 200)}. Use name LIKE '<pattern>' or notebook='<path>'.`)
}
