import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'
import { readZip } from './zip-read.ts'

const client = demoClientForTests()

async function exported(path: string, format: string) {
  const query = new URLSearchParams({ path, format })
  const { json } = await client.call('GET', `/api/2.0/workspace/export?${query}`)
  return { type: json.file_type, bytes: Buffer.from(String(json.content), 'base64') }
}

function put(path: string, format: string, bytes: Buffer) {
  const body: JsonObject = { path, format, content: bytes.toString('base64') }
  return client.call('POST', '/api/2.0/workspace/import', { body })
}

const notebooks = ['/Shared/daily-load', '/Shared/weekly-report', '/Users/someone@example.com/exploration/windows']
const ways = notebooks.flatMap((path) => ['JUPYTER', 'HTML', 'DBC'].map((format) => [path, format] as const))

test.each(ways)('%s comes back the same by way of %s', async (path, format) => {
  const { bytes } = await exported(path, format)
  expect((await put('/Shared/copy', format, bytes)).status).toBe(200)
  const [copy, original] = [await exported('/Shared/copy', 'SOURCE'), await exported(path, 'SOURCE')]
  expect([copy.type, copy.bytes.toString()]).toEqual([original.type, original.bytes.toString()])
})

test('Jupyter gets cells of code and of Markdown', async () => {
  const { type, bytes } = await exported('/Shared/weekly-report', 'JUPYTER')
  expect(type).toBe('ipynb')
  const { cells, metadata, nbformat } = JSON.parse(bytes.toString())
  expect([nbformat, metadata.language_info.name]).toEqual([4, 'sql'])
  expect(cells.map((cell: { cell_type: string }) => cell.cell_type)).toEqual(['markdown', 'code'])
  expect(cells[0].source.join('')).toBe('# Weekly report')
})

test('a folder goes out as an archive and comes in with its folders', async () => {
  const { type, bytes } = await exported('/Users/someone@example.com', 'DBC')
  expect(type).toBe('dbc')
  await put('/Shared/restored', 'DBC', bytes)
  const copy = await exported('/Shared/restored/exploration/fares', 'SOURCE')
  expect(copy.bytes.toString()).toMatch(/^# Databricks notebook source\nlibrary\(SparkR\)\n/)
  const again = await put('/Shared/restored', 'DBC', bytes)
  expect(again.json.error_code).toBe('RESOURCE_ALREADY_EXISTS')
})

test('a folder as source is a zip of notebooks, and automatically one of files too', async () => {
  const names = async (format: string) => {
    const { type, bytes } = await exported('/Users/someone@example.com', format)
    return [
      type,
      ...readZip(bytes)!
        .map(({ name }) => name)
        .toSorted(),
    ]
  }
  const sources = ['exploration/fares.r', 'exploration/windows.scala', 'first-steps.py']
  expect(await names('SOURCE')).toEqual(['zip', ...sources])
  expect(await names('AUTO')).toEqual(['zip', ...sources, 'requirements.txt'])
})

test('R Markdown becomes cells of code and of text', async () => {
  await put('/Shared/report', 'R_MARKDOWN', Buffer.from('# Title\n\n```{r}\nsummary(cars)\n```\n\nThe end.\n'))
  const { bytes } = await exported('/Shared/report', 'SOURCE')
  expect(
    bytes
      .toString()
      .split('\n')
      .filter((line) => line !== ''),
  ).toEqual([
    '# Databricks notebook source',
    '# MAGIC %md',
    '# MAGIC # Title',
    '# COMMAND ----------',
    'summary(cars)',
    '# COMMAND ----------',
    '# MAGIC %md',
    '# MAGIC The end.',
  ])
})

test('archives that are broken, too large or lead elsewhere are refused', async () => {
  const { bytes } = await exported('/Shared/daily-load', 'DBC')
  const bomb = Buffer.from(bytes)
  const start = bomb.indexOf('PK\x01\x02')
  const packed = deflateRawSync(Buffer.alloc(20 * 1024 * 1024))
  bomb.writeUInt16LE(8, start + 10)
  bomb.writeUInt32LE(packed.length, start + 20)
  const place = bomb.length
  bomb.writeUInt32LE(place, start + 42)
  const entry = Buffer.concat([Buffer.alloc(30), packed, bomb.subarray(start)])
  const climbing = Buffer.from(bytes.toString('latin1').replaceAll('daily-load', '../../load'), 'latin1')
  for (const archive of [
    Buffer.alloc(0),
    bytes.subarray(0, 200),
    bytes.subarray(60),
    Buffer.concat([bomb, entry]),
    climbing,
  ]) {
    const { status, json } = await put('/Shared/x', 'DBC', archive)
    expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
  }
})
