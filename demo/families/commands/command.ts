import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { sampleCommands } from './sample-context.ts'

export interface Command {
  id: string
  contextId: string
  /** Milliseconds since 1970, all three; null as long as nobody cancels it. */
  begins: number
  ends: number
  cancelled: number | null
  /** Its process does not survive it. */
  exits: boolean
  results: JsonObject
}

type CommandStatus = 'Queued' | 'Running' | 'Finished' | 'Cancelling' | 'Cancelled' | 'Error'

const cancelTakes = 1000

export function commandsOf(store: Store): Map<string, Command> {
  return store.part(sampleCommands)
}

export function statusOf({ begins, ends, cancelled, exits }: Command, now: number): CommandStatus {
  if (cancelled !== null) return now < cancelled + cancelTakes ? 'Cancelling' : 'Cancelled'
  if (now < begins) return 'Queued'
  if (now < ends) return 'Running'
  return exits ? 'Error' : 'Finished'
}

/** Results are null until there are some. */
export function describeCommand(command: Command, now: number): JsonObject {
  const status = statusOf(command, now)
  return { id: command.id, status, results: status === 'Finished' || status === 'Error' ? command.results : null }
}
