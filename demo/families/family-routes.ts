import type { Route } from '../http/router.ts'
import { accessRuleRoutes } from './access-rules/routes.ts'
import { accountRoutes } from './account/routes.ts'
import { accountMetastoreRoutes } from './account-metastores/routes.ts'
import { connectivityRoutes } from './account-networking/connectivity-routes.ts'
import { networkPolicyRoutes } from './account-networking/network-policy-routes.ts'
import { oauthAppRoutes } from './account-oauth/app-routes.ts'
import { federationRoutes } from './account-oauth/federation-routes.ts'
import { principalSecretRoutes } from './account-oauth/principal-secrets.ts'
import { budgetRoutes } from './billing/budget-routes.ts'
import { logDeliveryRoutes } from './billing/log-delivery-routes.ts'
import { spendingPolicyRoutes } from './billing/spending-policy-routes.ts'
import { clusterRoutes } from './clusters/routes.ts'
import { commandRoutes } from './commands/routes.ts'
import { dbfsRoutes } from './dbfs/routes.ts'
import { experimentRoutes } from './experiments/routes.ts'
import { featureStoreRoutes } from './feature-store/routes.ts'
import { fileRoutes } from './files/routes.ts'
import { forecastingRoutes } from './forecasting/routes.ts'
import { gitCredentialRoutes } from './git-credentials/routes.ts'
import { globalInitScriptRoutes } from './global-init-scripts/routes.ts'
import { hostMetadataRoute } from './host/host-metadata.ts'
import { instanceProfileRoutes } from './instance-profiles/routes.ts'
import { ipAccessListRoutes } from './ip-access-lists/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { lakeviewRoutes } from './lakeview/routes.ts'
import { legacyClusterRoutes } from './legacy-clusters/routes.ts'
import { legacyGroupRoutes } from './legacy-groups/routes.ts'
import { legacyLibraryRoutes } from './legacy-libraries/routes.ts'
import { libraryRoutes } from './libraries/routes.ts'
import { lineageRoutes } from './lineage/routes.ts'
import { loggedModelRoutes } from './logged-models/routes.ts'
import { modelRegistryRoutes } from './model-registry/routes.ts'
import { permissionRoutes } from './permissions/routes.ts'
import { pipelineRoutes } from './pipelines/routes.ts'
import { policyRoutes } from './policies/routes.ts'
import { poolRoutes } from './pools/routes.ts'
import { queryHistoryRoutes } from './query-history/routes.ts'
import { repoRoutes } from './repos/routes.ts'
import { runRoutes } from './runs/routes.ts'
import { scimRoutes } from './scim/routes.ts'
import { secretRoutes } from './secrets/routes.ts'
import { servingRoutes } from './serving/routes.ts'
import { settingRoutes } from './settings/routes.ts'
import { alertRoutes } from './sql-alerts/routes.ts'
import { oldDashboardRoutes } from './sql-dashboards/routes.ts'
import { dataSourceRoute } from './sql-queries/data-sources.ts'
import { legacyQueryRoutes } from './sql-queries/legacy-routes.ts'
import { queryRoutes } from './sql-queries/routes.ts'
import { visualizationRoutes } from './sql-queries/visualization-routes.ts'
import { statementRoutes } from './statements/routes.ts'
import { tokenRoutes } from './tokens/routes.ts'
import { unityRoutes } from './unity/routes.ts'
import { warehouseRoutes } from './warehouses/routes.ts'
import { workspaceRoutes } from './workspace/routes.ts'
import { workspaceAssignmentRoutes } from './workspace-assignments/routes.ts'
import { workspaceConfRoutes } from './workspace-conf/routes.ts'

/** Every family of calls that has a life in the store. */
export const familyRoutes: readonly Route[] = [
  ...clusterRoutes,
  ...commandRoutes,
  ...legacyClusterRoutes,
  ...legacyLibraryRoutes,
  ...pipelineRoutes,
  ...servingRoutes,
  ...dbfsRoutes,
  hostMetadataRoute,
  ...permissionRoutes,
  ...ipAccessListRoutes,
  ...accountRoutes,
  ...accessRuleRoutes,
  ...settingRoutes,
  ...oauthAppRoutes,
  ...federationRoutes,
  ...principalSecretRoutes,
  ...connectivityRoutes,
  ...networkPolicyRoutes,
  ...accountMetastoreRoutes,
  ...workspaceAssignmentRoutes,
  ...logDeliveryRoutes,
  ...budgetRoutes,
  ...spendingPolicyRoutes,
  ...legacyGroupRoutes,
  ...workspaceConfRoutes,
  ...policyRoutes,
  ...libraryRoutes,
  ...poolRoutes,
  ...globalInitScriptRoutes,
  ...instanceProfileRoutes,
  ...gitCredentialRoutes,
  ...secretRoutes,
  ...scimRoutes,
  ...unityRoutes,
  ...lineageRoutes,
  ...warehouseRoutes,
  ...experimentRoutes,
  ...runRoutes,
  ...workspaceRoutes,
  ...repoRoutes,
  ...fileRoutes,
  ...loggedModelRoutes,
  ...forecastingRoutes,
  ...featureStoreRoutes,
  ...modelRegistryRoutes,
  ...tokenRoutes,
  ...jobRoutes,
  ...statementRoutes,
  ...queryHistoryRoutes,
  ...queryRoutes,
  ...legacyQueryRoutes,
  ...visualizationRoutes,
  dataSourceRoute,
  ...lakeviewRoutes,
  ...oldDashboardRoutes,
  ...alertRoutes,
]
