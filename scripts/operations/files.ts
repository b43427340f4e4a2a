import type { OperationNotes, Schema } from '#shared/operations/operation.ts'
import { groupPages } from './group-pages.ts'
import { indexFile } from './index-file.ts'
import { makeTexts } from './make-texts.ts'
import type { Source, SourceOperation } from './source.ts'
import { groupTexts, operationTexts, type TextFile } from './texts.ts'

/** One entry a line: readable diffs at nearly the size of minified JSON. */
function lines(entries: [string, unknown][]): string {
  return `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n')}\n}\n`
}

function detail(operation: SourceOperation, notes: OperationNotes | null) {
  const { name, params, requestBody, response, pagination, lro, itemsField, preview, responseHeaders } = operation
  const { ref, ...body } = requestBody ?? { ref: null }
  return {
    name,
    params,
    requestBody: requestBody && { ...body, ...(ref ? { ref } : {}) },
    response,
    pagination,
    lro,
    itemsField,
    previewStage: preview,
    responseHeaders,
    ...(notes ? { notes } : {}),
  }
}

function groupBy<T>(entries: [string, T][], keyOf: (key: string, value: T) => string): Map<string, [string, T][]> {
  const groups = new Map<string, [string, T][]>()
  for (const [key, value] of entries) {
    const group = keyOf(key, value)
    const members = groups.get(group)
    if (members) members.push([key, value])
    else groups.set(group, [[key, value]])
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function loaders(services: string[], packages: string[]): string {
  const load = (path: string) => `() => import('./${path}.json', { with: { type: 'json' } })`
  const table = (name: string, folder: string, keys: string[]) =>
    `export const ${name} = {\n${keys.map((key) => `  ${key}: ${load(`${folder}/${key}`)},\n`).join('')}}\n`
  return [
    '// Written by npm run operations.',
    table('details', 'details', services),
    table('schemas', 'schemas', packages),
    `export const index = ${load('index')}`,
    `export const groups = ${load('groups')}`,
    `export const seedGroups = ${load('seed-groups')}`,
    '',
  ].join('\n')
}

/** A few old fields come as number or as text; the app shows and fills in the first of the two. */
function oneType(schema: Schema): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === 'type' && Array.isArray(value) ? (value[0] as unknown) : value,
  )
}

/** Everything in shared/operations/data, by name. The same source gives the same bytes. */
export function dataFiles(
  { operations, schemas, seedGroups }: Source,
  texts: readonly TextFile[],
): Map<string, string> {
  const made = makeTexts(operations, operationTexts(texts))
  const services = groupBy(
    operations.map((operation) => [operation.id, operation] as [string, SourceOperation]),
    (_id, operation) => operation.service,
  )
  const packages = groupBy(Object.entries<Schema>(schemas), (name) => name.slice(0, name.indexOf('.')))
  const files = new Map<string, string>()
  files.set('index.json', lines(Object.entries(indexFile(operations, made))))
  files.set('groups.json', lines(Object.entries(groupPages(operations, made, groupTexts(texts)))))
  files.set('seed-groups.json', lines(Object.entries(seedGroups)))
  for (const [service, entries] of services) {
    files.set(
      `details/${service}.json`,
      lines(entries.map(([id, operation]) => [id, detail(operation, made.get(id)?.notes ?? null)])),
    )
  }
  for (const [name, entries] of packages)
    files.set(`schemas/${name}.json`, lines(entries.map(([key, schema]) => [key, oneType(schema)])))
  files.set('loaders.js', loaders([...services.keys()], [...packages.keys()]))
  return files
}
