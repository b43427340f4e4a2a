import { Document, isMap, isScalar, Pair, parseDocument, Scalar, YAMLMap } from 'yaml'
import type { Environment, EnvironmentVariable } from '#shared/model/environment.ts'
import { yamlOptions } from './parse-environment.ts'

/**
 * The text of an environment file. `before` is the text it replaces: comments, order and keys that Trowel does not know
 * are taken over from it, and lines that say the same stay as they are. A secret has a name here and never a value.
 */
export function printEnvironment(environment: Environment, before?: string): string {
  const document = before === undefined ? new Document(new YAMLMap(), yamlOptions) : parseDocument(before, yamlOptions)
  const root = document.contents
  if (!isMap(root)) return printEnvironment(environment)
  setText(root, 'name', environment.name)
  setText(root, 'colour', environment.colour)
  setText(root, 'protected', String(environment.protected))
  setText(root, 'signIn', environment.signIn)
  const old = root.get('variables', true)
  const map: YAMLMap = isMap(old) ? old : new YAMLMap()
  if (!isMap(old)) root.set('variables', map)
  map.items = environment.variables.map((variable) => variablePair(map, variable))
  if (map.items.length > 0) map.flow = false
  else map.flow = true
  return document.toString({ lineWidth: 0 })
}

function variablePair(map: YAMLMap, variable: EnvironmentVariable): Pair {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === variable.name)
  const kept = pair ?? new Pair(scalar(variable.name), null)
  const isSecret = 'secret' in variable
  if (isMap(kept.value) && kept.value.get('secret') === 'true') {
    if (!isSecret) kept.value = scalar(variable.value)
  } else if (isSecret) {
    const marked = new YAMLMap()
    marked.set('secret', scalar('true', true))
    kept.value = marked
  } else if (isMap(kept.value)) setText(kept.value, 'value', variable.value)
  else if (!isScalar(kept.value) || kept.value.value !== variable.value) kept.value = scalar(variable.value)
  return kept
}

/** Leaves the line alone when it says this already. */
function setText(map: YAMLMap, key: string, value: string): void {
  const node = map.get(key, true)
  if (isScalar(node) && node.value === value) return
  const next = scalar(value, key === 'protected')
  if (isScalar(node)) {
    if (node.comment) next.comment = node.comment
    if (node.commentBefore) next.commentBefore = node.commentBefore
  }
  map.set(key, next)
}

/** Quoted where another reader of YAML would see something else than text, unless it is meant so. */
function scalar(value: string, isFlag = false): Scalar {
  const node = new Scalar(value)
  if (!isFlag && !readsAsText(value)) node.type = Scalar.QUOTE_DOUBLE
  return node
}

function readsAsText(value: string): boolean {
  return (['1.1', '1.2'] as const).every((version) => {
    const { contents, errors, warnings } = parseDocument(value, { version, logLevel: 'silent' })
    return errors.length === 0 && warnings.length === 0 && isScalar(contents) && contents.value === value
  })
}
