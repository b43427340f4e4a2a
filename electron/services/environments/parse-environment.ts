import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { z } from 'zod'
import {
  Environment,
  type EnvironmentVariable,
  environmentColours,
  signInKinds,
  VariableName,
} from '#shared/model/environment.ts'
import { yamlOptions } from '../storage/yaml-text.ts'

/** Why a file is no environment, with its place: "Line 3: …". */
export class EnvironmentFileError extends Error {
  override readonly name = 'EnvironmentFileError'
}

const Flag = z.enum(['true', 'false'])

/** Reads an environment file. `fallbackName` is its name when the file gives none. Throws `EnvironmentFileError`. */
export function parseEnvironment(text: string, fallbackName: string): Environment {
  const lines = new LineCounter()
  const document = parseDocument(text, { ...yamlOptions, lineCounter: lines, prettyErrors: false })
  const failure = document.errors[0]
  if (failure) throw problem(lines, failure.pos[0], failure.message)
  const root = document.contents
  if (!isMap(root)) throw problem(lines, 0, 'an environment is a list of "key: value" lines.')

  const reader = createReader(document, lines)
  const environment = {
    name: reader.text(root, 'name') ?? fallbackName,
    colour: reader.choice(root, 'colour', environmentColours) ?? 'graphite',
    protected: reader.choice(root, 'protected', Flag.options) === 'true',
    signIn: reader.choice(root, 'signIn', signInKinds) ?? 'token',
    variables: reader.variables(root),
  }
  const checked = Environment.safeParse(environment)
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]
  throw problem(lines, reader.offset(root.get(String(issue?.path[0]), true)), issue?.message ?? 'it does not fit.')
}

function problem(lines: LineCounter, offset: number, message: string): EnvironmentFileError {
  return new EnvironmentFileError(`Line ${lines.linePos(offset).line}: ${message}`)
}

function createReader(document: Document, lines: LineCounter) {
  const offset = (node: unknown) => (isNode(node) ? (node.range?.[0] ?? 0) : 0)

  /** Follows an alias; what it points to is still only a scalar or a map. */
  const find = (map: YAMLMap, key: string): unknown => {
    const node: unknown = map.get(key, true)
    return isNode(node) && 'resolve' in node && typeof node.resolve === 'function' ? node.resolve(document) : node
  }
  const text = (map: YAMLMap, key: string): string | undefined => {
    const node = find(map, key)
    if (node === undefined || node === null) return undefined
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : ''
    throw problem(lines, offset(node), `"${key}" is one value, not a list.`)
  }
  const choice = <T extends string>(map: YAMLMap, key: string, values: readonly T[]): T | undefined => {
    const value = text(map, key)
    if (value === undefined) return undefined
    const found = values.find((known) => known === value)
    if (found !== undefined) return found
    const message = `${key} "${value}" is not known to this version of Trowel; it knows ${values.join(', ')}.`
    throw problem(lines, offset(map.get(key, true)), message)
  }
  const variable = (map: YAMLMap, key: string): EnvironmentVariable => {
    const node = find(map, key)
    if (!isMap(node)) return { name: key, value: text(map, key) ?? '' }
    if (choice(node, 'secret', Flag.options) === 'true') return { name: key, secret: true }
    return { name: key, value: text(node, 'value') ?? '' }
  }
  const variables = (root: YAMLMap): EnvironmentVariable[] => {
    const map = find(root, 'variables')
    if (map === undefined || map === null || (isScalar(map) && !map.value)) return []
    if (!isMap(map)) throw problem(lines, offset(map), '"variables" is a list of "NAME: value" lines.')
    return map.items.map((pair) => {
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      const checked = VariableName.safeParse(name)
      if (!checked.success) throw problem(lines, offset(pair.key), `"${name}": ${checked.error.issues[0]?.message}`)
      return variable(map, name)
    })
  }
  return { offset, text, choice, variables }
}
