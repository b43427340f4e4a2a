import { AppError } from '../errors.ts'
import * as loaders from './data/loaders.js'
import { nearIds } from './near-ids.ts'
import type { Operation, OperationSummary } from './operation.ts'
import { loadIndex } from './operation-index.ts'

type Details = Readonly<Record<string, Omit<Operation, keyof OperationSummary | 'service'>>>

/** All that is known of one operation. Throws `not_found`, naming ids that read alike, when there is none of this id. */
export async function loadOperation(id: string): Promise<Operation> {
  const { list, byId, serviceOf } = await loadIndex()
  const summary = byId.get(id)
  const service = serviceOf.get(id)
  const load = service === undefined ? undefined : loaders.details[service]
  if (!summary || !service || !load) {
    const near = nearIds(list, id)
    throw new AppError('not_found', `There is no operation "${id}".`, {
      ...(near.length > 0 ? { remedy: `Did you mean ${near.join(', ')}?` } : {}),
      detail: { near },
    })
  }
  const details = (await load()).default as Details
  return { ...details[id]!, ...summary, service }
}
