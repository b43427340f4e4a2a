import { sampleLakehouse } from './sample-lakehouse.ts'

/** The text of a script that makes the tables every workspace begins with. The rows are the same every time. */
export function sampleTables(): string {
  return [
    ...['samples', 'main', 'system'].map(
      (name) => `INSERT INTO ${known}catalogs" VALUES ('${name}', 'someone@example.com', '')`,
    ),
    ...schemas.map(
      ([catalog, name]) => `INSERT INTO ${known}schemata" VALUES ('${catalog}', '${name}', 'someone@example.com')`,
    ),
    'CREATE TABLE "samples.nyctaxi.trips" (tpep_pickup_datetime TIMESTAMP, tpep_dropoff_datetime TIMESTAMP, trip_distance DOUBLE, fare_amount DOUBLE, pickup_zip INT, dropoff_zip INT)',
    `${counting(4000)} INSERT INTO "samples.nyctaxi.trips" SELECT ${trip('2016-01-01', 21)} FROM n`,
    'CREATE TABLE "main.default.trips" (trip_id BIGINT, pickup_time TIMESTAMP, dropoff_time TIMESTAMP, trip_distance DOUBLE, fare_amount DOUBLE, pickup_zip INT, dropoff_zip INT)',
    `${counting(1500)} INSERT INTO "main.default.trips" SELECT 9007199254740993 + i * 7, ${trip('2025-11-01', 65)} FROM n`,
    'CREATE TABLE "main.default.customers" (customer_id BIGINT, name TEXT, email TEXT, country TEXT, active BOOLEAN, since DATE)',
    `${counting(120)} INSERT INTO "main.default.customers" SELECT 1000 + i, 'Customer ' || i, 'customer' || i || '@example.com', ${pick(countries, 'i * 7')}, i % 9 > 0, date('2021-03-01', '+' || (i * 13) || ' days') FROM n`,
    'CREATE TABLE "main.default.orders" (order_id BIGINT, customer_id BIGINT, ordered_at TIMESTAMP, status TEXT, total DECIMAL(10,2), note TEXT)',
    `${counting(900)} INSERT INTO "main.default.orders" SELECT 50000 + i, 1000 + (i * 37) % 120 + 1, datetime('2025-06-01', '+' || (i * 347) || ' minutes'), ${pick(statuses, 'i * 11')}, ((i * 7919) % 48000 + 500) / 100.0, CASE WHEN i % 6 = 0 THEN 'gift' END FROM n`,
    'CREATE TABLE "samples.tpch.region" (r_regionkey BIGINT, r_name TEXT, r_comment TEXT)',
    ...regions.map((name, key) => `INSERT INTO "samples.tpch.region" VALUES (${key}, '${name}', 'region ${key}')`),
    'CREATE TABLE "samples.tpch.nation" (n_nationkey BIGINT, n_name TEXT, n_regionkey BIGINT, n_comment TEXT)',
    ...nations.map(
      (name, key) => `INSERT INTO "samples.tpch.nation" VALUES (${key}, '${name}', ${nationRegions[key]}, NULL)`,
    ),
    ...sampleLakehouse(),
  ].join(';\n')
}

const known = '"system.information_schema.'
const schemas = [
  ['samples', 'nyctaxi'],
  ['samples', 'tpch'],
  ['samples', 'information_schema'],
  ['main', 'default'],
  ['main', 'information_schema'],
  ['system', 'information_schema'],
] as const
const countries = ['NL', 'US', 'DE', 'BR', 'IN', 'JP', 'ZA']
const statuses = ['shipped', 'open', 'delivered', 'returned', 'delivered', 'shipped']
const zips = ['10001', '10003', '10011', '10019', '10023', '10103', '10110', '10282', '11371', '11422']
const regions = ['AFRICA', 'AMERICA', 'ASIA', 'EUROPE', 'MIDDLE EAST']
const nations =
  'ALGERIA ARGENTINA BRAZIL CANADA EGYPT ETHIOPIA FRANCE GERMANY INDIA INDONESIA IRAN IRAQ JAPAN JORDAN KENYA MOROCCO MOZAMBIQUE PERU CHINA ROMANIA VIETNAM RUSSIA'.split(
    ' ',
  )
const nationRegions = [0, 1, 1, 1, 4, 0, 3, 3, 2, 2, 4, 4, 2, 4, 0, 0, 0, 1, 2, 3, 2, 3]

function counting(rows: number): string {
  return `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})`
}

function pick(values: readonly string[], number: string): string {
  return `CASE (${number}) % ${values.length} ${values.map((value, at) => `WHEN ${at} THEN '${value}'`).join(' ')} END`
}

/** Pick-up, drop-off, distance, fare and both ZIP codes; one trip every so many minutes. */
function trip(start: string, minutes: number): string {
  const begins = `(i * ${minutes} + (i * 31) % 17)`
  const takes = '(4 + (i * 53) % 41)'
  const at = (offset: string) => `datetime('${start}', '+' || (${offset}) || ' minutes')`
  const zip = (number: string) => `CAST(${pick(zips, number)} AS INTEGER)`
  const distance = `round(0.4 + ${takes} * 0.21, 2)`
  return `${at(begins)}, ${at(`${begins} + ${takes}`)}, ${distance}, round(2.5 + ${takes} * 0.75, 1), ${zip('i * 13')}, ${zip('i * 29 + 3')}`
}
