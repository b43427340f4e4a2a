import { z } from 'zod'
import { FileVariables, variablesOf } from '../projects/format/file-variables.ts'
import { ProjectFileError, readYaml } from '../projects/format/read-yaml.ts'
import type { FolderEntry } from '../projects/tree/entries.ts'
import type { ProjectTree } from '../projects/tree/project-tree.ts'
import type { ProjectVariables } from './project-variables.ts'

const Declares = z.object({ variables: FileVariables.optional() })

/** Names of the secrets that requests, folders and the project name. Their values are kept with each environment. */
export async function declaredSecrets(
  tree: Pick<ProjectTree, 'folder'>,
  project: Pick<ProjectVariables, 'read'>,
): Promise<Set<string>> {
  const names = new Set<string>()
  const take = (variables: readonly { name: string }[]) => {
    for (const variable of variables) if ('secret' in variable) names.add(variable.name)
  }
  const walk = ({ settings, children }: FolderEntry) => {
    take(settings.variables)
    for (const child of children.values()) {
      if (child.kind === 'folder') walk(child)
      else if (child.text.includes('secret:')) take(variablesIn(child.text))
    }
  }
  take((await project.read()).variables)
  const root = await tree.folder(null)
  if (root) walk(root)
  return names
}

function variablesIn(text: string): readonly { name: string }[] {
  try {
    return variablesOf(readYaml(text, Declares).variables)
  } catch (error) {
    if (error instanceof ProjectFileError) return []
    throw error
  }
}
