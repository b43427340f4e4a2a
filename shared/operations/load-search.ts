import { loadIndex } from './operation-index.ts'
import type { Search } from './search.ts'

let loading: Promise<Search> | undefined

/** The search over all operations; one index for everyone who asks. */
export function loadSearch(): Promise<Search> {
  loading ??= Promise.all([loadIndex(), import('./search.ts')])
    .then(([{ list, catchAll }, { createSearch }]) => createSearch(list, catchAll))
    .catch((error) => {
      loading = undefined
      throw error
    })
  return loading
}
