/** Milliseconds between looks at the parent process. */
const look = 500

/**
 * Waits for Ctrl+C, the end of the terminal, a termination, or `now()`. Signals that repeat (npm passes them on twice) are the same one.
 * A termination of npm ends only the shell between it and this process: then the parent is another one from then on.
 */
export function untilStopped(): { wait: Promise<void>; now: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && resolve(), look).unref()
  }
  return { wait: promise, now: resolve }
}
