import type { Route } from '../../http/router.ts'
import { catalogDefinition } from './catalogs.ts'
import { connectionDefinition } from './connections/connections.ts'
import { functionDefinition } from './functions/functions.ts'
import { grantRoutes } from './grants/routes.ts'
import { modelDefinition } from './models/models.ts'
import { modelVersionRoutes } from './models/version-routes.ts'
import { schemaDefinition } from './schemas.ts'
import { kindRoutes } from './securables/kind-routes.ts'
import { credentialDefinition, storageCredentialDefinition } from './storage/credentials.ts'
import { externalLocationDefinition } from './storage/external-locations.ts'
import { tableSummaryRoutes } from './table-summaries.ts'
import { tableDefinition } from './tables.ts'
import { volumeDefinition } from './volumes.ts'

const kinds = [
  catalogDefinition,
  schemaDefinition,
  tableDefinition,
  volumeDefinition,
  functionDefinition,
  modelDefinition,
  connectionDefinition,
  credentialDefinition,
  storageCredentialDefinition,
  externalLocationDefinition,
]

export const unityRoutes: readonly Route[] = [
  ...kinds.flatMap(kindRoutes),
  ...tableSummaryRoutes,
  ...modelVersionRoutes,
  ...grantRoutes,
]
