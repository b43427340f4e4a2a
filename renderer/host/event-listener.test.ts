import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { ChangedEvent } from '#shared/contract/frame.ts'
import { connectionStore } from './connection.ts'
import { listenForChanges } from './event-listener.ts'
import type { Transport } from './transport.ts'

/** A transport whose connection the test moves. */
function wire() {
  let parts: Parameters<Transport['listen']> | undefined
  const transport: Transport = {
    start() {},
    listen(...given) {
      parts = given
      return () => {
        parts = undefined
      }
    },
  }
  return {
    transport,
    push: (event: ChangedEvent) => parts?.[0](event),
    open: () => parts?.[1](),
    lose: () => parts?.[2](),
  }
}

function cached(): QueryClient {
  const queries = new QueryClient()
  queries.setQueryData(['environments', 'list', null], 1)
  queries.setQueryData(['settings', 'get', null], 2)
  return queries
}
const stale = (queries: QueryClient) =>
  queries
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.isInvalidated)
    .map((query) => query.queryKey[0])

test('a push makes the queries of its domain stale and no others', () => {
  const [line, queries] = [wire(), cached()]
  listenForChanges(line.transport, queries)
  line.open()
  expect(stale(queries)).toEqual([])
  line.push({ type: 'changed', domain: 'settings' })
  expect(stale(queries)).toEqual(['settings'])
})

test('after a gap everything is stale, and meanwhile the page knows that Trowel is gone', () => {
  const [line, queries] = [wire(), cached()]
  listenForChanges(line.transport, queries)
  line.open()
  expect(connectionStore.get()).toBe('open')
  line.lose()
  expect(connectionStore.get()).toBe('lost')
  line.open()
  expect(connectionStore.get()).toBe('open')
  expect(stale(queries)).toEqual(['environments', 'settings'])
})
