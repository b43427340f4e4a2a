import type { Route } from '../../http/router.ts'
import { catalogDefinition } from './catalogs.ts'
import { grantRoutes } from './grants/routes.ts'
import { schemaDefinition } from './schemas.ts'
import { kindRoutes } from './securables/kind-routes.ts'
import { tableSummaryRoutes } from './table-summaries.ts'
import { tableDefinition } from './tables.ts'
import { volumeDefinition } from './volumes.ts'

export const unityRoutes: readonly Route[] = [
  ...[catalogDefinition, schemaDefinition, tableDefinition, volumeDefinition].flatMap(kindRoutes),
  ...tableSummaryRoutes,
  ...grantRoutes,
]
