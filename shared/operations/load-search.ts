import { loadIndex } from './operation-index.ts'
import { createSearch, type Search } from './search.ts'

let loading: Promise<Search> | undefined

/** The search over all operations; one index for everyone who asks. */
export function loadSearch(): Promise<Search> {
  loading ??= loadIndex()
    .then(({ list, catchAll }) => createSearch(list, catchAll))
    .catch((error) => {
      loading = undefined
      throw error
    })
  return loading
}
