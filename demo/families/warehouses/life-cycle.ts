import type { Warehouse } from './warehouse.ts'

/** Milliseconds: quick enough to watch. */
const startTakes = 8000
const stopTakes = 3000

/** Brings a warehouse to where it is by now. To be called before anything is read from or done to it. */
export function settle(warehouse: Warehouse, now: number): void {
  if (warehouse.next !== null && warehouse.next.at <= now) {
    warehouse.state = warehouse.next.state
    warehouse.lastUsed = Math.max(warehouse.lastUsed, warehouse.next.at)
    warehouse.next = null
  }
  const minutes = Number(warehouse.settings.auto_stop_mins)
  if (warehouse.state === 'RUNNING' && minutes > 0 && now >= warehouse.lastUsed + minutes * 60_000) {
    warehouse.state = 'STOPPED'
  }
}

/** Nothing happens to one that runs or is about to. Answers when it runs, in milliseconds since 1970. */
export function start(warehouse: Warehouse, now: number): number {
  if (warehouse.state === 'RUNNING') return now
  if (warehouse.state !== 'STARTING') {
    warehouse.state = 'STARTING'
    warehouse.next = { state: 'RUNNING', at: now + startTakes }
  }
  return warehouse.next?.at ?? now
}

/** Nothing happens to one that has stopped or is about to. */
export function stop(warehouse: Warehouse, now: number): void {
  if (warehouse.state === 'STOPPED' || warehouse.state === 'STOPPING') return
  warehouse.state = 'STOPPING'
  warehouse.next = { state: 'STOPPED', at: now + stopTakes }
}
