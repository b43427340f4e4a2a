import type { JsonObject, JsonValue } from '../../json/exact-value.ts'
import { type BruBlock, bruBlocks, textOfBlock } from './bru-blocks.ts'
import { type BruPair, pairsOf } from './bru-pairs.ts'

const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace', 'connect'])

/** What a .bru file of a request, a folder or a collection says, in the form of Bruno's own JSON. Throws `import_failed`. */
export function bruItem(text: string): JsonObject {
  const blocks = bruBlocks(text)
  const block = (name: string) => blocks.find((each) => each.name === name)
  const pairs = (name: string) => rowsOf(block(name))
  const dictionary = (name: string) => objectOf(block(name))
  const own = (name: string) => (block(name) === undefined ? '' : textOfBlock(block(name)!))
  const meta = dictionary('meta')
  const http = blocks.find(({ name }) => methods.has(name) || name === 'http')
  const head = objectOf(http)
  const other = blocks.find(({ name }) => name === 'grpc' || name === 'ws')
  return {
    type: other?.name ?? meta.type ?? 'http',
    name: meta.name ?? '',
    seq: meta.seq ?? '',
    tags: listOf(meta.tags),
    settings: dictionary('settings'),
    examples: blocks.filter(({ name }) => name === 'example').map(() => ({})),
    request: {
      ...(http === undefined ? {} : { method: methods.has(http.name) ? http.name : (head.method ?? 'GET') }),
      url: head.url ?? '',
      headers: pairs('headers'),
      params: [
        ...typed(pairs('params:query'), 'query'),
        ...typed(pairs('query'), 'query'),
        ...typed(pairs('params:path'), 'path'),
      ],
      auth: authOf(blocks, head.auth ?? dictionary('auth').mode ?? ''),
      body: bodyOf(blocks, String(head.body ?? '')),
      vars: { req: pairs('vars:pre-request').map(withoutMark), res: pairs('vars:post-response').map(withoutMark) },
      script: { req: own('script:pre-request'), res: own('script:post-response') },
      tests: own('tests'),
      assertions: pairs('assert'),
      docs: own('docs'),
    },
  }
}

/** What a .bru file of an environment says. */
export function bruEnvironment(name: string, text: string): JsonObject {
  const variables = bruBlocks(text).flatMap((block): JsonValue[] => {
    if (block.name === 'vars') return rowsOf(block)
    if (block.name !== 'vars:secret') return []
    // Their values are kept on the machine of whoever wrote it.
    return listOf(block.lines.join('\n')).map((each) => ({
      name: each.replace(/^~/, ''),
      value: '',
      enabled: !each.startsWith('~'),
      secret: true,
    }))
  })
  return { name, variables }
}

type Row = BruPair & JsonObject

function rowsOf(block: BruBlock | undefined): Row[] {
  return block === undefined ? [] : pairsOf(block).map((pair): Row => ({ ...pair }))
}

function typed(rows: readonly Row[], type: string): JsonObject[] {
  return rows.map((row) => ({ ...row, type }))
}

/** `@name` is a variable that stays in its request. */
function withoutMark(row: Row): JsonObject {
  return { ...row, name: row.name.replace(/^@/, '') }
}

function objectOf(block: BruBlock | undefined): Record<string, string> {
  const object: Record<string, string> = Object.create(null)
  for (const { name, value } of rowsOf(block)) object[name] = value
  return object
}

function listOf(text: string | undefined): string[] {
  const inside = (text ?? '').split(/[\n,]/).map((each) => each.trim())
  return inside.filter((each) => each !== '')
}

function authOf(blocks: readonly BruBlock[], mode: string): JsonObject {
  const settings = objectOf(blocks.find(({ name }) => name === `auth:${mode}`))
  return mode === '' ? {} : { mode, [mode]: settings }
}

/** The bodies that Bruno keeps side by side; `mode` says which one is sent. */
function bodyOf(blocks: readonly BruBlock[], mode: string): JsonObject {
  const text = (name: string) => {
    const block = blocks.find((each) => each.name === name)
    return block === undefined ? '' : textOfBlock(block)
  }
  const rows = (name: string) => rowsOf(blocks.find((each) => each.name === name))
  // The oldest form: a block without a kind is JSON.
  const plain = blocks.some(({ name }) => name === 'body')
  return {
    mode: mode === '' && plain ? 'json' : mode,
    json: text('body:json') || text('body'),
    text: text('body:text'),
    xml: text('body:xml'),
    sparql: text('body:sparql'),
    graphql: { query: text('body:graphql'), variables: text('body:graphql:vars') },
    formUrlEncoded: rows('body:form-urlencoded'),
    multipartForm: rows('body:multipart-form').map(partOf),
    file: rows('body:file').map(fileOf),
  }
}

const fileMark = /^@file\((.*)\)$/
const typeMark = /@contentType\(([^()]*)\)$/

function partOf(row: Row): JsonObject {
  const contentType = typeMark.exec(row.value)?.[1] ?? ''
  const value = row.value.replace(typeMark, '').trimEnd()
  const files = fileMark.exec(value)?.[1]
  if (files === undefined) return { ...row, value, contentType, type: 'text' }
  return { ...row, value: files.split('|'), contentType, type: 'file' }
}

function fileOf(row: Row): JsonObject {
  const { value, contentType } = partOf(row)
  return {
    filePath: Array.isArray(value) ? value.join('|') : '',
    contentType: contentType ?? '',
    selected: row.enabled,
  }
}
