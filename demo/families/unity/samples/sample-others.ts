import type { JsonObject } from '#shared/json/exact-value.ts'
import { uuidOf } from '../../../uuid-of.ts'
import { newSecurable } from '../securables/new-securable.ts'
import type { Kind, Securable } from '../securables/securable.ts'
import { securableBelow } from '../securables/securable-below.ts'
import { shownIdentity } from '../storage/identities.ts'

const day = 86_400_000

function credential(role: string, purpose: string): JsonObject {
  return {
    purpose,
    ...shownIdentity({ aws_iam_role: { role_arn: `arn:aws:iam::123456789012:role/${role}` } }),
    read_only: false,
    isolation_mode: 'ISOLATION_MODE_OPEN',
    used_for_managed_storage: false,
  }
}

function location(url: string, credentialName: string, comment: string): JsonObject {
  return {
    url,
    credential_id: uuidOf(`credential ${credentialName}`),
    comment,
    read_only: false,
    fallback: false,
    isolation_mode: 'ISOLATION_MODE_OPEN',
  }
}

const addOne: JsonObject = {
  data_type: 'INT',
  full_data_type: 'INT',
  input_params: {
    parameters: [
      {
        name: 'x',
        type_text: 'int',
        type_json: '{"name":"x","type":"integer","nullable":true,"metadata":{}}',
        type_name: 'INT',
        position: 0,
        parameter_mode: 'IN',
        parameter_type: 'PARAM',
      },
    ],
  },
  is_deterministic: true,
  is_null_call: false,
  parameter_style: 'S',
  routine_body: 'SQL',
  routine_definition: 'x + 1',
  security_type: 'DEFINER',
  specific_name: 'add_one',
  sql_data_access: 'CONTAINS_SQL',
  comment: 'The next number',
}

const samples: readonly (readonly [kind: Kind, fullName: string, settings: JsonObject])[] = [
  ['credential', 'landing-role', credential('landing-role', 'STORAGE')],
  ['credential', 'archive-role', credential('archive-role', 'STORAGE')],
  ['credential', 'mail-service', credential('mail-service', 'SERVICE')],
  ['external_location', 'uploads', location('s3://my-bucket/uploads', 'landing-role', 'What partners send')],
  ['external_location', 'reports', location('s3://my-reports', 'landing-role', 'What partners get')],
  [
    'connection',
    'crm-database',
    {
      connection_type: 'POSTGRESQL',
      options: { host: 'crm.example.com', port: '5432', user: 'reader' },
      read_only: true,
      credential_type: 'USERNAME_PASSWORD',
      securable_type: 'CONNECTION',
      comment: 'Customers and contacts',
    },
  ],
  ['function', 'main.default.add_one', addOne],
  [
    'share',
    'partner-share',
    {
      comment: 'What partners read',
      data_objects: [
        {
          name: 'lakehouse.gold.revenue_by_day',
          data_object_type: 'TABLE',
          shared_as: 'gold.revenue_by_day',
          status: 'ACTIVE',
        },
      ],
    },
  ],
  [
    'recipient',
    'partner',
    {
      authentication_type: 'TOKEN',
      activated: true,
      tokens: [{ id: uuidOf('token partner') }],
      comment: 'Reads every day',
    },
  ],
  [
    'provider',
    'weather-data',
    {
      authentication_type: 'TOKEN',
      recipient_profile: { share_credentials_version: 1, endpoint: 'https://sharing.example.com/delta-sharing' },
      share_names: ['forecasts', 'stations'],
    },
  ],
  [
    'registered_model',
    'main.default.churn',
    { comment: 'How likely a customer leaves', storage_location: 's3://my-bucket/metastore/models/churn' },
  ],
]

export function addSampleOthers(root: Securable, now: number): void {
  for (const [place, [kind, fullName, settings]] of samples.entries()) {
    const at = fullName.lastIndexOf('.')
    const parent = at < 0 ? root : securableBelow(root, 'schema', fullName.slice(0, at))
    if (parent === undefined) continue
    const id = uuidOf(`${kind} ${fullName}`)
    const made = newSecurable(parent, {
      kind,
      name: fullName.slice(at + 1),
      id,
      settings,
      now: now - (200 - place) * day,
    })
    if (kind === 'share') made.grants.set(uuidOf('recipient partner'), new Set(['SELECT']))
  }
}
