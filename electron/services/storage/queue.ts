/** Runs tasks one after another; a failed one does not stop the next. `idle` settles when nothing waits any more. */
export interface Queue {
  run<T>(task: () => Promise<T>): Promise<T>
  idle(): Promise<void>
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(task) {
      const result = last.then(task)
      last = result.catch(() => undefined)
      return result
    },
    async idle() {
      let seen: unknown
      while (seen !== last) {
        seen = last
        await seen
      }
    },
  }
}
