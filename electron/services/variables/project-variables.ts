import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Document, isMap, parseDocument, YAMLMap } from 'yaml'
import { z } from 'zod'
import { AppError } from '#shared/errors.ts'
import type { EnvironmentVariable } from '#shared/model/environment.ts'
import { FileVariables, variablesOf, writeVariables } from '../projects/format/file-variables.ts'
import { ProjectFileError, readYaml } from '../projects/format/read-yaml.ts'
import { writeProjectFile } from '../projects/write-project-file.ts'
import { errorCodeOf } from '../storage/file-errors.ts'
import { keepWatching } from '../storage/keep-watching.ts'
import { createQueue } from '../storage/queue.ts'
import { printOptions, yamlOptions } from '../storage/yaml-text.ts'
import { checkVariables } from './check-variables.ts'

/** Beside `collections` and `environments`; what it holds is for the whole project. */
const projectFileName = 'project.yaml'

/** `docs/schemas/project.schema.json` is made from this. */
export const ProjectFile = z.object({
  variables: FileVariables.optional().describe(
    'For all requests; an environment, a folder or a request may say otherwise',
  ),
})

export interface ProjectContent {
  variables: EnvironmentVariable[]
  /** Why the file cannot be read: it is left alone, and counts as empty. */
  problem: string | null
}

/** The variables of the whole project, in `<project>/project.yaml`. */
export interface ProjectVariables {
  read(): Promise<ProjectContent>
  /**
   * Changes them as they are when its turn comes, so that of two changes at once both stay. Throws `bad_input`,
   * `secret_in_file`, `file_damaged`, `file_unwritable`.
   */
  update(change: (variables: readonly EnvironmentVariable[]) => readonly EnvironmentVariable[]): Promise<void>
  close(): void
}

export function createProjectVariables(options: {
  projectFolder: string
  onChanged: () => void
  onTrouble: (reason: string) => void
}): ProjectVariables {
  const { projectFolder, onChanged, onTrouble } = options
  const path = join(projectFolder, projectFileName)
  const queue = createQueue()
  let known: { stamp: string; text: string; content: ProjectContent } | undefined

  async function load(): Promise<{ text: string | undefined; content: ProjectContent }> {
    const info = await stat(path).catch(() => null)
    if (!info) return { text: undefined, content: { variables: [], problem: null } }
    const stamp = `${info.ino}:${info.size}:${info.mtimeMs}:${info.ctimeMs}`
    if (known?.stamp === stamp) return known
    known = { stamp, ...(await readWhole()) }
    return known
  }

  async function readWhole(): Promise<{ text: string; content: ProjectContent }> {
    let text = ''
    try {
      text = await readFile(path, 'utf8')
      return { text, content: { variables: variablesOf(readYaml(text, ProjectFile).variables), problem: null } }
    } catch (error) {
      const problem = error instanceof ProjectFileError ? error.message : `It could not be read: ${errorCodeOf(error)}.`
      return { text, content: { variables: [], problem } }
    }
  }

  const watcher = keepWatching(projectFolder, {
    onTrouble,
    onEvent(name) {
      if (name === null || name === projectFileName) onChanged()
    },
  })
  return {
    read: async () => (await load()).content,
    update: (change) =>
      queue.run(async () => {
        const { text, content } = await load()
        const variables = change(content.variables)
        checkVariables(variables)
        if (content.problem !== null) {
          throw new AppError('file_damaged', `${projectFileName} could not be read. ${content.problem}`, {
            remedy: 'Open the file in an editor and mend the line.',
          })
        }
        await writeProjectFile(path, print(variables, text))
        known = undefined
        onChanged()
      }),
    close: watcher.close,
  }
}

function print(variables: readonly EnvironmentVariable[], before: string | undefined): string {
  const document = before ? parseDocument(before, yamlOptions) : new Document(new YAMLMap(), yamlOptions)
  if (!isMap(document.contents)) document.contents = new YAMLMap()
  writeVariables(document.contents as YAMLMap, ['variables'], variables)
  return document.toString(printOptions)
}
