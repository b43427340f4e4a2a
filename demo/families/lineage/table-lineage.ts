import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Store } from '../../store.ts'
import { lineageOf, metastoreOf } from '../unity/metastore.ts'
import type { LineageEdge } from '../unity/samples/sample-lineage.ts'
import { findSecurable } from '../unity/securables/find-securable.ts'
import { lineOf, type Securable } from '../unity/securables/securable.ts'
import { entityInfos, nodeInfo, tableNode } from './describe-nodes.ts'

/** The edges whose ends are both still there. */
export function livingEdges(store: Store): readonly LineageEdge[] {
  const root = metastoreOf(store)
  const isThere = (node: Securable) => lineOf(node).at(-1) === root
  return lineageOf(store).filter(({ source, target }) => isThere(source) && isThere(target))
}

export function getTableLineage({ parameters }: ApiRequest, store: Store): Answer {
  const table = findSecurable('table', parameters.requiredText('table_name'), store)
  const withEntities = parameters.flag('include_entity_lineage') === true
  const since = parameters.integer('start_timestamp') ?? 0
  const edges = livingEdges(store).filter(({ at }) => at >= since)
  const describe = (edge: LineageEdge, node: Securable): JsonObject => ({
    ...nodeInfo(node, edge.at),
    ...(withEntities ? entityInfos(edge, store) : {}),
  })
  const upstreams = edges.filter(({ target }) => target === table).map((edge) => describe(edge, edge.source))
  const downstreams = edges.filter(({ source }) => source === table).map((edge) => describe(edge, edge.target))
  return jsonAnswer(withoutEmpty({ upstreams, downstreams }))
}

/** The older form of the answer: tables only. */
export function getOldTableLineage({ parameters }: ApiRequest, store: Store): Answer {
  const table = findSecurable('table', parameters.requiredText('table_name'), store)
  const edges = livingEdges(store).filter(({ source }) => source.kind === 'table')
  const upstream_tables = edges.filter(({ target }) => target === table).map(({ source }) => tableNode(source))
  const downstream_tables = edges.filter(({ source }) => source === table).map(({ target }) => tableNode(target))
  return jsonAnswer(withoutEmpty({ upstream_tables, downstream_tables }))
}

/** Without the lists that hold nothing. */
export function withoutEmpty(lists: Readonly<Record<string, readonly JsonObject[]>>): JsonObject {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
}
