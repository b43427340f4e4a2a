import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { AccountObject, Kind } from '../account/kind.ts'
import { sampleObjects, spareId } from '../account/samples.ts'
import { meId } from '../scim/sample-directory.ts'
import { readTokenPolicy } from './token-policy.ts'

/** Clients that are the same for every account: they only have to be switched on. */
export const publishedApps: readonly JsonObject[] = [
  published('databricks-cli', 'Databricks CLI', 'Command line client', 'http://localhost:8020'),
  published('databricks-sql-connector', 'SQL connectors', 'Drivers and connectors for SQL', 'http://localhost:8030'),
  published('power-bi', 'Power BI', 'Reports of Power BI', 'https://powerbi.example.com/callback'),
  published('tableau-desktop', 'Tableau Desktop', 'Reports of Tableau', 'http://localhost:55551/Callback'),
]

export const publishedAppKind: Kind = {
  path: 'oauth2/published-app-integrations',
  word: 'published app integration',
  idField: 'integration_id',
  nameField: 'app_id',
  most: 100,
  begin: (store) =>
    sampleObjects(store, {
      [spareId]: { app_id: 'tableau-desktop', token_access_policy: { access_token_ttl_in_minutes: 60 } },
    }),
  read: (parameters, before) =>
    before === undefined
      ? { app_id: readApp(parameters), ...readTokenPolicy(parameters) }
      : { ...before, ...readTokenPolicy(parameters) },
}

export function describePublishedApp({ id, fields, created }: AccountObject): JsonObject {
  const app = publishedApps.find(({ app_id }) => app_id === fields.app_id)
  const when = { create_time: new Date(created).toISOString(), created_by: numberOf(meId) }
  return { ...fields, integration_id: id, name: app?.name ?? '', ...when }
}

function readApp(parameters: Parameters): string {
  const id = parameters.requiredText('app_id')
  if (publishedApps.some(({ app_id }) => app_id === id)) return id
  throw invalidParameter(`There is no published app with the app_id ${id.slice(0, 200)}.`)
}

function published(app_id: string, name: string, description: string, redirect: string): JsonObject {
  return {
    app_id,
    client_id: app_id,
    name,
    description,
    is_confidential_client: false,
    redirect_urls: [redirect],
    scopes: ['all-apis', 'offline_access'],
  }
}
