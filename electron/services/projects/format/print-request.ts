import { Document, isMap, parseDocument, YAMLMap } from 'yaml'
import type { SavedRequest } from '#shared/model/collection.ts'
import { defaultSendOptions, type RequestAuth, type RequestBody } from '#shared/model/request.ts'
import { printOptions, yamlOptions } from '../../storage/yaml-text.ts'
import { mapAt, type Value, write, writeList, writeRows } from './edit-yaml.ts'
import { writeVariables } from './file-variables.ts'

/** Where parts of a body lie that do not stand in the request file itself, by names of files beside it. */
export interface BodyFiles {
  /** The text of the body, when it is too large for the file. */
  text: string | null
  /** By id of the file reference. */
  files: ReadonlyMap<string, string>
}

export interface PrintOptions {
  inherited: RequestAuth
  bodyFiles: BodyFiles
  /** The text that is replaced: comments, order and unknown keys are taken over from it. */
  before?: string | undefined
}

const order = [
  'name',
  'method',
  'url',
  'operation',
  'docs',
  'tags',
  'params',
  'headers',
  'body',
  'auth',
  'options',
  'variables',
  'captures',
]
const bodyOrder = ['type', 'contentType', 'file', 'filename', 'text', 'fields']

/** The text of a request file. Only what differs from the usual is written, in an order that never changes. */
export function printRequest(saved: SavedRequest, { inherited, bodyFiles, before }: PrintOptions): string {
  const document = before === undefined ? new Document(new YAMLMap(), yamlOptions) : parseDocument(before, yamlOptions)
  const root = document.contents
  if (!isMap(root)) return printRequest(saved, { inherited, bodyFiles })
  const { request } = saved
  write(root, order, {
    name: saved.name,
    method: request.method,
    url: request.url,
    operation: request.operationId,
    docs: saved.docs || undefined,
  })
  writeList(root, order, 'tags', saved.tags, true)
  const params = request.params.map((row) => ({
    ...rowOf(row),
    in: row.in === 'path' ? row.in : undefined,
    ...offOf(row),
  }))
  writeRows(root, order, 'params', params)
  const headers = request.headers.map((row) => ({ ...rowOf(row), ...offOf(row) }))
  writeRows(root, order, 'headers', headers)
  writeBody(root, request.body, bodyFiles)
  writeAuth(root, order, sameAuth(request.auth, inherited) ? null : request.auth)
  const options: Record<string, Value> = {}
  for (const [key, usual] of Object.entries(defaultSendOptions)) {
    const value = request.options[key as keyof typeof defaultSendOptions]
    options[key] = value === usual ? undefined : value
  }
  if (root.has('options') || Object.values(options).some((value) => value !== undefined)) {
    const map = mapAt(root, order, 'options')
    write(map, Object.keys(options), options)
    if (map.items.length === 0) root.delete('options')
  }
  writeVariables(root, order, request.variables ?? [])
  const captures = (request.captures ?? []).map(({ name, path, to, secret, enabled }) => ({
    name,
    path,
    to: to === 'session' ? undefined : to,
    secret: secret || undefined,
    ...offOf({ enabled }),
  }))
  writeRows(root, order, 'captures', captures)
  return document.toString(printOptions)
}

const rowOf = (row: { name: string; value: string }) => ({ name: row.name, value: row.value })
const offOf = (row: { enabled: boolean }) => ({ enabled: row.enabled ? undefined : false })

function sameAuth(a: RequestAuth, b: RequestAuth): boolean {
  return a.type === b.type && (a.type !== 'bearer' || b.type !== 'bearer' || a.token === b.token)
}

/** null: nothing is said, the folder above decides. */
export function writeAuth(root: YAMLMap, keys: readonly string[], auth: RequestAuth | null): void {
  if (auth === null) {
    root.delete('auth')
    return
  }
  const token = auth.type === 'bearer' ? auth.token : undefined
  write(mapAt(root, keys, 'auth'), ['type', 'token'], { type: auth.type, token })
}

function writeBody(root: YAMLMap, body: RequestBody, { text, files }: BodyFiles): void {
  if (body.type === 'none') {
    root.delete('body')
    return
  }
  const map = mapAt(root, order, 'body')
  const say = (values: Partial<Record<'contentType' | 'file' | 'filename' | 'text', string>>) =>
    write(map, bodyOrder, {
      type: body.type,
      contentType: values.contentType,
      file: values.file,
      filename: values.filename,
      text: values.text,
    })
  const inText = (value: string) => (text === null ? { text: value } : { file: text })
  const nameOf = (file: { id: string; name: string }) => {
    const sibling = files.get(file.id) ?? file.name
    return { file: sibling, ...(sibling === file.name ? {} : { filename: file.name }) }
  }
  if (body.type === 'json') say(inText(body.text))
  if (body.type === 'text') say({ contentType: body.contentType, ...inText(body.text) })
  if (body.type === 'file') say({ contentType: body.contentType, ...(body.file ? nameOf(body.file) : {}) })
  if (body.type === 'form' || body.type === 'multipart') say({})
  if (body.type === 'form')
    writeRows(
      map,
      bodyOrder,
      'fields',
      body.fields.map((row) => ({ ...rowOf(row), ...offOf(row) })),
    )
  else if (body.type === 'multipart') {
    const rows = body.fields.map(({ name, value, file, contentType, enabled }) => {
      const beside = file ? nameOf(file) : undefined
      return { name, value, file: beside?.file, filename: beside?.filename, contentType, ...offOf({ enabled }) }
    })
    writeRows(map, bodyOrder, 'fields', rows)
  } else map.delete('fields')
}
