import type { JsonObject } from '#shared/json/exact-value.ts'
import type { QueryRecord } from './query-record.ts'

/** As the list shows it. */
export function describeQuery(record: QueryRecord, metrics: boolean, now: number): JsonObject {
  const { id, text, type, status, userId, userName, warehouseId, client, startedAt, endedAt, rows, error } = record
  return {
    query_id: id,
    lookup_key: Buffer.from(`query:${id}`).toString('base64url'),
    status,
    query_text: text,
    statement_type: type,
    user_id: userId,
    user_name: userName,
    executed_as_user_id: userId,
    executed_as_user_name: userName,
    warehouse_id: warehouseId,
    endpoint_id: warehouseId,
    client_application: client,
    query_start_time_ms: startedAt,
    ...(endedAt === null ? {} : { execution_end_time_ms: endedAt, query_end_time_ms: endedAt + 12 }),
    duration: (endedAt ?? Math.max(now, startedAt)) - startedAt,
    rows_produced: rows,
    is_final: endedAt !== null,
    plans_state: status === 'FINISHED' ? 'EXISTS' : 'EMPTY',
    channel_used: { name: 'CHANNEL_NAME_CURRENT', dbsql_version: '2026.10' },
    ...(error === null ? {} : { error_message: error }),
    ...(metrics && endedAt !== null ? { metrics: metricsOf(record, endedAt) } : {}),
  }
}

function metricsOf({ startedAt, runsAt, rows, bytes, type }: QueryRecord, endedAt: number): JsonObject {
  const execution = endedAt - runsAt
  const compilation = Math.round(execution / 5)
  const read = type === 'SELECT' ? bytes * 40 + 4096 : 0
  return {
    total_time_ms: endedAt - startedAt,
    compilation_time_ms: compilation,
    execution_time_ms: execution - compilation,
    result_fetch_time_ms: Math.min(12, execution),
    task_total_time_ms: (execution - compilation) * 2,
    photon_total_time_ms: execution - compilation,
    query_compilation_start_timestamp: runsAt,
    provisioning_queue_start_timestamp: startedAt,
    read_bytes: read,
    read_remote_bytes: read,
    read_cache_bytes: 0,
    read_files_count: read > 0 ? 1 : 0,
    read_files_bytes: read,
    pruned_files_count: 0,
    pruned_bytes: 0,
    rows_read_count: rows * 12,
    rows_produced_count: rows,
    network_sent_bytes: bytes,
    spill_to_disk_bytes: 0,
    write_remote_bytes: 0,
    result_from_cache: false,
  }
}
