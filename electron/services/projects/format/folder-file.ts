import { Document, isMap, parseDocument, YAMLMap } from 'yaml'
import { z } from 'zod'
import type { FolderSettings } from '#shared/model/collection.ts'
import { printOptions, yamlOptions } from '../../storage/yaml-text.ts'
import { write, writeList } from './edit-yaml.ts'
import { FileVariables, variablesOf, writeVariables } from './file-variables.ts'
import { authOf } from './parse-request.ts'
import { writeAuth } from './print-request.ts'
import { readYaml } from './read-yaml.ts'
import { FileAuth } from './request-file.ts'

/** Beside the requests of a folder; what it holds is for all of them. */
export const folderFileName = 'folder.yaml'

/** `docs/schemas/folder.schema.json` is made from this. */
export const FolderFile = z.object({
  name: z.string().optional().describe('What it is called in the tree; the name of the folder when it is not there'),
  docs: z.string().optional().describe('Markdown'),
  auth: FileAuth.optional().describe('For all in it that say nothing of their own'),
  variables: FileVariables.optional(),
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
  return {
    name: file.name?.trim() || fallbackName,
    docs: file.docs ?? '',
    auth: file.auth ? authOf(file.auth) : null,
    variables: variablesOf(file.variables),
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
  writeVariables(root, order, folder.variables)
  writeList(root, order, 'order', folder.order, false)
  return document.toString(printOptions)
}
