import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { start, stop } from './life-cycle.ts'
import type { Warehouse } from './warehouse.ts'
import { findWarehouse, warehousesOf } from './warehouse-memory.ts'
import { defaultSettings, readSettings } from './warehouse-settings.ts'

const mostWarehouses = 1000
const longestName = 99

/** It starts at once, as on the platform. */
export function createWarehouse({ parameters }: ApiRequest, store: Store): Answer {
  const { byId } = warehousesOf(store)
  const name = freeName(parameters.requiredText('name'), byId)
  const settings = readSettings(parameters, defaultSettings)
  if (byId.size >= mostWarehouses) {
    throw quotaExceeded(`This workspace holds no more than ${mostWarehouses} SQL warehouses.`)
  }
  const now = store.clock.now()
  const id = BigInt(store.sequence.digits(18)).toString(16).padStart(16, '0')
  const warehouse: Warehouse = {
    id,
    name,
    creator: workspaceUser,
    settings,
    state: 'STOPPED',
    next: null,
    lastUsed: now,
  }
  start(warehouse, now)
  byId.set(id, warehouse)
  return jsonAnswer({ id })
}

/** A running warehouse restarts to take the change over. */
export function editWarehouse({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const warehouse = findWarehouse(pathValues.id!, store)
  const name = parameters.text('name')
  const settings = readSettings(parameters, warehouse.settings)
  if (name !== undefined && name !== warehouse.name) warehouse.name = freeName(name, warehousesOf(store).byId)
  warehouse.settings = settings
  if (warehouse.state === 'RUNNING') {
    warehouse.state = 'STOPPED'
    start(warehouse, store.clock.now())
  }
  return emptyAnswer()
}

export function startWarehouse({ pathValues }: ApiRequest, store: Store): Answer {
  start(findWarehouse(pathValues.id!, store), store.clock.now())
  return emptyAnswer()
}

export function stopWarehouse({ pathValues }: ApiRequest, store: Store): Answer {
  stop(findWarehouse(pathValues.id!, store), store.clock.now())
  return emptyAnswer()
}

export function deleteWarehouse({ pathValues }: ApiRequest, store: Store): Answer {
  const warehouse = findWarehouse(pathValues.id!, store)
  warehousesOf(store).byId.delete(warehouse.id)
  return emptyAnswer()
}

function freeName(name: string, byId: ReadonlyMap<string, Warehouse>): string {
  if (name.length > longestName) throw invalidParameter(`name must not be longer than ${longestName} characters.`)
  for (const other of byId.values()) {
    if (other.name === name) {
      throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `A SQL warehouse with the name ${name} already exists.`)
    }
  }
  return name
}
