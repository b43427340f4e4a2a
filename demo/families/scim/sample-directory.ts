import type { JsonObject } from '#shared/json/exact-value.ts'
import { fingerprint } from '../../sequence.ts'
import { uuidOf } from '../../uuid-of.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Directory } from './directory.ts'

const schema = 'urn:ietf:params:scim:schemas:core:2.0:'
const workspaceSchema = 'urn:ietf:params:scim:schemas:extension:workspace:2.0:User'

export const meId = '7402918365520473'
const otherId = '7402918365520474'

/** Given and family names: 5 times 5 people beside the two that examples name. */
const givenNames = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Donald']
const familyNames = ['Example', 'Sample', 'Testcase', 'Placeholder', 'Specimen']

/** An account's lists say less than those of a workspace. */
const accountFields = [
  'id',
  'active',
  'applicationId',
  'displayName',
  'emails',
  'externalId',
  'members',
  'meta',
  'name',
  'roles',
  'userName',
]

const adminsId = '5118200374469210'
const usersId = '8840127753316094'

const groups: readonly (readonly [id: string, name: string, everySo: number])[] = [
  [adminsId, 'admins', 12],
  [usersId, 'users', 1],
  ['2093376145508821', 'data-engineers', 3],
  ['3307415926535897', 'analysts', 2],
  ['4471828182845904', 'data-scientists', 5],
  ['6180339887498948', 'ml-platform', 9],
  ['1414213562373095', 'finance-readers', 6],
  ['1732050807568877', 'on-call', 8],
]

const applications: readonly (readonly [id: string, applicationId: string, name: string])[] = [
  ['9051364428170593', '4c5d6e7f-8091-4a2b-9c3d-4e5f60718293', 'nightly-etl'],
  ['9051364428170594', '5d6e7f80-91a2-4b3c-8d4e-5f6071829304', 'terraform'],
  ['9051364428170595', '6e7f8091-a2b3-4c4d-9e5f-607182930415', 'dashboard-refresh'],
  ['9051364428170596', '7f8091a2-b3c4-4d5e-8f60-718293041526', 'model-serving'],
  ['9051364428170597', '8091a2b3-c4d5-4e6f-9071-829304152637', 'ci-runner'],
]

export function sampleDirectory(): Directory {
  const users = [user(meId, 'Workspace', 'User', workspaceUser), user(otherId, 'Someone', 'Else', otherUser)]
  for (const family of familyNames) {
    for (const given of givenNames) {
      const name = `${given}.${family}@example.com`.toLowerCase()
      users.push(user(`70${BigInt(`0x${fingerprint(name, 11)}`) + 10_000_000_000_000n}`, given, family, name))
    }
  }
  const principals = [...users, ...applications.map(servicePrincipal)]
  return {
    listed: null,
    everybody: usersId,
    resources: {
      Users: byId(users),
      Groups: byId(groups.map(([id, name, everySo]) => group(id, name, principals, everySo))),
      ServicePrincipals: byId(applications.map(servicePrincipal)),
    },
  }
}

/** The same people as in the workspace, as the account knows them: without its system groups and entitlements. */
export function sampleAccountDirectory(): Directory {
  const { resources } = sampleDirectory()
  const plain = ({ entitlements: _entitlements, ...rest }: JsonObject) => rest
  const own = [...resources.Groups.values()].filter(({ id }) => id !== adminsId && id !== usersId)
  return {
    listed: accountFields,
    everybody: null,
    resources: {
      Users: byId([...resources.Users.values()].map((each) => ({ ...plain(each), schemas: [`${schema}User`] }))),
      Groups: byId(own.map(plain)),
      ServicePrincipals: byId([...resources.ServicePrincipals.values()].map(plain)),
    },
  }
}

export function isSystemGroup(id: string): boolean {
  return id === adminsId || id === usersId
}

const otherUser = 'someone.else@example.com'

function user(id: string, givenName: string, familyName: string, userName: string): JsonObject {
  return {
    schemas: [`${schema}User`, workspaceSchema],
    id,
    externalId: uuidOf(userName),
    userName,
    displayName: `${givenName} ${familyName}`,
    name: { givenName, familyName },
    emails: [{ type: 'work', value: userName, primary: true }],
    entitlements: [{ value: 'allow-cluster-create' }, { value: 'databricks-sql-access' }],
    roles: [],
    active: true,
  }
}

function group(id: string, displayName: string, principals: readonly JsonObject[], everySo: number): JsonObject {
  const members = principals.filter(({ id: each }, place) => place % everySo === 0 || (each === meId && everySo === 3))
  const entitlements = id === usersId ? [{ value: 'workspace-access' }, { value: 'databricks-sql-access' }] : []
  return {
    schemas: [`${schema}Group`],
    id,
    displayName,
    members: members.map((member) => ({ value: member.id ?? '' })),
    entitlements,
    roles: [],
    meta: { resourceType: isSystemGroup(id) ? 'WorkspaceGroup' : 'Group' },
  }
}

function servicePrincipal([id, applicationId, displayName]: (typeof applications)[number]): JsonObject {
  const entitlements = [{ value: 'allow-cluster-create' }]
  return {
    schemas: [`${schema}ServicePrincipal`],
    id,
    applicationId,
    displayName,
    entitlements,
    roles: [],
    active: true,
  }
}

function byId(resources: readonly JsonObject[]): Map<string, JsonObject> {
  return new Map(resources.map((resource) => [String(resource.id), resource]))
}
