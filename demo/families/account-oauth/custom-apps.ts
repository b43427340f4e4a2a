import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { uuidOf } from '../../uuid-of.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { AccountObject, Kind } from '../account/kind.ts'
import { readList, readName } from '../account/read-fields.ts'
import { sampleObjects, spareId } from '../account/samples.ts'
import { meId } from '../scim/sample-directory.ts'
import { readTokenPolicy } from './token-policy.ts'

const longestUrl = 1000

/** OAuth clients of one's own. */
export const customAppKind: Kind = {
  path: 'oauth2/custom-app-integrations',
  word: 'custom app integration',
  idField: 'integration_id',
  nameField: 'name',
  most: 500,
  begin: (store) =>
    sampleObjects(store, {
      [spareId]: sample('Trip planner', ['https://example.com/oauth/callback'], false),
      'f8a4c6bd-091b-4728-893a-4b5c6d7e8f90': sample('Night watch', ['https://watch.example.com/callback'], true),
    }),
  read: (parameters, before) => (before === undefined ? readNew(parameters) : { ...before, ...readChange(parameters) }),
}

export function clientIdOf({ id }: AccountObject): string {
  return uuidOf(`client ${id}`)
}

export function describeCustomApp(app: AccountObject, withCreator: boolean): JsonObject {
  return {
    ...app.fields,
    integration_id: app.id,
    client_id: clientIdOf(app),
    create_time: new Date(app.created).toISOString(),
    created_by: numberOf(meId),
    ...(withCreator ? { creator_username: workspaceUser } : {}),
  }
}

function readNew(parameters: Parameters): JsonObject {
  return {
    name: readName(parameters, 'name', 200),
    confidential: parameters.flag('confidential') ?? false,
    redirect_urls: [],
    scopes: ['all-apis'],
    ...readChange(parameters),
  }
}

function readChange(parameters: Parameters): JsonObject {
  const lists = ['redirect_urls', 'scopes', 'user_authorized_scopes'].filter((name) => parameters.has(name))
  const given = Object.fromEntries(lists.map((name) => [name, readList(parameters, name, 0, 100)]))
  for (const url of given.redirect_urls ?? []) {
    if (!URL.canParse(url) || url.length > longestUrl)
      throw invalidParameter(`redirect_urls: ${url.slice(0, 200)} is not a URL.`)
  }
  return { ...given, ...readTokenPolicy(parameters) }
}

function sample(name: string, redirect_urls: readonly string[], confidential: boolean): JsonObject {
  return {
    name,
    redirect_urls,
    confidential,
    scopes: ['sql', 'offline_access'],
    token_access_policy: { access_token_ttl_in_minutes: 60, refresh_token_ttl_in_minutes: 10_080 },
  }
}
