import { loadOperationList } from './load-operation-list.ts'
import { createSearch, type Search } from './search.ts'

let loading: Promise<Search> | undefined

/** The search over all operations; one index for everyone who asks. */
export function loadSearch(): Promise<Search> {
  loading ??= loadOperationList()
    .then(createSearch)
    .catch((error) => {
      loading = undefined
      throw error
    })
  return loading
}
