import type { Store } from '../../store.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'

const contextId = '1234567890123456789'
const minute = 60_000

/** A session that somebody has open on the cluster of the reference page. */
export function sampleContexts({ clock }: Store): Map<string, Context> {
  const created = clock.now() - 30 * minute
  const clusterId = '1234-567890-patch123'
  const context = { id: contextId, clusterId, created, busyUntil: created, exited: null, variables: new Map() }
  return new Map([[contextId, context]])
}

/** One command that still works for a while. */
export function sampleCommands({ clock }: Store): Map<string, Command> {
  const id = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
  const begins = clock.now() - minute
  const results = { resultType: 'text', data: 'epoch 10 of 10: loss 0.0312' }
  return new Map([[id, { id, contextId, begins, ends: begins + 5 * minute, cancelled: null, exits: false, results }]])
}
