/** What a task does: exactly one of these. */
export const taskKinds = [
  'notebook_task',
  'spark_jar_task',
  'spark_python_task',
  'spark_submit_task',
  'python_wheel_task',
  'pipeline_task',
  'sql_task',
  'dbt_task',
  'dbt_cloud_task',
  'dbt_platform_task',
  'run_job_task',
  'condition_task',
  'for_each_task',
  'dashboard_task',
  'alert_task',
  'clean_rooms_notebook_task',
  'gen_ai_compute_task',
  'ai_runtime_task',
  'power_bi_task',
  'python_operator_task',
  'agentic_task',
  'genie_task',
] as const

/** Of a task; in the single-task form they stand in the settings themselves. */
export const singleTaskFields: readonly string[] = [
  ...taskKinds,
  'existing_cluster_id',
  'new_cluster',
  'libraries',
  'max_retries',
  'min_retry_interval_millis',
  'retry_on_timeout',
]

export const taskFields: readonly string[] = [
  ...singleTaskFields,
  'task_key',
  'compute',
  'depends_on',
  'description',
  'disable_auto_optimization',
  'disabled',
  'email_notifications',
  'environment_key',
  'environment_variables_key',
  'health',
  'job_cluster_key',
  'notification_settings',
  'run_if',
  'timeout_seconds',
  'webhook_notifications',
]

/** What a submitted run and a job have in common. */
const runFields = [
  'budget_policy_id',
  'email_notifications',
  'environment_variables',
  'environments',
  'git_source',
  'health',
  'job_clusters',
  'notification_settings',
  'performance_target',
  'queue',
  'run_as',
  'tags',
  'tasks',
  'timeout_seconds',
  'usage_policy_id',
  'webhook_notifications',
]

export const submitFields: readonly string[] = [...runFields, 'run_name']

export const settingsFields: readonly string[] = [
  ...runFields,
  'continuous',
  'deployment',
  'description',
  'edit_mode',
  'max_concurrent_runs',
  'name',
  'parameters',
  'parent_path',
  'schedule',
  'trigger',
  'triggers',
]

/** The lists of settings whose entries have a name of their own. */
export const listKeys: Readonly<Record<string, string>> = {
  tasks: 'task_key',
  job_clusters: 'job_cluster_key',
  parameters: 'name',
  environments: 'environment_key',
}
