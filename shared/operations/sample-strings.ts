/** Two believable values a name: the first and, in lists, the second. The first pattern that fits the field name counts. */
const byName: readonly [RegExp, string, string][] = [
  [/^zone_id$|availability_zone/, 'us-west-2a', 'us-west-2b'],
  [/^(existing_)?cluster_?id$/i, '1234-567890-patch123', '1234-567890-batch123'],
  [/^cluster_name$/, 'patch-cluster', 'batch-cluster'],
  [/^(effective_)?spark_version$/, '15.4.x-scala2.12', '14.3.x-scala2.12'],
  [/node_type(_id)?$|^instance_type(_id)?$/, 'i3.xlarge', 'i3.2xlarge'],
  [/^warehouse_id$|^endpoint_id$/, '8b1f6a3c2d4e5f60', '9c2a7b4d3e5f6071'],
  [/^(spark_context|context)_?id$/i, '1234567890123456789', '123456789012345678'],
  [/pool_id$/, '0101-120000-brick1-pool-ABCD1234', '0101-120000-brick2-pool-EFGH5678'],
  [/policy_id$/, 'ABC123DEF4567890', 'BCD234EFA5678901'],
  [
    /^(job|run|parent_run|task_run|group|user|principal|service_principal|workspace|org|credential|repo|object|experiment)_id$/,
    '716353',
    '716354',
  ],
  [/(_id|Id|^id|uid|uuid|guid)$/, '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e', '8a4c3d2f-5e6b-4c7d-9e8f-0a1b2c3d4e5f'],
  [
    /^instance_profile_arn$/,
    'arn:aws:iam::123456789012:instance-profile/databricks',
    'arn:aws:iam::123456789012:instance-profile/analytics',
  ],
  [/_arn$|^arn$/, 'arn:aws:iam::123456789012:role/databricks', 'arn:aws:iam::123456789012:role/analytics'],
  [/notebook_path/, '/Workspace/Shared/daily-load', '/Workspace/Shared/weekly-report'],
  [/^(file_path|.*_file)$/, '/Volumes/main/default/landing/data.csv', '/Volumes/main/default/landing/more.csv'],
  [/^directory_path$/, '/Volumes/main/default/landing', '/Volumes/main/default/archive'],
  [/^(parent_path|root_path|folder|parent)$/, '/Workspace/Shared', '/Workspace/Repos'],
  [/(^|_)dbfs|^source_path|^destination_path/, '/my_file.txt', '/my_folder/my_file.txt'],
  [/path$/i, '/Workspace/Shared/my_file', '/Workspace/Shared/my_folder'],
  [/storage_(root|location)|^destination$|_location$|bucket_url/, 's3://my-bucket/data', 's3://my-bucket/logs'],
  [/bucket/, 'my-bucket', 'my-logs-bucket'],
  [/(url|uri|link|endpoint|host)$/i, 'https://example.cloud.databricks.com', 'https://example.com'],
  [/domain$/, 'example.com', 'example.org'],
  [/(ip|cidr|address)(_address|es)?$/i, '192.0.2.0/24', '198.51.100.7'],
  [
    /email|user_?name|owner|creator|(created|updated|run_as|changed|started)_by|^principal$|single_user_name/i,
    'someone@example.com',
    'someone.else@example.com',
  ],
  [
    /service_principal_name|application_?id|client_id/i,
    '4c5d6e7f-8091-4a2b-9c3d-4e5f60718293',
    '5d6e7f80-91a2-4b3c-8d4e-5f6071829304',
  ],
  [/group_name$/, 'data-engineers', 'analysts'],
  [/^catalog(_name)?$|_catalog(_name)?$/, 'main', 'samples'],
  [/^schema(_name)?$|_schema(_name)?$/, 'default', 'bronze'],
  [
    /full_?name|table_name$|^(source_|online_)?table$|function_name|volume_name/,
    'main.default.trips',
    'main.default.orders',
  ],
  [/column/, 'pickup_zip', 'fare_amount'],
  [/^contents$/, 'SGVsbG8gV29ybGQ=', 'SGVsbG8gYWdhaW4='],
  [/^cluster_size$/, 'Small', 'Medium'],
  [/^scope$/, 'my-scope', 'team-scope'],
  [/secret|password|string_value|token_value|access_key|private_key/, 'replace-me', 'replace-me-too'],
  [/token$/, 'CAEQARoFCAEQgAE', 'CAIQARoFCAIQgAE'],
  [/cron/, '0 0 6 * * ?', '0 30 18 * * ?'],
  [/time_?zone/, 'UTC', 'Europe/Amsterdam'],
  [/region|location$/, 'us-west-2', 'eu-west-1'],
  [/^cloud$/, 'aws', 'azure'],
  [/statement|query(_text)?$|^sql$|definition$|filter_condition/, 'SELECT 1', 'SELECT current_date()'],
  [
    /(start|end|begin|finish|create|update|expire|event|last).*(time|date|_at)$|timestamp|^time$|_at$/,
    '2019-01-09T23:55:56Z',
    '2019-01-10T08:15:00Z',
  ],
  [/date$/, '2019-01-09', '2019-01-10'],
  [/duration$/, '3.5s', '60s'],
  [/etag/, 'W/"1"', 'W/"2"'],
  [/(version|revision)$/, '1', '2'],
  [/branch/, 'main', 'develop'],
  [/provider$/, 'gitHub', 'gitLab'],
  [
    /message$|^comment|description|details$|reason$|instructions$|question$/,
    'Made by hand for a first try.',
    'The second one.',
  ],
  [/error/, 'Nothing went wrong.', 'Still nothing.'],
  [/task_key$/, 'load', 'report'],
  [/tag_key$|^key$|_key$/, 'team', 'project'],
  [/tag_value$|^value$/, 'data-platform', 'lakehouse'],
  [/model_name|^model$/, 'churn', 'forecast'],
  [/title$|display_?name|^label$/i, 'First example', 'Second example'],
  [/name$/i, 'my-example', 'my-second-example'],
  [/^(state|status|stage|phase)$/, 'ACTIVE', 'ACTIVE'],
  [/language/, 'PYTHON', 'SQL'],
  [/^(type|kind|category|.*_type)$/, 'DEFAULT', 'DEFAULT'],
  [/mask$/, '*', '*'],
]

const preferred =
  /^(RUNNING|ACTIVE|AVAILABLE|SUCCESS|SUCCEEDED|COMPLETED|FINISHED|READY|ONLINE|ENABLED|TERMINATED|HEALTHY|MANAGED|PYTHON|AUTO|DELTA|CAN_VIEW|USER)$/

/** One of the values of an enum: a good state before the first in the alphabet, never "unspecified". */
export function enumSample(values: readonly string[]): string {
  return (
    values.find((value) => preferred.test(value)) ??
    values.find((value) => !/UNSPECIFIED|UNKNOWN|INVALID/i.test(value)) ??
    values[0] ??
    ''
  )
}

/** A value for a string field of this name; `at` counts within a list. */
export function stringSample(name: string, at: number): string {
  const found = byName.find(([pattern]) => pattern.test(name))
  if (!found) return at === 0 ? 'example' : 'another example'
  return found[at === 0 ? 1 : 2]
}
