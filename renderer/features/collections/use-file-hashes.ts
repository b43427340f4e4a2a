import { useHostQuery } from '../../host/query.ts'
import { useStore } from '../../session/store.ts'
import { tabsStore } from '../../session/tabs.ts'

/** What the files of the open saved requests are now, by path; null: gone. Undefined while it is being read. */
export function useFileHashes(): ReadonlyMap<string, string | null> | undefined {
  const joined = useStore(tabsStore, ({ tabs }) => tabs.flatMap(({ saved }) => (saved ? [saved.path] : [])).join('\n'))
  const paths = joined === '' ? [] : [...new Set(joined.split('\n'))].sort()
  const { data } = useHostQuery('collections.hashes', { paths })
  return data && new Map(data.map(({ path, hash }) => [path, hash]))
}
