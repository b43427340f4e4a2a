import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { AccountObject, Kind } from '../account/kind.ts'
import { readFormed, readIds, readName, readTexts, within } from '../account/read-fields.ts'
import { sampleObjects, spareId, usedIds } from '../account/samples.ts'

const deliveryEvery = 3_600_000

/** Where audit logs and billable usage are delivered to. */
export const logDeliveryKind: Kind = {
  path: 'log-delivery',
  word: 'log delivery configuration',
  idField: 'log_delivery_configuration_id',
  shownId: 'config_id',
  most: 500,
  begin: (store) =>
    sampleObjects(store, {
      [spareId]: sample('audit-logs', 'AUDIT_LOGS', 'JSON'),
      'a35f7198-b4c6-42d3-a4e5-f60718293a4b': sample('usage', 'BILLABLE_USAGE', 'CSV'),
    }),
  read: (parameters) => readNew(within(parameters, 'log_delivery_configuration')),
  more: (object, store) => ({
    creation_time: object.created,
    update_time: object.updated,
    log_delivery_status: statusOf(object, store),
  }),
}

/** Throws INVALID_PARAMETER_VALUE for anything but ENABLED and DISABLED. */
export function readStatus(parameters: Parameters): 'ENABLED' | 'DISABLED' | undefined {
  return parameters.choice('status', ['ENABLED', 'DISABLED'])
}

function readNew(parameters: Parameters): JsonObject {
  const log_type = parameters.choice('log_type', ['AUDIT_LOGS', 'BILLABLE_USAGE'])
  if (log_type === undefined) throw missingField('log_type')
  const output_format = parameters.choice('output_format', ['CSV', 'JSON'])
  if (output_format === undefined) throw missingField('output_format')
  const wanted = log_type === 'AUDIT_LOGS' ? 'JSON' : 'CSV'
  if (output_format !== wanted) throw invalidParameter(`The output_format of ${log_type} must be ${wanted}.`)
  const start = parameters.has('delivery_start_time')
    ? {
        delivery_start_time: readFormed(
          parameters,
          'delivery_start_time',
          /^\d{4}-(0[1-9]|1[0-2])$/,
          'a month, as 2026-01',
        ),
      }
    : {}
  const filter = readIds(parameters, 'workspace_ids_filter', 100)
  return {
    ...readTexts(parameters, ['config_name', 'delivery_path_prefix']),
    log_type,
    output_format,
    credentials_id: readName(parameters, 'credentials_id'),
    storage_configuration_id: readName(parameters, 'storage_configuration_id'),
    ...start,
    ...(filter.length > 0 ? { workspace_ids_filter: filter } : {}),
    status: readStatus(parameters) ?? 'ENABLED',
  }
}

/** A first delivery comes an hour after the configuration, and one every hour from then on. */
function statusOf({ created, updated, fields }: AccountObject, { clock }: Store): JsonObject {
  const until = fields.status === 'ENABLED' ? clock.now() : updated
  const deliveries = Math.floor((until - created) / deliveryEvery)
  if (deliveries < 1)
    return { status: 'CREATED', message: 'The configuration is there. Nothing has been delivered yet.' }
  const time = new Date(created + deliveries * deliveryEvery).toISOString()
  return {
    status: 'SUCCEEDED',
    message: 'The latest delivery succeeded.',
    last_attempt_time: time,
    last_successful_attempt_time: time,
  }
}

function sample(config_name: string, log_type: string, output_format: string): JsonObject {
  return {
    config_name,
    log_type,
    output_format,
    credentials_id: usedIds.credentials,
    storage_configuration_id: usedIds.storage,
    delivery_path_prefix: config_name,
    status: 'ENABLED',
  }
}
