import type { CollectionNode } from '#shared/model/collection.ts'
import type { HeaderField, Request } from '#shared/model/request.ts'
import { parseAssignment } from './assignments.ts'
import type { Call } from './client.ts'
import { UsageError } from './usage.ts'

/** Whether the first word after `send` names a saved request: operations and methods have no slash. */
export function isSavedName(word: string | undefined): word is string {
  return word?.includes('/') ?? false
}

/** A saved request by its path or by names ("Nightly jobs/Create"), with other values for its parameters. */
export async function savedRequest(
  words: readonly string[],
  headers: readonly HeaderField[],
  call: Call,
): Promise<{ request: Request; path: string }> {
  const [wanted = '', ...rest] = words
  const { nodes } = await call('collections.tree', null)
  const found = nodes.filter((node) => node.kind === 'request' && isNamed(node, wanted, nodes))
  const [only, another] = found
  if (!only) throw new UsageError(`There is no saved request "${wanted}".`)
  if (another) throw new UsageError(`"${wanted}" is ${found.map(({ path }) => path).join(' and ')}: write the path.`)
  const { request, path } = await call('collections.read', { path: only.path })
  const params = [...request.params]
  for (const { name, value } of rest.map(parseAssignment)) {
    const at = params.findIndex((row) => row.name === name)
    const row = params[at]
    if (!row) throw new UsageError(`"${wanted}" has no parameter "${name}".`)
    params[at] = { ...row, value, enabled: true }
  }
  return { request: { ...request, params, headers: [...request.headers, ...headers] }, path }
}

const bare = (path: string) => path.replace(/^collections\//, '').replace(/\.ya?ml$/i, '')

function isNamed(node: CollectionNode, wanted: string, nodes: readonly CollectionNode[]): boolean {
  return bare(node.path) === bare(wanted) || namesOf(node, nodes) === wanted
}

function namesOf({ name, parent }: CollectionNode, nodes: readonly CollectionNode[]): string {
  const above = nodes.find(({ path }) => path === parent)
  return above ? `${namesOf(above, nodes)}/${name}` : name
}
