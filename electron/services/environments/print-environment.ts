import { Document, isMap, isScalar, Pair, parseDocument, YAMLMap } from 'yaml'
import type { Environment, EnvironmentVariable } from '#shared/model/environment.ts'
import { flag, setFlag, setText, text, yamlOptions } from '../storage/yaml-text.ts'

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
  setFlag(root, 'protected', environment.protected)
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
  const kept = pair ?? new Pair(text(variable.name), null)
  const isSecret = 'secret' in variable
  if (isMap(kept.value) && kept.value.get('secret') === 'true') {
    if (!isSecret) kept.value = text(variable.value)
  } else if (isSecret) {
    const marked = new YAMLMap()
    marked.set('secret', flag(true))
    kept.value = marked
  } else if (isMap(kept.value)) setText(kept.value, 'value', variable.value)
  else if (!isScalar(kept.value) || kept.value.value !== variable.value) kept.value = text(variable.value)
  return kept
}
