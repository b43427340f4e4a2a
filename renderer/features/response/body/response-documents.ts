import type { Response } from '#shared/model/response.ts'
import { type DocumentHandle, openDocument } from '../../../json/worker/open-document.ts'
import { exchangesStore } from '../../../session/exchanges.ts'
import { filterRunsStore } from '../../../session/filter-runs.ts'

/** Documents stay open while their answers are, so that a tab comes back as it was left; but not more than these. */
const mostOpen = 6
const mostBytes = 300_000_000

interface Open {
  handle: DocumentHandle
  size: number
}

/** By body id, last used last. */
const open = new Map<string, Open>()
let watching = false

function close(bodyId: string): void {
  open.get(bodyId)?.handle.dispose()
  open.delete(bodyId)
}

function closeForgotten(): void {
  const kept = new Set<string>()
  for (const exchange of Object.values(exchangesStore.get())) {
    if (exchange.state === 'answered') kept.add(exchange.response.bodyId)
  }
  for (const { result } of Object.values(filterRunsStore.get())) if (result) kept.add(result.bodyId)
  for (const bodyId of [...open.keys()]) if (!kept.has(bodyId)) close(bodyId)
}

function makeRoom(): void {
  const total = () => [...open.values()].reduce((sum, { size }) => sum + size, 0)
  for (const bodyId of [...open.keys()].slice(0, -1)) {
    if (open.size <= mostOpen && total() <= mostBytes) return
    close(bodyId)
  }
}

/** The document of an answer; the same one each time while it is open. */
export function documentOf(response: Response): DocumentHandle {
  if (!watching) {
    exchangesStore.subscribe(closeForgotten)
    filterRunsStore.subscribe(closeForgotten)
  }
  watching = true
  const { bodyId, contentType, size } = response
  const known = open.get(bodyId)
  const found = known ?? { handle: openDocument(bodyId, contentType, size), size }
  open.delete(bodyId)
  open.set(bodyId, found)
  if (!known) makeRoom()
  return found.handle
}
