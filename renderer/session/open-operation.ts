import { loadOperation } from '#shared/operations/load-operation.ts'
import { requestFor } from '#shared/operations/request-for.ts'
import { openTab } from './tabs.ts'

/** Opens a request of an operation and gives the id of its tab. Throws `not_found` when there is no such operation. */
export async function openOperation(id: string, more: { preview?: boolean; pane?: string } = {}): Promise<string> {
  return openTab(await requestFor(await loadOperation(id)), more)
}
