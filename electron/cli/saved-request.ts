import type { HeaderField, Parameter, Request } from '#shared/model/request.ts'
import { parseAssignment } from './assignments.ts'
import type { Call } from './client.ts'
import { findSaved } from './find-saved.ts'
import { UsageError } from './usage.ts'

/** A saved request with `name=value` in the place of its parameters, and headers in the place of those of the same name. */
export async function savedRequest(
  words: readonly string[],
  given: readonly HeaderField[],
  call: Call,
): Promise<{ path: string; request: Request }> {
  const [word = '', ...rest] = words
  const node = findSaved(word, (await call('collections.tree', null)).nodes)
  if (node.kind !== 'request') throw new UsageError(`"${word}" is a ${node.kind}: name a request in it.`)
  const { request } = await call('collections.read', { path: node.path })
  let { params } = request
  for (const text of rest) {
    const { name, value } = parseAssignment(text)
    if (!params.some((row) => row.name === name)) {
      const known = [...new Set(params.map((row) => row.name))].join(', ') || 'none'
      throw new UsageError(`"${word}" has no parameter "${name}".\nIts parameters: ${known}.`)
    }
    params = params.map((row): Parameter => (row.name === name ? { ...row, value, enabled: true } : row))
  }
  const isReplaced = (row: HeaderField) => given.some(({ name }) => name.toLowerCase() === row.name.toLowerCase())
  const kept = request.headers.filter((row) => !isReplaced(row))
  return { path: node.path, request: { ...request, params, headers: [...kept, ...given] } }
}
