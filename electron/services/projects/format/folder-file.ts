import { Document, isMap, isScalar, Pair, parseDocument, YAMLMap } from 'yaml'
import { z } from 'zod'
import type { FolderSettings } from '#shared/model/collection.ts'
import type { EnvironmentVariable } from '#shared/model/environment.ts'
import { flag, printOptions, setText, text, yamlOptions } from '../../storage/yaml-text.ts'
import { place, write, writeList } from './edit-yaml.ts'
import { authOf } from './parse-request.ts'
import { writeAuth } from './print-request.ts'
import { readYaml } from './read-yaml.ts'
import { FileAuth } from './request-file.ts'

/** Beside the requests of a folder; what it holds is for all of them. */
export const folderFileName = 'folder.yaml'

const Variable = z.union([
  z.string(),
  z.object({ secret: z.literal('true') }),
  z.object({ value: z.string().optional() }),
])

/** `docs/schemas/folder.schema.json` is made from this. */
export const FolderFile = z.object({
  name: z.string().optional().describe('What it is called in the tree; the name of the folder when it is not there'),
  docs: z.string().optional().describe('Markdown'),
  auth: FileAuth.optional().describe('For all in it that say nothing of their own'),
  variables: z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,127}$/), Variable).optional(),
  order: z
    .array(z.string())
    .optional()
    .describe('File and folder names in the order of the tree; what is not named follows, folders first, by name'),
})

export interface FolderContent extends FolderSettings {
  order: string[]
}

/** Reads a folder file. Throws `ProjectFileError`. */
export function parseFolder(content: string, fallbackName: string): FolderContent {
  const file = readYaml(content, FolderFile)
  const variables = Object.entries(file.variables ?? {}).map(([name, value]): EnvironmentVariable => {
    if (typeof value === 'string') return { name, value }
    return 'secret' in value ? { name, secret: true } : { name, value: value.value ?? '' }
  })
  return {
    name: file.name?.trim() || fallbackName,
    docs: file.docs ?? '',
    auth: file.auth ? authOf(file.auth) : null,
    variables,
    order: file.order ?? [],
  }
}

const order = ['name', 'docs', 'auth', 'variables', 'order']

/** The text of a folder file; comments and unknown keys of `before` are kept. */
export function printFolder(folder: FolderContent, before?: string): string {
  const document = before === undefined ? new Document(new YAMLMap(), yamlOptions) : parseDocument(before, yamlOptions)
  const root = document.contents
  if (!isMap(root)) return printFolder(folder)
  write(root, order, { name: folder.name, docs: folder.docs || undefined })
  writeAuth(root, order, folder.auth)
  writeVariables(root, folder.variables)
  writeList(root, order, 'order', folder.order, false)
  return document.toString(printOptions)
}

function writeVariables(root: YAMLMap, variables: readonly EnvironmentVariable[]): void {
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
  if (!isMap(found)) place(root, order, 'variables', map)
}
