import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { findSecurable, securableAt } from './securables/find-securable.ts'
import { pageOfList } from './securables/page-of-list.ts'
import { childrenOf, fullNameOf } from './securables/securable.ts'
import { unityPath } from './unity-path.ts'

const largestPage = 10_000

export const tableSummaryRoutes: readonly Route[] = [
  { method: 'GET', path: `${unityPath}/table-summaries`, handle: listSummaries },
  { method: 'GET', path: `${unityPath}/tables/{full_name}/exists`, handle: tableExists },
]

/** Over all schemas of a catalog; names by SQL's LIKE patterns. */
function listSummaries({ parameters }: ApiRequest, store: Store): Answer {
  const catalog = findSecurable('catalog', parameters.requiredText('catalog_name'), store)
  const inSchema = likePattern(parameters.text('schema_name_pattern'))
  const isNamed = likePattern(parameters.text('table_name_pattern'))
  const schemas = childrenOf(catalog, 'schema').filter(({ name }) => inSchema(name))
  const tables = schemas.flatMap((schema) => childrenOf(schema, 'table')).filter(({ name }) => isNamed(name))
  const { items, next } = pageOfList(parameters, tables, { server: largestPage, unset: largestPage })
  const summaries = items.map((table) => ({
    full_name: fullNameOf(table),
    table_type: table.settings.table_type ?? 'MANAGED',
  }))
  return jsonAnswer({ tables: summaries, ...next })
}

function tableExists({ pathValues }: ApiRequest, store: Store): Answer {
  return jsonAnswer({ table_exists: securableAt('table', pathValues.full_name!, store) !== undefined })
}

/** `%` stands for any characters and `_` for one; followed place by place, so that no pattern takes long. */
function likePattern(pattern: string | undefined): (name: string) => boolean {
  if (pattern === undefined || pattern === '') return () => true
  const wanted = [...pattern.toLowerCase()]
  return (name) => {
    let reached = new Set([0])
    for (const letter of [...name, null]) {
      for (const at of reached) if (wanted[at] === '%') reached.add(at + 1)
      if (letter === null) break
      const after = [...reached].flatMap((at) => {
        if (wanted[at] === '%') return [at]
        return wanted[at] === letter || wanted[at] === '_' ? [at + 1] : []
      })
      reached = new Set(after)
    }
    return reached.has(wanted.length)
  }
}
