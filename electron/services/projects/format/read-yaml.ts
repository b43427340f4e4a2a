import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { yamlOptions } from '../../storage/yaml-text.ts'

/** Why a file is no request or folder file, with its place: "Line 3: …". */
export class ProjectFileError extends Error {
  override readonly name = 'ProjectFileError'
}

/** Reads a YAML file of the project. Keys that this version does not know are ignored. Throws `ProjectFileError`. */
export function readYaml<T extends z.ZodType>(text: string, schema: T): z.output<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { ...yamlOptions, lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => `Line ${lines.linePos(offset).line}`
  const failure = document.errors[0]
  if (failure) throw new ProjectFileError(`${at(failure.pos[0])}: ${failure.message}`)
  if (document.contents === null) return parse({})
  if (!isMap(document.contents)) throw new ProjectFileError(`${at(0)}: the file is no list of "key: value" lines.`)
  let data: unknown
  try {
    data = withoutEmpty(document.toJS())
  } catch (error) {
    throw new ProjectFileError(`The file cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  return parse(data)

  function parse(value: unknown): z.output<T> {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]
    const key = issue?.path.join('.') ?? ''
    throw new ProjectFileError(
      `${at(offsetOf(document, issue?.path ?? []))}: "${key}" does not fit: ${issue?.message}.`,
    )
  }
}

/** A key with nothing behind it says nothing. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutEmpty(one)]))
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node)) return node.range?.[0] ?? 0
  }
  return 0
}
