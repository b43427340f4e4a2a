import type { Schema } from './operation.ts'

/** Fields of which one call has only one: of those that a schema has, the first is the example. */
const alternatives: readonly (readonly string[])[] = [
  ['group_name', 'user_name', 'service_principal_name'],
  ['autoscale', 'num_workers'],
  ['node_type_id', 'instance_pool_id'],
  ['driver_node_type_id', 'driver_instance_pool_id'],
  ['aws_attributes', 'azure_attributes', 'gcp_attributes'],
  ['aws_vpc_endpoint_info', 'azure_private_endpoint_info', 'gcp_psc_endpoint_info'],
  [
    'aws_iam_role',
    'azure_managed_identity',
    'azure_service_principal',
    'cloudflare_api_token',
    'databricks_gcp_service_account',
  ],
  ['azure_options', 'gcp_options'],
  // Where init scripts lie and logs go.
  ['s3', 'dbfs', 'volumes', 'workspace', 'file', 'abfss', 'gcs'],
  ['pypi', 'maven', 'cran', 'whl', 'jar', 'egg', 'requirements'],
  ['branch', 'tag', 'commit'],
  ['git_branch', 'git_tag', 'git_commit'],
  ['string_value', 'bytes_value'],
  // The value of a setting, of its own kind.
  [
    'boolean_val',
    'string_val',
    'integer_val',
    'aibi_dashboard_embedding_access_policy',
    'aibi_dashboard_embedding_approved_domains',
    'allowed_apps_user_api_scopes',
    'automatic_cluster_update_workspace',
    'collaboration_platform_connectivity',
    'operational_email_custom_recipient',
    'personal_compute',
    'restrict_workspace_admins',
  ],
  ['email', 'generic_webhook', 'microsoft_teams', 'pagerduty', 'slack'],
  // What an app or an agent may use.
  [
    'sql_warehouse',
    'uc_function',
    'app',
    'database',
    'experiment',
    'genie_space',
    'job',
    'knowledge_assistant',
    'postgres',
    'secret',
    'serving_endpoint',
    'uc_connection',
    'uc_securable',
    'volume',
  ],
  ['sql_warehouse_spec', 'experiment_spec', 'job_spec', 'secret_spec', 'serving_endpoint_spec', 'uc_securable_spec'],
  ['files', 'file_table', 'index'],
  ['delta_sync_index_spec', 'direct_access_index_spec'],
  ['time_series', 'inference_log', 'snapshot'],
  ['percent_null_validity_check', 'range_validity_check', 'uniqueness_validity_check'],
  ['column_mask', 'row_filter', 'grant'],
  ['daily_schedule', 'weekly_schedule', 'monthly_schedule'],
  ['table', 'function', 'foreign_table', 'jar_analysis', 'notebook', 'view'],
  ['table_local_details', 'foreign_table_local_details', 'view_local_details', 'volume_local_details'],
  ['notebook_review', 'jar_analysis_review'],
]

/** What only the last answer knows: there the call goes on, or meets the version that was read. */
export function isFromAnswer(name: string): boolean {
  return /(page_?token|^etag)$/i.test(name)
}

/** What the platform tells about an object by itself. */
const told: readonly RegExp[] = [
  /^(creat|updat|complet|delet|destroy|purg)\w*_(time|at|by|timestamp)$|^creation_time$|^published_by$/,
  /^(creator|updater)|^created_by_/,
  /^(effective|latest)_|^last_(run|updated?|used|version|successful)_/,
  /^(active_deployment|pending_deployment|resolved_commit|optimization_state)$/,
  /^(observed_metrics|throughput_info|scaling_info|index_count)$/,
]

/**
 * The fields of an object that one request can have together: of alternatives only the first, and none that the
 * platform fills in. What is required stays.
 */
export function sendableFields({ properties = {}, required = [] }: Schema): [name: string, schema: Schema][] {
  const names = Object.keys(properties)
  const dropped = new Set<string>()
  for (const each of alternatives) {
    const [first, ...others] = each.filter((name) => names.includes(name))
    if (first === undefined) continue
    const chosen = [first, ...others].find((name) => required.includes(name)) ?? first
    for (const name of [first, ...others]) if (name !== chosen) dropped.add(name)
  }
  return Object.entries(properties).filter(
    ([name]) =>
      required.includes(name) || !(dropped.has(name) || told.some((each) => each.test(name)) || isFromAnswer(name)),
  )
}
