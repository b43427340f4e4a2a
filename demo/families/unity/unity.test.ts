import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const base = '/api/2.1/unity-catalog'
const metastore_id = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
const me = 'someone@example.com'
const newTable = {
  catalog_name: 'main',
  schema_name: 'default',
  name: 'Stations',
  table_type: 'EXTERNAL',
  data_source_format: 'DELTA',
  storage_location: 's3://my-bucket/stations/',
  columns: [{ name: 'id', type_name: 'LONG' }],
}

const get = (path: string) => client.call('GET', `${base}/${path}`)
const post = (path: string, body: JsonObject) => client.call('POST', `${base}/${path}`, { body })
const patch = (path: string, body: JsonObject) => client.call('PATCH', `${base}/${path}`, { body })
const remove = (path: string) => client.call('DELETE', `${base}/${path}`)

async function names(path: string, field: string): Promise<readonly JsonValue[]> {
  return ((await get(path)).json[field] as JsonObject[]).map(({ name }) => name!)
}

test('a catalog is made, found, listed, changed, renamed with all that is in it, and deleted', async () => {
  const now = client.clock.now()
  const wish = { name: 'Sandbox', comment: 'mine', storage_root: 's3://my-bucket/sandbox/', properties: { team: 'x' } }
  const { json } = await post('catalogs', wish)
  expect(json).toEqual({
    ...wish,
    name: 'sandbox',
    full_name: 'sandbox',
    storage_location: expect.stringMatching(/^s3:\/\/my-bucket\/sandbox\/__unitystorage\/catalogs\/[0-9a-f-]{36}$/),
    catalog_type: 'MANAGED_CATALOG',
    securable_type: 'CATALOG',
    isolation_mode: 'OPEN',
    enable_predictive_optimization: 'INHERIT',
    effective_predictive_optimization_flag: { value: 'ENABLE' },
    owner: me,
    metastore_id,
    created_at: now,
    created_by: me,
    updated_at: now,
    updated_by: me,
  })
  expect((await get('catalogs/SANDBOX')).json).toEqual(json)
  expect(await names('catalogs', 'catalogs')).toEqual(['lakehouse', 'main', 'samples', 'sandbox', 'scratch', 'system'])
  expect(await names('schemas?catalog_name=sandbox', 'schemas')).toEqual(['default', 'information_schema'])
  client.clock.advance(1000)
  const changed = (await patch('catalogs/sandbox', { new_name: 'yard', owner: 'admins', comment: '' })).json
  expect(changed).toEqual({
    ...json,
    name: 'yard',
    full_name: 'yard',
    owner: 'admins',
    comment: '',
    updated_at: now + 1000,
  })
  expect((await get('catalogs/sandbox')).json.error_code).toBe('CATALOG_DOES_NOT_EXIST')
  expect((await get('schemas/yard.default')).json.catalog_name).toBe('yard')
  const full = await remove('catalogs/yard')
  expect([full.status, full.json.error_code]).toEqual([400, 'INVALID_STATE'])
  await remove('schemas/yard.default')
  expect((await remove('catalogs/yard')).text).toBe('{}')
  expect((await remove('catalogs/yard')).status).toBe(404)
})

test('a schema lives in its catalog and goes only with force when something is in it', async () => {
  const { json } = await post('schemas', { catalog_name: 'MAIN', name: 'landing', comment: 'in' })
  expect([json.full_name, json.catalog_name, json.catalog_type]).toEqual(['main.landing', 'main', 'MANAGED_CATALOG'])
  expect(json.schema_id).toMatch(/^[0-9a-f-]{36}$/)
  expect((await get('schemas/main.landing')).json).toEqual(json)
  await post('volumes', { catalog_name: 'main', schema_name: 'landing', name: 'in', volume_type: 'MANAGED' })
  await patch('schemas/main.landing', { new_name: 'arrivals', enable_predictive_optimization: 'DISABLE' })
  expect((await get('schemas/main.arrivals')).json.effective_predictive_optimization_flag).toEqual({ value: 'DISABLE' })
  expect(await names('volumes?catalog_name=main&schema_name=arrivals', 'volumes')).toEqual(['in'])
  const full = await remove('schemas/main.arrivals')
  expect(full.json.message).toBe(
    "Schema 'main.arrivals' is not empty. It has 0 table(s), 0 function(s), 1 volume(s), 0 model(s).",
  )
  expect((await remove('schemas/main.arrivals?force=true')).text).toBe('{}')
  expect((await get('volumes/main.arrivals.in')).json.error_code).toBe('SCHEMA_DOES_NOT_EXIST')
})

test('a volume is made, renamed, given away and deleted; a managed one lies below the metastore', async () => {
  const wish = { catalog_name: 'main', schema_name: 'default', name: 'exports', volume_type: 'MANAGED' }
  const { json } = await post('volumes', wish)
  expect(json.storage_location).toBe(`s3://my-bucket/metastore/${metastore_id}/volumes/${json.volume_id}`)
  const { name, comment, full_name, owner } = (
    await patch('volumes/main.default.exports', { new_name: 'out', comment: 'c', owner: 'analysts' })
  ).json
  expect([name, comment, full_name, owner]).toEqual(['out', 'c', 'main.default.out', 'analysts'])
  expect((await remove('volumes/main.default.out')).text).toBe('{}')
  expect((await get('volumes/main.default.out')).json).toEqual({
    error_code: 'RESOURCE_DOES_NOT_EXIST',
    message: "Volume 'main.default.out' does not exist.",
  })
})

test('an external table is made with its columns, given away and deleted', async () => {
  const { json } = await post('tables', newTable)
  expect([json.full_name, json.storage_location]).toEqual(['main.default.stations', 's3://my-bucket/stations'])
  expect(json.columns).toEqual([
    {
      name: 'id',
      type_text: 'bigint',
      type_name: 'LONG',
      type_json: '{"name":"id","type":"long","nullable":true,"metadata":{}}',
      position: 0,
      type_precision: 0,
      type_scale: 0,
      nullable: true,
    },
  ])
  expect((await get('tables/main.default.stations/exists')).json).toEqual({ table_exists: true })
  client.clock.advance(5)
  expect((await patch('tables/main.default.stations', { owner: 'analysts' })).text).toBe('{}')
  const after = (await get('tables/main.default.stations')).json
  expect(after).toEqual({ ...json, owner: 'analysts', updated_at: client.clock.now() })
  await remove('tables/main.default.stations')
  expect((await get('tables/main.default.stations/exists')).json).toEqual({ table_exists: false })
  expect((await get('tables/main.default.stations')).json.error_code).toBe('TABLE_DOES_NOT_EXIST')
})

test('tables come in pages of the size asked for, 0 being that of the server, and without one all at once', async () => {
  const path = 'tables?catalog_name=lakehouse&schema_name=archive&omit_columns=true'
  for (const [size, pages] of [
    [0, 3],
    [40, 3],
    [7, 18],
    [10_000, 3],
  ] as const) {
    const seen: JsonValue[] = []
    let token: JsonValue = ''
    let count = 0
    do {
      const { json } = await get(`${path}&max_results=${size}&page_token=${token}`)
      seen.push(...(json.tables as JsonObject[]).map(({ name }) => name!))
      token = json.next_page_token ?? ''
      count += 1
    } while (token !== '')
    expect([count, new Set(seen).size, seen[0], seen.at(-1)]).toEqual([pages, 120, 'trips_2015_01', 'trips_2024_12'])
  }
  const all = (await get(path)).json
  expect([(all.tables as JsonValue[]).length, all.next_page_token]).toEqual([120, undefined])
})

test('a list leaves out what it is told to', async () => {
  const path = 'tables?catalog_name=main&schema_name=default'
  const [whole] = (await get(path)).json.tables as JsonObject[]
  const [less] = (await get(`${path}&omit_columns=true&omit_properties=true&omit_username=true`)).json
    .tables as JsonObject[]
  const left = Object.keys(whole!).filter((name) => !Object.hasOwn(less!, name))
  expect(left).toEqual(['columns', 'properties', 'owner', 'created_by', 'updated_by'])
})

test.each([
  ['', 129],
  ['&schema_name_pattern=b%25', 3],
  ['&schema_name_pattern=archive&table_name_pattern=trips_2020_%25', 12],
  ['&table_name_pattern=trips%5F____%5F01', 10],
  ['&table_name_pattern=%25_raw', 3],
  ['&table_name_pattern=nothing', 0],
  [`&table_name_pattern=${'%25a'.repeat(300)}`, 0],
])('summaries by the patterns %s', async (query, count) => {
  const { json } = await get(`table-summaries?catalog_name=lakehouse${query}`)
  const tables = json.tables as JsonObject[]
  expect(tables.length).toBe(count)
  if (count > 0) expect(Object.keys(tables[0]!)).toEqual(['full_name', 'table_type'])
})

test('the sample trips have the columns that queries find', async () => {
  const { json } = await get('tables/samples.nyctaxi.trips')
  expect((json.columns as JsonObject[]).map(({ name, type_text }) => `${name} ${type_text}`)).toEqual([
    'tpep_pickup_datetime timestamp',
    'tpep_dropoff_datetime timestamp',
    'trip_distance double',
    'fare_amount double',
    'pickup_zip int',
    'dropoff_zip int',
  ])
})

test.each<[string, string, JsonObject | undefined, number, string]>([
  ['POST', 'catalogs', {}, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'catalogs', { name: 'a.b' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'catalogs', { name: 'x'.repeat(256) }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'catalogs', { name: 'MAIN' }, 400, 'CATALOG_ALREADY_EXISTS'],
  ['POST', 'catalogs', { name: 'x', storage_root: 'C:\\data' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'catalogs', { name: 'x', properties: { a: 1 } }, 400, 'MALFORMED_REQUEST'],
  ['POST', 'catalogs', { name: 'x', comment: 'x'.repeat(200_000) }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', 'catalogs/main', { new_name: 'samples' }, 400, 'CATALOG_ALREADY_EXISTS'],
  ['PATCH', 'catalogs/main', { isolation_mode: 'SHUT' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['PATCH', 'catalogs/main', { owner: '' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['DELETE', 'catalogs/main', undefined, 400, 'INVALID_STATE'],
  ['GET', 'catalogs?max_results=-1', undefined, 400, 'INVALID_PARAMETER_VALUE'],
  ['GET', 'catalogs?page_token=zzz', undefined, 400, 'INVALID_PARAMETER_VALUE'],
  ['GET', 'catalogs/__proto__', undefined, 404, 'CATALOG_DOES_NOT_EXIST'],
  ['POST', 'schemas', { name: 'x' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'schemas', { name: 'x', catalog_name: 'none' }, 404, 'CATALOG_DOES_NOT_EXIST'],
  ['GET', 'schemas/main', undefined, 400, 'INVALID_PARAMETER_VALUE'],
  ['GET', 'schemas/main.none', undefined, 404, 'SCHEMA_DOES_NOT_EXIST'],
  ['PATCH', 'schemas/main.information_schema', { comment: 'x' }, 403, 'PERMISSION_DENIED'],
  ['GET', 'schemas', undefined, 400, 'INVALID_PARAMETER_VALUE'],
  ['GET', 'tables?catalog_name=main', undefined, 400, 'INVALID_PARAMETER_VALUE'],
  ['GET', 'tables/main.none.trips', undefined, 404, 'SCHEMA_DOES_NOT_EXIST'],
  ['POST', 'tables', { ...newTable, table_type: 'MANAGED' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'tables', { ...newTable, name: 'trips' }, 400, 'TABLE_ALREADY_EXISTS'],
  ['POST', 'tables', { ...newTable, columns: [{ name: 'a', type_name: 'TEXT' }] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'tables', { ...newTable, columns: [7] }, 400, 'MALFORMED_REQUEST'],
  ['POST', 'tables', { ...newTable, storage_location: 's3://my-bucket/uploads/x' }, 400, 'INVALID_PARAMETER_VALUE'],
  ['POST', 'volumes', { catalog_name: 'main', schema_name: 'default', name: 'v' }, 400, 'INVALID_PARAMETER_VALUE'],
])('%s %s of %j is refused', async (method, path, body, status, code) => {
  const reply = await client.call(method, `${base}/${path}`, body === undefined ? {} : { body })
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})

test('a place holds no more than a thousand of a kind', async () => {
  const make = (at: number) => post('schemas', { catalog_name: 'scratch', name: `s${at}` })
  for (let at = 0; at < 1000; at += 1) await make(at)
  expect((await make(1000)).json.error_code).toBe('QUOTA_EXCEEDED')
  expect((await remove('schemas/scratch.s5')).status).toBe(200)
  expect((await make(1000)).status).toBe(200)
})
