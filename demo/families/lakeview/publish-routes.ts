import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { change, findInUse, timeText } from '../sql-objects/shelf.ts'
import { sampleId } from '../sql-queries/sample-queries.ts'
import { findWarehouse } from '../warehouses/warehouse-memory.ts'
import { dashboardsOf, demandEtag, describeDashboard, etagOf } from './dashboard.ts'

const base = '/api/2.0/lakeview/dashboards/{dashboard_id}'

export const publishRoutes: readonly Route[] = [
  { method: 'POST', path: `${base}/published`, handle: publish },
  { method: 'GET', path: `${base}/published`, handle: getPublished },
  { method: 'DELETE', path: `${base}/published`, handle: unpublish },
  { method: 'POST', path: `${base}/revert`, handle: revert },
  { method: 'GET', path: `${base}/published/embedded`, handle: getEmbedded },
  { method: 'GET', path: `${base}/published/tokeninfo`, handle: getTokenInfo },
]

interface Revision {
  /** What the draft was. */
  fields: JsonObject
  embedCredentials: boolean
  warehouseId: string
  /** Milliseconds since 1970. */
  at: number
}

/** By the id of the dashboard. */
function revisionsOf(store: Store): Map<string, Revision> {
  return store.part(begin)
}

function begin(store: Store): Map<string, Revision> {
  const { fields, updatedAt } = dashboardsOf(store).get(sampleId)!
  return new Map([
    [sampleId, { fields, embedCredentials: true, warehouseId: String(fields.warehouse_id), at: updatedAt }],
  ])
}

function dashboardOf({ pathValues }: ApiRequest, store: Store) {
  return findInUse(dashboardsOf(store), pathValues.dashboard_id!, 'Dashboard')
}

/** Throws RESOURCE_DOES_NOT_EXIST when nothing has been published. */
function revisionOf(request: ApiRequest, store: Store): Revision {
  const { id } = dashboardOf(request, store)
  const revision = revisionsOf(store).get(id)
  if (revision === undefined) throw doesNotExist(`Dashboard ${id} has not been published.`)
  return revision
}

/** What the draft is now; what was published before is replaced. */
function publish(request: ApiRequest, store: Store): Answer {
  const { parameters } = request
  const { id, fields } = dashboardOf(request, store)
  const warehouseId = parameters.text('warehouse_id') || String(fields.warehouse_id ?? '')
  if (warehouseId !== '') findWarehouse(warehouseId, store)
  const embedCredentials = parameters.flag('embed_credentials') ?? true
  const revision = { fields, embedCredentials, warehouseId, at: store.clock.now() }
  revisionsOf(store).set(id, revision)
  return jsonAnswer(describe(revision))
}

function getPublished(request: ApiRequest, store: Store): Answer {
  return jsonAnswer(describe(revisionOf(request, store)))
}

function describe({ fields, embedCredentials, warehouseId, at }: Revision): JsonObject {
  return {
    display_name: fields.display_name!,
    embed_credentials: embedCredentials,
    ...(warehouseId === '' ? {} : { warehouse_id: warehouseId }),
    revision_create_time: timeText(at),
  }
}

function unpublish(request: ApiRequest, store: Store): Answer {
  revisionOf(request, store)
  revisionsOf(store).delete(dashboardOf(request, store).id)
  return emptyAnswer()
}

/** The draft becomes what is published. */
function revert(request: ApiRequest, store: Store): Answer {
  const dashboard = dashboardOf(request, store)
  demandEtag(request.parameters.text('etag'), etagOf(dashboard))
  const { fields } = revisionOf(request, store)
  change(dashboardsOf(store), dashboard, fields, 'dashboards', store.clock.now())
  return jsonAnswer({ dashboard: describeDashboard(dashboard) })
}

function getEmbedded(request: ApiRequest, store: Store): Answer {
  revisionOf(request, store)
  return emptyAnswer()
}

/** What a token has to say that shows the dashboard to one viewer from outside. */
function getTokenInfo(request: ApiRequest, store: Store): Answer {
  revisionOf(request, store)
  const { id } = dashboardOf(request, store)
  const value = request.parameters.text('external_value') ?? ''
  const viewer = request.parameters.text('external_viewer_id') ?? ''
  return jsonAnswer({
    authorization_details: [
      {
        type: 'workspace_rule_set',
        resource_name: `dashboards/${id}`,
        grant_rules: [{ permission_set: 'permissionSets/dashboard.runner' }],
      },
    ],
    custom_claim: `urn:aibi:external_data:${value}:${viewer}:${id}`,
    scope: 'dashboards.query-execution sql',
  })
}
