import type { Store } from '../../store.ts'

/** The path of a file by the secret of the link to it. */
export function downloadsOf(store: Store): Map<string, string> {
  return store.part(begin)
}

function begin(): Map<string, string> {
  return new Map()
}
