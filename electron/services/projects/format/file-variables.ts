import { isMap, isScalar, Pair, YAMLMap } from 'yaml'
import { z } from 'zod'
import type { EnvironmentVariable } from '#shared/model/environment.ts'
import type { RequestVariable } from '#shared/model/request.ts'
import { flag, setText, text } from '../../storage/yaml-text.ts'
import { place } from './edit-yaml.ts'

const Variable = z.union([
  z.string(),
  z.object({ secret: z.literal('true') }),
  z.object({ value: z.string().optional() }),
])

/** `variables` of a folder, a request or the project: names with their value, or with `secret: true`. */
export const FileVariables = z
  .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,127}$/), Variable)
  .describe('NAME: value, or NAME: { secret: true } for one whose value is in the keychain')

export function variablesOf(file: z.output<typeof FileVariables> = {}): EnvironmentVariable[] {
  return Object.entries(file).map(([name, value]): EnvironmentVariable => {
    if (typeof value === 'string') return { name, value }
    return 'secret' in value ? { name, secret: true } : { name, value: value.value ?? '' }
  })
}

/** Writes them below `variables`; a line that says the same already stays as it is. */
export function writeVariables(root: YAMLMap, order: readonly string[], variables: readonly RequestVariable[]): void {
  if (variables.length === 0) {
    root.delete('variables')
    return
  }
  const found = root.get('variables', true)
  const map = isMap(found) ? found : new YAMLMap()
  map.items = variables.map((variable) => {
    const old = map.items.find(({ key }) => isScalar(key) && key.value === variable.name)
    const pair = old ?? new Pair(text(variable.name), null)
    if ('secret' in variable) {
      if (isMap(pair.value) && pair.value.get('secret') === 'true') return pair
      const marked = new YAMLMap()
      marked.set('secret', flag(true))
      pair.value = marked
    } else if (isMap(pair.value) && !pair.value.has('secret')) setText(pair.value, 'value', variable.value)
    else if (!isScalar(pair.value) || pair.value.value !== variable.value) pair.value = text(variable.value)
    return pair
  })
  map.flow = false
  if (!isMap(found)) place(root, order, 'variables', map)
}
