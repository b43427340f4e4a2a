/** The time of the demo workspace. Everything that takes a while there (a cluster's start) is told by it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves when so much time has passed, keeping nothing alive. Only the clock of a whole workspace has it. */
  wait?(milliseconds: number): Promise<void>
}

export interface ManualClock extends Clock {
  advance(milliseconds: number): void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  async wait(milliseconds) {
    const end = Date.now() + milliseconds
    // A timer may fire a moment before its time by this clock.
    while (Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, end - Date.now()).unref())
    }
  },
}

/** Stands still until it is advanced, or until somebody waits: then that time has passed at once. */
export function manualClock(start = Date.UTC(2026, 0, 15, 9, 30)): ManualClock {
  let time = start
  return {
    now: () => time,
    advance(milliseconds) {
      time += milliseconds
    },
    async wait(milliseconds) {
      time += milliseconds
    },
  }
}
