import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { doesNotExist } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { securableOfType } from '../grants/granted-securable.ts'
import { metastoreOf } from '../metastore.ts'
import { mostOfKind } from '../most-of-kind.ts'
import { pageOfList } from '../securables/page-of-list.ts'
import { childrenOf, fullNameOf, type Kind, type Securable, treeOf } from '../securables/securable.ts'
import { unityPath } from '../unity-path.ts'

const base = `${unityPath}/resource-quotas`

/** How much room is left, by what holds others. */
export const quotaRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/all-resource-quotas`, handle: listQuotas },
  { method: 'GET', path: `${base}/{securable_type}/{full_name}/{quota_name}`, handle: getQuota },
]

const heldBy: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  metastore: ['catalog', 'credential', 'external_location', 'connection'],
  catalog: ['schema'],
  schema: ['table', 'volume', 'function', 'registered_model'],
}

function listQuotas({ parameters }: ApiRequest, store: Store): Answer {
  const all = treeOf(metastoreOf(store)).flatMap((parent) => quotasOf(parent, store))
  const { items, next } = pageOfList(parameters, all, { server: 500, unset: 100 })
  return jsonAnswer({ quotas: items, ...next })
}

function getQuota({ pathValues }: ApiRequest, store: Store): Answer {
  const parent = securableOfType(pathValues.securable_type!, pathValues.full_name!, store)
  const found = quotasOf(parent, store).find(({ quota_name }) => quota_name === pathValues.quota_name)
  if (found === undefined) throw doesNotExist(`There is no quota ${pathValues.quota_name!.slice(0, 100)}.`)
  return jsonAnswer({ quota_info: found })
}

function quotasOf(parent: Securable, { clock }: Store): readonly JsonObject[] {
  return (heldBy[parent.kind] ?? []).map((kind) => ({
    parent_securable_type: parent.kind.toUpperCase(),
    parent_full_name: parent.kind === 'metastore' ? parent.id : fullNameOf(parent),
    quota_name: `${kind.replaceAll('_', '-')}-quota`,
    quota_count: childrenOf(parent, kind).length,
    quota_limit: mostOfKind,
    last_refreshed_at: clock.now(),
  }))
}
