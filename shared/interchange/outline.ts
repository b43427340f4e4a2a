import type { Imported, ImportedItem, ImportedVariable } from './imported.ts'

/** A collection, folder or request of an import, in the order of reading: its number is its place in the list. */
export interface OutlineEntry {
  parent: number | null
  item: ImportedItem | Imported['collections'][number]
}

/** Everything in the collections, each folder before what lies in it. */
export function outlineOf({ collections }: Pick<Imported, 'collections'>): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const add = (item: OutlineEntry['item'], parent: number | null) => {
    const own = entries.push({ parent, item }) - 1
    if ('items' in item) for (const child of item.items) add(child, own)
  }
  for (const collection of collections) add(collection, null)
  return entries
}

/** A credential that was found; `environment` is the number of the imported environment it belongs to. */
export interface FoundSecret extends ImportedVariable {
  environment: number | null
}

/** The credentials of an import, each once. Their numbers are their places in the list. */
export function secretsOf(imported: Imported): FoundSecret[] {
  const found: FoundSecret[] = []
  const add = (variables: readonly ImportedVariable[], environment: number | null) => {
    for (const variable of variables) {
      const { name, value, secret } = variable
      const known = found.some((each) => each.environment === environment && each.name === name && each.value === value)
      if (secret && value !== '' && !known) found.push({ name, value, secret, environment })
    }
  }
  for (const { item } of outlineOf(imported)) if ('items' in item) add(item.variables, null)
  for (const [at, { variables }] of imported.environments.entries()) add(variables, at)
  return found
}
