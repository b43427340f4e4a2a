import * as loaders from './data/loaders.js'
import { flags, type IndexFile } from './index-file.ts'
import type { OperationSummary } from './operation.ts'
import { summaryOf } from './summary.ts'

export interface OperationIndex {
  list: readonly OperationSummary[]
  byId: ReadonlyMap<string, OperationSummary>
  /** The service whose details file holds an operation. */
  serviceOf: ReadonlyMap<string, string>
  /** Ids of those whose last path parameter takes any number of segments. */
  catchAll: ReadonlySet<string>
}

let loading: Promise<OperationIndex> | undefined

/** Loaded once; a failed load may be tried again. */
export function loadIndex(): Promise<OperationIndex> {
  loading ??= read().catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

async function read(): Promise<OperationIndex> {
  const file = (await loaders.index()).default as IndexFile
  const ids = file.id.map((id, at) => `${id}@${file.versions[file.version[at]!]}`)
  const replacements = new Map(file.replacedBy.map(([old, twin]) => [old, ids[twin] ?? null]))
  const list = ids.map((id, at): OperationSummary => {
    const bits = file.flags[at]!
    const group = file.group[at]!
    const path = file.path[at]!
    const title = file.title[at]!
    const replacedBy = replacements.get(at) ?? null
    const paramNames = file.params[at]!.map((number) => file.paramNames[number]!)
    return {
      id,
      group: file.groups[group]!,
      area: file.areas[group]!,
      version: file.versions[file.version[at]!]!,
      scope: bits & flags.account ? 'account' : 'workspace',
      method: file.methods[file.method[at]!]!,
      path,
      title,
      summary: file.summary[at] || summaryOf({ title, path, flags: bits, paramNames, replacedBy }),
      deprecated: (bits & flags.deprecated) !== 0,
      preview: (bits & flags.preview) !== 0,
      legacy: (bits & flags.legacy) !== 0,
      replacedBy,
      paramNames,
    }
  })
  return {
    list,
    byId: new Map(list.map((operation) => [operation.id, operation])),
    serviceOf: new Map(ids.map((id, at) => [id, file.services[file.service[at]!]!])),
    catchAll: new Set(file.catchAll.map((at) => ids[at]!)),
  }
}
