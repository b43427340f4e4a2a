import type { Route } from '../../http/router.ts'
import { catalogDefinition } from './catalogs.ts'
import { connectionDefinition } from './connections/connections.ts'
import { allowlistRoutes } from './details/allowlists.ts'
import { bindingRoutes } from './details/bindings.ts'
import { constraintRoutes } from './details/constraints.ts'
import { quotaRoutes } from './details/quotas.ts'
import { tagRoutes } from './details/tags.ts'
import { functionDefinition } from './functions/functions.ts'
import { grantRoutes } from './grants/routes.ts'
import { metastoreAssignmentRoutes } from './metastores/assignment-routes.ts'
import { metastoreRoutes } from './metastores/routes.ts'
import { systemSchemaRoutes } from './metastores/system-schemas.ts'
import { modelDefinition } from './models/models.ts'
import { modelVersionRoutes } from './models/version-routes.ts'
import { monitorRoutes } from './monitors/routes.ts'
import { schemaDefinition } from './schemas.ts'
import { kindRoutes } from './securables/kind-routes.ts'
import { sharingRoutes } from './sharing/routes.ts'
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
  ...metastoreRoutes,
  ...metastoreAssignmentRoutes,
  ...systemSchemaRoutes,
  ...bindingRoutes,
  ...constraintRoutes,
  ...tagRoutes,
  ...allowlistRoutes,
  ...quotaRoutes,
  ...monitorRoutes,
  ...sharingRoutes,
]
