import type { Request } from '#shared/model/request.ts'
import { type Opening, openAsked } from './openings.ts'
import { openTab } from './tabs.ts'

/** Opens a request of an operation and gives the id of its tab. Throws `not_found` when there is no such operation. */
export function openOperation(id: string, more: { preview?: boolean; pane?: string } = {}): Promise<string> {
  return openAsked((opening) => open(id, more, opening))
}

async function open(
  operationId: string,
  more: { preview?: boolean; pane?: string },
  opening: Opening,
): Promise<string> {
  // Example bodies and details are not needed before somebody opens something.
  const [{ loadOperation }, { requestFor }] = await Promise.all([
    import('#shared/operations/load-operation.ts'),
    import('#shared/operations/request-for.ts'),
  ])
  const request = await requestFor(await loadOperation(operationId))
  const behind = opening.isBehind()
  const id = openTab(request, { pane: firstPane(request), ...more, behind })
  if (!behind) opening.inFront(id)
  return id
}

/** Where there is something to fill in. */
export function firstPane({ params, body }: Request): string {
  return body.type !== 'none' && !params.some((row) => row.enabled) ? 'body' : 'params'
}
