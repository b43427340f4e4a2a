import type { Request } from '#shared/model/request.ts'
import { editRequest, findTab } from '../../../session/tabs.ts'
import { recognise } from './recognise.ts'

function withOperation(request: Request, operationId: string | undefined): Request {
  if (request.operationId === operationId) return request
  const { operationId: _, ...rest } = request
  return operationId === undefined ? rest : { ...rest, operationId }
}

/** After an edit of method or URL: the draft belongs to the operation that they name now, or to none. */
export async function followOperation(tabId: string): Promise<void> {
  const request = findTab(tabId)?.request
  if (!request) return
  const operationId = await recognise(request)
  // Typing went on meanwhile: the next look is under way.
  editRequest(tabId, (now) =>
    now.url === request.url && now.method === request.method ? withOperation(now, operationId) : now,
  )
}
