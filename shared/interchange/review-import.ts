import type { ImportReview } from '../contract/interchange.ts'
import { hostVariable, tokenVariable } from '../model/known-variables.ts'
import type { Request } from '../model/request.ts'
import { databricksHostOf } from './databricks-host.ts'
import type { Imported, ImportNote } from './imported.ts'
import { type OutlineEntry, outlineOf, secretsOf } from './outline.ts'

/** More than anybody reads; an import with a script in each of 100,000 requests stays bearable. */
const mostNotes = 20_000
const mostPlaces = 20

/** What people look through before anything is written. The values of credentials are not in it. */
export function reviewImport(imported: Imported): Omit<ImportReview, 'importId' | 'source'> {
  const outline = outlineOf(imported)
  return {
    nodes: outline.map(nodeOf),
    environments: imported.environments.map(({ name, variables }) => ({
      name,
      variables: variables.map((each) => ({ name: each.name, value: each.secret ? null : each.value.slice(0, 2000) })),
    })),
    secrets: secretsIn(imported, outline),
    hosts: hostsIn(imported, outline),
    notes: fewer(imported.notes),
  }
}

function nodeOf({ parent, item }: OutlineEntry): ImportReview['nodes'][number] {
  const { name } = item
  if ('items' in item) return { kind: parent === null ? 'collection' : 'folder', parent, name }
  const { method, url, operationId } = item.request
  const operation = operationId === undefined ? {} : { operationId }
  return { kind: 'request', parent, name, method, url: url.slice(0, 2000), ...operation }
}

/** With the requests that use them, by name. */
function secretsIn(imported: Imported, outline: readonly OutlineEntry[]): ImportReview['secrets'] {
  const secrets = secretsOf(imported)
  const wanted = new Set(secrets.map(({ name }) => name))
  const uses = new Map<string, { count: number; places: string[] }>()
  if (wanted.size > 0) {
    outline.forEach(({ item }, at) => {
      if ('items' in item) return
      const names = namesIn(item.request)
      for (const name of names) {
        if (!wanted.has(name)) continue
        const use = uses.get(name) ?? { count: 0, places: [] }
        if (use.places.length < mostPlaces) use.places.push(pathOf(outline, at))
        use.count += 1
        uses.set(name, use)
      }
    })
  }
  return secrets.map(({ name, environment }) => ({
    name,
    environment,
    ...(uses.get(name) ?? { count: 0, places: [] }),
  }))
}

/** The variables of a request, and the token of the environment where that signs it in. */
function namesIn(request: Request): Set<string> {
  const names = [...JSON.stringify(request).matchAll(/\{\{([^{}]{1,200})\}\}/g)].map((hit) => hit[1]!)
  return new Set(request.auth.type === 'environment' ? [...names, tokenVariable] : names)
}

/** "Night / Jobs / Run": names from the outside in. */
function pathOf(outline: readonly OutlineEntry[], at: number): string {
  const names: string[] = []
  for (let next: number | null = at; next !== null; next = outline[next]?.parent ?? null) {
    names.unshift(outline[next]?.item.name ?? '')
  }
  return names.join(' / ')
}

/** Every host that requests go to, workspaces first, then by how many go there. */
function hostsIn({ notes }: Imported, outline: readonly OutlineEntry[]): ImportReview['hosts'] {
  const counts = new Map<string, number>()
  for (const { item } of outline) {
    if ('items' in item) continue
    const host = hostOf(item.request.url)
    if (host !== '') counts.set(host, (counts.get(host) ?? 0) + 1)
  }
  const variable = `{{${hostVariable}}}`
  const workspaces = [...new Set(notes.flatMap(({ kind, message }) => (kind === 'host' ? workspaceIn(message) : [])))]
  const requests = counts.get(variable) ?? 0
  if (workspaces.length > 0) counts.delete(variable)
  const others = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([host, count]) => ({ host, requests: count, becomes: null }))
  return [
    ...workspaces.map((host) => ({ host, requests: workspaces.length === 1 ? requests : null, becomes: variable })),
    ...others,
  ]
}

function workspaceIn(message: string): string[] {
  const [first = ''] = message.split(' ', 1)
  return databricksHostOf(first) === null ? [] : [first]
}

function hostOf(url: string): string {
  const found = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#]{1,300})/i.exec(url)?.[1] ?? ''
  const at = found.lastIndexOf('@')
  return found.slice(at + 1)
}

function fewer(notes: readonly ImportNote[]): ImportReview['notes'] {
  if (notes.length <= mostNotes) return [...notes]
  const message = `${notes.length - mostNotes} more are not listed.`
  return [...notes.slice(0, mostNotes), { place: 'All', kind: 'dropped', message }]
}
