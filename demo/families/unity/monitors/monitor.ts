import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { doesNotExist } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { uuidOf } from '../../../uuid-of.ts'
import { findSecurable } from '../securables/find-securable.ts'
import { fullNameOf, type Securable } from '../securables/securable.ts'

export interface Refresh {
  id: string
  started: number
  canceled: number | null
}

/** Watches the quality of one table. Times are milliseconds since 1970. */
export interface Monitor {
  settings: JsonObject
  dashboardId: string
  made: number
  version: number
  refreshes: Refresh[]
}

/** How long things take, in milliseconds. */
const becomesActiveAfter = 5000
const refreshStartsAfter = 2000
const refreshEndsAfter = 20_000

const sampleTable = uuidOf('table main.default.trips')
const sampleRefresh = '8051234567890123'
const day = 86_400_000

interface Monitors {
  byTable: WeakMap<Securable, Monitor>
  /** Whether the sample monitor has been made: a deleted one does not come back. */
  begun: boolean
}

function begin(): Monitors {
  return { byTable: new WeakMap(), begun: false }
}

/** Of the sample trips there is one from the start. */
export function monitorsOf(store: Store, table: Securable): WeakMap<Securable, Monitor> {
  const monitors = store.part(begin)
  if (table.id === sampleTable && !monitors.begun) {
    monitors.begun = true
    monitors.byTable.set(table, sampleMonitor(store.clock.now()))
  }
  return monitors.byTable
}

function sampleMonitor(now: number): Monitor {
  return {
    settings: {
      assets_dir: '/Workspace/Users/someone@example.com/monitors/trips',
      output_schema_name: 'main.default',
      time_series: { timestamp_col: 'pickup_time', granularities: ['1 day'] },
      schedule: { quartz_cron_expression: '0 0 4 * * ?', timezone_id: 'UTC', pause_status: 'UNPAUSED' },
    },
    dashboardId: '01ef9c2d4e5f1a2b8c3d4e5f6a7b8c9d',
    made: now - 60 * day,
    version: 1,
    refreshes: [{ id: sampleRefresh, started: now - day / 4, canceled: null }],
  }
}

export function monitoredTable({ pathValues }: ApiRequest, store: Store): Securable {
  return findSecurable('table', pathValues.table_name!, store)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findMonitor(table: Securable, store: Store): Monitor {
  const found = monitorsOf(store, table).get(table)
  if (found === undefined) throw doesNotExist(`The table ${fullNameOf(table)} has no monitor.`)
  return found
}

export function describeMonitor(table: Securable, monitor: Monitor, now: number): JsonObject {
  const { settings, dashboardId, made, version } = monitor
  const results = `${String(settings.output_schema_name)}.${table.name}`
  return {
    table_name: fullNameOf(table),
    ...settings,
    status: now - made >= becomesActiveAfter ? 'MONITOR_STATUS_ACTIVE' : 'MONITOR_STATUS_PENDING',
    monitor_version: version,
    profile_metrics_table_name: `${results}_profile_metrics`,
    drift_metrics_table_name: `${results}_drift_metrics`,
    ...(dashboardId === '' ? {} : { dashboard_id: dashboardId }),
  }
}

/** As it is at this time. */
export function describeRefresh({ id, started, canceled }: Refresh, now: number): JsonObject {
  const age = now - started
  const done = age >= refreshEndsAfter
  const running = age >= refreshStartsAfter ? 'RUNNING' : 'PENDING'
  const state = canceled !== null ? 'CANCELED' : done ? 'SUCCESS' : running
  const ended = canceled ?? (done ? started + refreshEndsAfter : null)
  return {
    refresh_id: numberOf(id),
    state,
    start_time_ms: started,
    ...(ended === null ? {} : { end_time_ms: ended }),
    trigger: id === sampleRefresh ? 'SCHEDULE' : 'MANUAL',
  }
}

export function isOver({ started, canceled }: Refresh, now: number): boolean {
  return canceled !== null || now - started >= refreshEndsAfter
}
