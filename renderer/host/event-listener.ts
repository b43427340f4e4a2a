import type { QueryClient } from '@tanstack/react-query'
import { askAnew } from './ask-anew.ts'
import { connectionStore } from './connection.ts'
import type { Transport } from './transport.ts'

/** The one listener of pushes: what a changed domain's queries returned is asked anew, and everything that was asked before it heard. */
export function listenForChanges(transport: Transport, queries: QueryClient): () => void {
  return transport.listen(
    ({ domain }) => void askAnew(queries, [domain]),
    () => {
      connectionStore.set(() => 'open')
      void askAnew(queries)
    },
    () => connectionStore.set(() => 'lost'),
  )
}
