import { expect, test } from 'vitest'
import type { ChangedEvent } from '#shared/contract/frame.ts'
import { createEvents } from './events.ts'

test('who subscribes late is told what has changed since a moment, each domain once, and nothing before it', async () => {
  const events = createEvents()
  events.changed('settings')
  const since = Date.now() + 1
  await expect.poll(() => Date.now()).toBeGreaterThanOrEqual(since)
  events.changed('collections')
  events.changed('collections')
  events.changed('git')
  const told: ChangedEvent[] = []
  events.subscribe((event) => told.push(event), since)
  expect(told.map(({ domain }) => domain)).toEqual(['collections', 'git'])
  const later: ChangedEvent[] = []
  events.subscribe((event) => later.push(event))
  events.changed('settings')
  expect(later).toEqual([{ type: 'changed', domain: 'settings' }])
})
