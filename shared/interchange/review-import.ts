import type { ImportReview } from '../contract/interchange.ts'
import { hostVariable, tokenVariable } from '../model/known-variables.ts'
import type { Request } from '../model/request.ts'
import { takeTokens } from '../request/credentials.ts'
import { databricksHostOf } from './databricks-host.ts'
import type { Imported, ImportedVariable, ImportNote } from './imported.ts'
import { type OutlineEntry, outlineOf, secretsOf } from './outline.ts'

/** More than anybody reads; an import with a script in each of 100,000 requests stays bearable. */
const mostNotes = 20_000
const mostPlaces = 20
const mostHosts = 5
const mostScript = 4000

/** What people look through before anything is written. The values of credentials are not in it. */
export function reviewImport(imported: Imported): Omit<ImportReview, 'importId' | 'source'> {
  const outline = outlineOf(imported)
  return {
    nodes: outline.map(nodeOf),
    environments: imported.environments.map(({ name, variables }) => ({
      name,
      variables: variables.map(variableOf),
    })),
    secrets: secretsIn(imported, outline),
    hosts: hostsIn(imported, outline),
    notes: fewer(imported),
  }
}

function nodeOf({ parent, item }: OutlineEntry): ImportReview['nodes'][number] {
  const { name } = item
  if ('items' in item) {
    const variables = item.variables.length === 0 ? {} : { variables: item.variables.map(variableOf) }
    return { kind: parent === null ? 'collection' : 'folder', parent, name, ...variables }
  }
  const { method, url, operationId } = item.request
  const operation = operationId === undefined ? {} : { operationId }
  return { kind: 'request', parent, name, method, url: url.slice(0, 2000), ...operation }
}

function variableOf({ name, value, secret }: ImportedVariable): { name: string; value: string | null } {
  return { name, value: secret ? null : value.slice(0, 2000) }
}

interface Use {
  count: number
  places: string[]
  hosts: string[]
}

/** With the requests that use them, by name. */
function secretsIn(imported: Imported, outline: readonly OutlineEntry[]): ImportReview['secrets'] {
  const secrets = secretsOf(imported)
  const wanted = new Set(secrets.map(({ name }) => name))
  const uses = new Map<string, Use>()
  if (wanted.size > 0) {
    outline.forEach(({ item }, at) => {
      if ('items' in item) return
      const names = namesIn(item.request)
      for (const name of names) {
        if (!wanted.has(name)) continue
        const use = uses.get(name) ?? { count: 0, places: [], hosts: [] }
        if (use.places.length < mostPlaces) use.places.push(pathOf(outline, at))
        const host = hostOf(item.request.url)
        if (use.hosts.length < mostHosts && !use.hosts.includes(host)) use.hosts.push(host)
        use.count += 1
        uses.set(name, use)
      }
    })
  }
  return secrets.map(({ name, environment }) => ({
    name,
    environment,
    ...(uses.get(name) ?? { count: 0, places: [], hosts: [] }),
  }))
}

/** The variables of a request, and the token of the environment where that signs it in. */
function namesIn(request: Request): Set<string> {
  const names = [...JSON.stringify(request).matchAll(/\{\{([^{}]{1,200})\}\}/g)].map((hit) => hit[1]!)
  const signsIn = request.auth.type === 'environment' && request.url.startsWith('{{')
  return new Set(signsIn ? [...names, tokenVariable] : names)
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

function fewer(imported: Imported): ImportReview['notes'] {
  const { notes } = imported
  const cover = coverOf(imported)
  const shown = mostTelling(notes).map((note) => {
    const { place, kind, message, text } = note
    return { place, kind, message, ...(text === undefined ? {} : { text: cover(text.slice(0, mostScript)) }) }
  })
  if (notes.length <= mostNotes) return shown
  return [...shown, { place: 'All', kind: 'dropped', message: `${notes.length - mostNotes} more are not listed.` }]
}

/** Where there are too many, those go first that say of each request what the credentials and hosts say at once. */
function mostTelling(notes: readonly ImportNote[]): readonly ImportNote[] {
  if (notes.length <= mostNotes) return notes
  const repeats = ({ kind }: ImportNote) => kind === 'secret' || kind === 'host'
  let room = mostNotes - notes.filter((note) => !repeats(note)).length
  return notes.filter((note) => !repeats(note) || room-- > 0).slice(0, mostNotes)
}

/** Puts dots in the place of every credential that was found, and of what has the form of one. */
function coverOf(imported: Imported): (text: string) => string {
  const values = secretsOf(imported).map(({ value }) => value)
  const long = values.filter((value) => value.length >= 4).sort((a, b) => b.length - a.length)
  return (text) =>
    long.reduce(
      (left, value) => left.replaceAll(value, '…'),
      takeTokens(text, () => '…'),
    )
}
