/** Waits for Ctrl+C, the end of the terminal, a termination, or `now()`. Signals that repeat (npm passes them on twice) are the same one. */
export function untilStopped(): { wait: Promise<void>; now: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  return { wait: promise, now: resolve }
}
