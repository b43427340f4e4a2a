import type { Request } from '../../model/request.ts'
import type { ImportedCollection, ImportedItem, ImportedVariable } from '../imported.ts'
import { fillPlain } from './fill-plain.ts'

type Values = ReadonlyMap<string, string>

/**
 * The collection for tools that know variables of collections alone. Those of folders come to the collection; where several
 * have one name, and for those of single requests, values are filled in where they count. Folders keep theirs to be read.
 */
export function flatVariables(collection: ImportedCollection): ImportedCollection {
  const all = new Map<string, ImportedVariable[]>()
  for (const each of [...collection.variables, ...variablesBelow(collection.items)]) {
    const known = all.get(each.name) ?? []
    if (!known.some(({ value, secret }) => value === each.value && secret === each.secret)) known.push(each)
    all.set(each.name, known)
  }
  const own = new Set(collection.variables.map(({ name }) => name))
  const hoisted = [...all.values()].flatMap(([only, ...more]) =>
    only && more.length === 0 && !own.has(only.name) ? [only] : [],
  )
  const several = new Set([...all].flatMap(([name, list]) => (list.length > 1 ? [name] : [])))
  return {
    ...collection,
    variables: [...collection.variables, ...hoisted],
    items: flatItems(collection.items, new Map(), several),
  }
}

function variablesBelow(items: readonly ImportedItem[]): ImportedVariable[] {
  return items.flatMap((item) => (item.type === 'folder' ? [...item.variables, ...variablesBelow(item.items)] : []))
}

function flatItems(items: readonly ImportedItem[], around: Values, several: ReadonlySet<string>): ImportedItem[] {
  return items.map((item) => {
    if (item.type === 'request') return { ...item, request: filled(item.request, around) }
    const inside = withVariables(
      around,
      item.variables.filter(({ name }) => several.has(name)),
    )
    return { ...item, items: flatItems(item.items, inside, several) }
  })
}

function filled({ variables = [], ...request }: Request, around: Values): Request {
  const own = variables.map((each) =>
    'value' in each ? { ...each, secret: false } : { name: each.name, value: '', secret: true },
  )
  const values = withVariables(around, own)
  return values.size === 0 ? request : fillPlain(request, values)
}

/** A secret has no value to fill in, and hides one of a folder further out. */
function withVariables(around: Values, own: readonly ImportedVariable[]): Values {
  const values = new Map(around)
  for (const { name, value, secret } of own) {
    if (secret) values.delete(name)
    else values.set(name, value)
  }
  return values
}
