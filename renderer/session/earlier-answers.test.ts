import { expect, test } from 'vitest'
import type { Response } from '#shared/model/response.ts'
import { setHost } from '../host/current.ts'
import type { Host } from '../host/host.ts'
import { earlierStore, forgetClosedTabs, keepEarlier } from './exchanges.ts'
import { closeTab, openTab } from './tabs.ts'

const released: string[] = []
const host: Host = {
  async call(name, input) {
    if (name === 'bodies.release') released.push(...(input as { bodyIds: string[] }).bodyIds)
    return null as never
  },
}
setHost(host)

const answer = (bodyId: string, size = 10) => ({ bodyId, size }) as Response
const kept = (tabId: string) => (earlierStore.get()[tabId] ?? []).map(({ bodyId }) => bodyId)

test('the last answers of a tab are kept, newest first, and the oldest make room', () => {
  const tab = openTab()
  for (let at = 1; at <= 7; at++) keepEarlier(tab, [answer(`small-${at}`)])
  expect(kept(tab)).toEqual(['small-7', 'small-6', 'small-5', 'small-4', 'small-3'])
  expect(released).toEqual(['small-1', 'small-2'])
  keepEarlier(tab, [answer('large', 499_999_975)])
  expect(kept(tab)).toEqual(['large', 'small-7', 'small-6'])
})

test('nothing is kept for a tab that was closed', () => {
  const tab = openTab()
  keepEarlier(tab, [answer('before')])
  closeTab(tab)
  forgetClosedTabs()
  keepEarlier(tab, [answer('late')])
  expect(kept(tab)).toEqual([])
  expect(released).toContain('late')
})
