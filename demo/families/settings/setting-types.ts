import type { JsonObject } from '#shared/json/exact-value.ts'

/** One setting of the workspace or the account. */
export interface SettingType {
  /** Its name in paths. */
  type: string
  /** The field of answers that holds its value. */
  field: string
  /** What it is until somebody sets it, which also says what kinds of values its fields have. */
  first: JsonObject
  /** The values that a text can have, by its name. */
  choices?: Readonly<Record<string, readonly string[]>>
  /** It can be set back to what it was at first. */
  erasable?: true
  /** The key of the workspace's configuration that it is another way to; such settings have no etag. */
  conf?: string
}

const off = { value: false }
const on = { value: true }

export const workspaceSettings: readonly SettingType[] = [
  {
    type: 'aibi_dash_embed_ws_acc_policy',
    field: 'aibi_dashboard_embedding_access_policy',
    first: { access_policy_type: 'ALLOW_APPROVED_DOMAINS' },
    choices: { access_policy_type: ['ALLOW_ALL_DOMAINS', 'ALLOW_APPROVED_DOMAINS', 'DENY_ALL_DOMAINS'] },
    erasable: true,
  },
  {
    type: 'aibi_dash_embed_ws_apprvd_domains',
    field: 'aibi_dashboard_embedding_approved_domains',
    first: { approved_domains: ['example.com'] },
    erasable: true,
  },
  {
    type: 'automatic_cluster_update',
    field: 'automatic_cluster_update_workspace',
    first: { can_toggle: true, enabled: false, restart_even_if_no_updates_available: false, maintenance_window: {} },
  },
  {
    type: 'shield_csp_enablement_ws_db',
    field: 'compliance_security_profile_workspace',
    first: { is_enabled: false, compliance_standards: [] },
  },
  {
    type: 'shield_esm_enablement_ws_db',
    field: 'enhanced_security_monitoring_workspace',
    first: { is_enabled: false },
  },
  { type: 'dashboard_email_subscriptions', field: 'boolean_val', first: on, erasable: true },
  { type: 'default_namespace_ws', field: 'namespace', first: { value: 'main' }, erasable: true },
  { type: 'default_warehouse_id', field: 'string_val', first: { value: '8b1f6a3c2d4e5f60' }, erasable: true },
  { type: 'disable_legacy_access', field: 'disable_legacy_access', first: off, erasable: true },
  { type: 'disable_legacy_dbfs', field: 'disable_legacy_dbfs', first: off, erasable: true },
  { type: 'llm_proxy_partner_powered', field: 'boolean_val', first: on, erasable: true },
  {
    type: 'restrict_workspace_admins',
    field: 'restrict_workspace_admins',
    first: { status: 'ALLOW_ALL', disable_gov_tag_creation: false },
    choices: { status: ['ALLOW_ALL', 'RESTRICT_TOKENS_AND_JOB_RUN_AS'] },
    erasable: true,
  },
  { type: 'sql_results_download', field: 'boolean_val', first: on, erasable: true },
  { type: 'enable-export-notebook', field: 'boolean_val', first: on, conf: 'enableExportNotebook' },
  { type: 'enable-notebook-table-clipboard', field: 'boolean_val', first: on, conf: 'enableNotebookTableClipboard' },
  { type: 'enable-results-downloading', field: 'boolean_val', first: on, conf: 'enableResultsDownloading' },
]

export const accountSettings: readonly SettingType[] = [
  { type: 'acct_ip_acl_enable', field: 'acct_ip_acl_enable', first: off, erasable: true },
  {
    type: 'dcp_acct_enable',
    field: 'personal_compute',
    first: { value: 'ON' },
    choices: { value: ['DELEGATE', 'ON'] },
    erasable: true,
  },
  { type: 'disable_legacy_features', field: 'disable_legacy_features', first: off, erasable: true },
  { type: 'llm_proxy_partner_powered', field: 'boolean_val', first: on },
  { type: 'llm_proxy_partner_powered_enforce', field: 'boolean_val', first: off },
  {
    type: 'shield_csp_enablement_ac',
    field: 'csp_enablement_account',
    first: { is_enforced: false, compliance_standards: [] },
  },
  { type: 'shield_esm_enablement_ac', field: 'esm_enablement_account', first: { is_enforced: false } },
]
