import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSaveSoon } from './save-soon.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function typist(save: () => Promise<unknown> = async () => undefined) {
  const saves: number[] = []
  const soon = createSaveSoon({
    quiet: 300,
    atMost: 700,
    save: () => {
      saves.push(Date.now())
      return save()
    },
  })
  return { soon, saves }
}

test('a pause in typing saves once', () => {
  const { soon, saves } = typist()
  for (let key = 0; key < 3; key++) {
    soon.changed()
    vi.advanceTimersByTime(100)
  }
  expect(saves).toHaveLength(0)
  vi.advanceTimersByTime(1000)
  expect(saves).toHaveLength(1)
})

test('somebody who never pauses loses less than a second', () => {
  const { soon, saves } = typist()
  const start = Date.now()
  for (let key = 0; key < 100; key++) {
    soon.changed()
    vi.advanceTimersByTime(80)
  }
  const times = [start, ...saves]
  expect(Math.max(...times.slice(1).map((time, at) => time - (times[at] ?? 0)))).toBeLessThan(1000)
})

test('what could not be saved is saved with the next change', async () => {
  let fails = true
  const { soon, saves } = typist(async () => {
    if (fails) throw new Error('full')
  })
  soon.changed()
  await vi.advanceTimersByTimeAsync(300)
  fails = false
  soon.now()
  expect(saves).toHaveLength(2)
  soon.now()
  expect(saves).toHaveLength(2)
})
