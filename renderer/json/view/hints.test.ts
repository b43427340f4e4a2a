import { expect, test } from 'vitest'
import { hintFor } from './hints.ts'

test.each([
  ['start_time', '1547078156000', '2019-01-09 23:55:56 UTC'],
  ['created_at', '1547078156', '2019-01-09 23:55:56 UTC'],
  ['createdAt', '1547078156000', '2019-01-09 23:55:56 UTC'],
  ['last_activity_time', '1547078156000', '2019-01-09 23:55:56 UTC'],
  ['timestamp', '1547078156000000', '2019-01-09 23:55:56 UTC'],
  ['start_time_ms', '1547078156000', '2019-01-09 23:55:56 UTC'],
  ['last_state_loss_time', '0', null],
  ['expiry_time', '-1', null],
  ['num_workers', '1547078156', null],
  ['autotermination_minutes', '120', '2 h'],
  ['autotermination_minutes', '150', '2 h 30 min'],
  ['autotermination_minutes', '20', null],
  ['timeout_seconds', '3600', '1 h'],
  ['timeout_seconds', '90', '1 min 30 s'],
  ['timeout_seconds', '30', null],
  ['wait_ms', '1500', '1.5 s'],
  ['wait_ms', '900', null],
  ['run_duration', '65000', '1 min 5 s'],
  ['cluster_memory_mb', '32768', '32 GiB'],
  ['cluster_memory_mb', '512', null],
  ['file_size', '1536', '1.5 KiB'],
  ['bytes_read', '0', null],
  ['spark_context_id', '1234567890123456789', '64-bit, exact'],
  ['spark_context_id', '-9007199254740993', '64-bit, exact'],
  ['n', '9007199254740991', null],
  ['n', '123456789012345678901234567890', '30 digits, exact'],
  ['price', '1.10', null],
])('%s: %s is explained as %s', (key, text, hint) => {
  expect(hintFor(key, 'number', text)).toBe(hint)
})

test('texts are explained where they are a time in digits or a runtime version', () => {
  expect(hintFor('start_time', 'string', '"1547078156000"')).toBe('2019-01-09 23:55:56 UTC')
  expect(hintFor('cluster_id', 'string', '"1234567890123456789"')).toBeNull()
  expect(hintFor('spark_version', 'string', '"16.4.x-scala2.13"')).toBe('Runtime 16.4, Scala 2.13')
  expect(hintFor('spark_version', 'string', '"15.4.x-gpu-ml-scala2.12"')).toBe('Runtime 15.4, GPU, ML, Scala 2.12')
  expect(hintFor(null, 'null', 'null')).toBeNull()
})

test.each([
  ['state', 'TERMINATED', 'stopped'],
  ['life_cycle_state', 'TERMINATED', 'ended; result_state says how'],
  ['lifeCycleState', 'QUEUED', 'waits for room to run'],
  ['result_state', 'SUCCESS', null],
  ['state', 'constructor', null],
  ['name', 'TERMINATED', null],
  ['content', 'IyEvYmluL2Jhc2gKZWNobyBoaQo=', 'base64 of “#!/bin/bash…”'],
  ['content', 'cHJpbnQoIkfDvMOfZSIp', 'base64 of “print("Güße")”'],
  ['anything', 'eyJhIjogIkhlbGxvIFdvcmxkLCBhZ2FpbiJ9Cg==', 'base64 of “{"a": "Hello World, again"}”'],
  ['data', '/9j/4AAQSkZJRgABAQAAAQABAAD', null],
  ['content', 'plain text', null],
  ['cluster_name', 'ThisIsJustAVeryLongClusterName12', null],
])('%s "%s": %s', (key, text, hint) => {
  expect(hintFor(key, 'string', `"${text}"`)).toBe(hint)
})
