import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { byId, type KeptKind } from './kept-kind.ts'
import { readFullName, readPlainName } from './read-name.ts'

const day = 86_400_000

const payload: JsonObject = { json_schema: '{"type":"object","properties":{"pickup_zip":{"type":"string"}}}' }

export const streamKind: KeptKind = {
  path: '/api/2.0/feature-engineering/streams',
  noun: 'stream',
  idField: 'name',
  listField: 'streams',
  fields: {
    connection_config: 'object',
    description: 'text',
    ingestion_config: 'object',
    schema_config: 'object',
    source_config: 'object',
  },
  required: ['connection_config', 'ingestion_config', 'schema_config', 'source_config'],
  samples({ clock }: Store) {
    return byId('name', [
      {
        ...madeBy('main.default.trip_events', clock.now() - 8 * day),
        connection_config: { uc_connection_name: 'trips-kafka' },
        ingestion_config: { ingestion_destination: { delta_table_name: 'main.default.trip_events_raw' } },
        schema_config: { direct_schemas: { payload_schema: payload } },
        source_config: { kafka_stream_config: { subscription_mode: { subscribe: 'trips' } } },
      },
    ])
  },
  complete: (_given, request, store) => madeBy(readFullName(request, 'name')[0], store.clock.now()),
  touch: ({ clock }) => ({ update_time: new Date(clock.now()).toISOString(), updated_by: workspaceUser }),
  isListed({ name }, { parameters }) {
    const parent = parameters.text('parent')
    return !parent || String(name).startsWith(`${parent}.`)
  },
}

export const kafkaConfigKind: KeptKind = {
  path: '/api/2.0/feature-engineering/features/kafka-configs',
  noun: 'Kafka configuration',
  idField: 'name',
  listField: 'kafka_configs',
  fields: {
    auth_config: 'object',
    backfill_source: 'object',
    bootstrap_servers: 'text',
    extra_options: 'object',
    ingestion_config: 'object',
    key_schema: 'object',
    subscription_mode: 'object',
    value_schema: 'object',
  },
  required: ['auth_config', 'bootstrap_servers', 'subscription_mode'],
  samples() {
    return byId('name', [
      {
        name: 'trips-kafka',
        auth_config: { uc_service_credential_name: 'kafka-reader' },
        bootstrap_servers: 'kafka-1.example.com:9092',
        subscription_mode: { subscribe: 'trips' },
        value_schema: payload,
      },
    ])
  },
  complete: (_given, request) => ({ name: readPlainName(request, 'name') }),
}

function madeBy(name: string, created: number): JsonObject {
  const time = new Date(created).toISOString()
  return { name, create_time: time, created_by: workspaceUser, update_time: time, updated_by: workspaceUser }
}
