import { expect, test } from 'vitest'
import { manualClock, systemClock } from './clock.ts'

test('who waits is never told too early', async () => {
  const until = Date.now() + 5
  const keepAlive = setInterval(() => undefined, 1000)
  await systemClock.wait?.(5)
  clearInterval(keepAlive)
  expect(systemClock.now()).toBeGreaterThanOrEqual(until)
})

test('on a clock in the hand of a test, waiting passes the time at once', async () => {
  const clock = manualClock(1000)
  await clock.wait?.(500)
  expect(clock.now()).toBe(1500)
})
