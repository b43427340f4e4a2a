import { QueryClient, QueryObserver } from '@tanstack/react-query'
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

function fill(queries: QueryClient): void {
  queries.setQueryData(['environments', 'list', null], 1)
  queries.setQueryData(['settings', 'get', null], 2)
}
const stale = (queries: QueryClient) =>
  queries
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.isInvalidated)
    .map((query) => query.queryKey[0])

test('a push makes the queries of its domain stale and no others', () => {
  const line = wire()
  const queries = new QueryClient()
  listenForChanges(line.transport, queries)
  line.open()
  fill(queries)
  expect(stale(queries)).toEqual([])
  line.push({ type: 'changed', domain: 'settings' })
  expect(stale(queries)).toEqual(['settings'])
})

test('after a gap everything is stale, and meanwhile the page knows that Trowel is gone', () => {
  const line = wire()
  const queries = new QueryClient()
  listenForChanges(line.transport, queries)
  line.open()
  fill(queries)
  expect(connectionStore.get()).toBe('open')
  line.lose()
  expect(connectionStore.get()).toBe('lost')
  line.open()
  expect(connectionStore.get()).toBe('open')
  expect(stale(queries)).toEqual(['environments', 'settings'])
})

/** A query whose answers the test gives, each when it is asked for. */
function slowQuery(queries: QueryClient) {
  const waiting: ((answer: string) => void)[] = []
  const options = {
    queryKey: ['collections', 'hashes', { paths: ['a.yaml'] }],
    queryFn: () => new Promise<string>((resolve) => waiting.push(resolve)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }
  return { options, waiting, shown: () => queries.getQueryData<string>(options.queryKey) }
}

test('a push while the first answer is on its way asks again, as that answer may be the old one', async () => {
  const line = wire()
  const queries = new QueryClient()
  listenForChanges(line.transport, queries)
  line.open()
  const { options, waiting, shown } = slowQuery(queries)
  const close = new QueryObserver(queries, options).subscribe(() => undefined)
  line.push({ type: 'changed', domain: 'collections' })
  waiting[0]?.('old')
  await expect.poll(() => waiting.length).toBe(2)
  expect(shown()).toBe('old')
  waiting[1]?.('new')
  await expect.poll(shown).toBe('new')
  expect(waiting).toHaveLength(2)
  close()
})

test('a push while something is read ahead leaves it stale', async () => {
  const line = wire()
  const queries = new QueryClient()
  listenForChanges(line.transport, queries)
  line.open()
  const { options, waiting } = slowQuery(queries)
  const ahead = queries.fetchQuery(options)
  line.push({ type: 'changed', domain: 'collections' })
  waiting[0]?.('old')
  await ahead
  await expect.poll(() => stale(queries)).toEqual(['collections'])
  expect(waiting).toHaveLength(1)
})
