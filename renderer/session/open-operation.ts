import type { Request } from '#shared/model/request.ts'
import { openTab } from './tabs.ts'

/** Opens a request of an operation and gives the id of its tab. Throws `not_found` when there is no such operation. */
export async function openOperation(id: string, more: { preview?: boolean; pane?: string } = {}): Promise<string> {
  // Example bodies and details are not needed before somebody opens something.
  const [{ loadOperation }, { requestFor }] = await Promise.all([
    import('#shared/operations/load-operation.ts'),
    import('#shared/operations/request-for.ts'),
  ])
  const request = await requestFor(await loadOperation(id))
  return openTab(request, { pane: firstPane(request), ...more })
}

/** Where there is something to fill in. */
export function firstPane({ params, body }: Request): string {
  return body.type !== 'none' && !params.some((row) => row.enabled) ? 'body' : 'params'
}
