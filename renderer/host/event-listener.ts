import type { QueryClient } from '@tanstack/react-query'
import { askAnew } from './ask-anew.ts'
import { connectionStore } from './connection.ts'
import type { Transport } from './transport.ts'

/** The one listener of pushes: what a changed domain's queries returned is asked anew, and everything after a gap. */
export function listenForChanges(transport: Transport, queries: QueryClient): () => void {
  return transport.listen(
    ({ domain }) => void askAnew(queries, [domain]),
    () => {
      const hadGap = connectionStore.get() === 'lost'
      connectionStore.set(() => 'open')
      if (hadGap) void askAnew(queries)
    },
    () => connectionStore.set(() => 'lost'),
  )
}
