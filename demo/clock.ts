/** The time of the demo workspace. Everything that takes a while there (a cluster's start) is told by it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

export interface ManualClock extends Clock {
  advance(milliseconds: number): void
}

export const systemClock: Clock = { now: () => Date.now() }

/** Stands still until it is advanced. */
export function manualClock(start = Date.UTC(2026, 0, 15, 9, 30)): ManualClock {
  let time = start
  return {
    now: () => time,
    advance(milliseconds) {
      time += milliseconds
    },
  }
}
