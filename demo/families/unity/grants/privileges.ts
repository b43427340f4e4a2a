import type { Kind } from '../securables/securable.ts'

const everywhere = ['ALL_PRIVILEGES', 'MANAGE']
const ofTable = [...everywhere, 'APPLY_TAG', 'SELECT', 'MODIFY']
const ofVolume = [...everywhere, 'APPLY_TAG', 'READ_VOLUME', 'WRITE_VOLUME']
const ofFunction = [...everywhere, 'APPLY_TAG', 'EXECUTE']
const ofSchema = [
  ...ofTable,
  ...ofVolume,
  ...ofFunction,
  'CREATE_FUNCTION',
  'CREATE_MATERIALIZED_VIEW',
  'CREATE_MODEL',
  'CREATE_TABLE',
  'CREATE_VOLUME',
  'EXTERNAL_USE_SCHEMA',
  'REFRESH',
  'USE_SCHEMA',
]
const ofFiles = [...everywhere, 'CREATE_EXTERNAL_TABLE', 'READ_FILES', 'WRITE_FILES']

/** What can be granted on each kind; on what holds others also what they take, for it is inherited. */
const byKind: Readonly<Record<Kind, readonly string[]>> = {
  metastore: [
    'CREATE_CATALOG',
    'CREATE_CLEAN_ROOM',
    'CREATE_CONNECTION',
    'CREATE_EXTERNAL_LOCATION',
    'CREATE_PROVIDER',
    'CREATE_RECIPIENT',
    'CREATE_SERVICE_CREDENTIAL',
    'CREATE_SHARE',
    'CREATE_STORAGE_CREDENTIAL',
    'MANAGE_ALLOWLIST',
    'SET_SHARE_PERMISSION',
    'USE_MARKETPLACE_ASSETS',
    'USE_PROVIDER',
    'USE_RECIPIENT',
    'USE_SHARE',
  ],
  catalog: [...ofSchema, 'BROWSE', 'CREATE_SCHEMA', 'USE_CATALOG'],
  schema: ofSchema,
  table: ofTable,
  volume: ofVolume,
  function: ofFunction,
  registered_model: ofFunction,
  credential: [...ofFiles, 'ACCESS', 'CREATE_EXTERNAL_LOCATION'],
  external_location: [
    ...ofFiles,
    'BROWSE',
    'CREATE_EXTERNAL_VOLUME',
    'CREATE_FOREIGN_SECURABLE',
    'CREATE_MANAGED_STORAGE',
  ],
  share: ['SELECT'],
  recipient: [],
  provider: [],
  connection: [...everywhere, 'CREATE_FOREIGN_CATALOG', 'USE_CONNECTION'],
}

export function canBeGranted(privilege: string, kind: Kind): boolean {
  return byKind[kind].includes(privilege)
}

/** Whether a privilege on a catalog or schema counts for what lies in it: what it takes itself, and the way to it. */
export function isInherited(privilege: string, kind: Kind): boolean {
  return canBeGranted(privilege, kind) || privilege === 'USE_CATALOG' || privilege === 'USE_SCHEMA'
}
