import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { createJsonFile, type FileProblem } from '../storage/json-file.ts'

const ProjectState = z.object({
  /** Name of the active environment. */
  active: z.string().nullable(),
})
type ProjectState = z.output<typeof ProjectState>

/** What is remembered of this project on this machine, in `<data>/state.json`: null before the first start. */
export interface ProjectStateFile {
  read(): Promise<ProjectState | null>
  activate(name: string | null): Promise<void>
}

/** Short and stable: names the project in the keychain and in the data folder without telling its path. */
export async function projectIdOf(projectFolder: string): Promise<string> {
  const real = await realpath(projectFolder).catch(() => projectFolder)
  return createHash('sha256').update(real).digest('hex').slice(0, 12)
}

export function createProjectState(options: {
  dataFolder: string
  projectId: string
  onProblem: (problem: FileProblem) => void
}): ProjectStateFile {
  const { projectId } = options
  const file = createJsonFile({
    path: join(options.dataFolder, 'state.json'),
    schema: z.object({ projects: z.record(z.string(), ProjectState) }),
    initial: { projects: {} },
    onProblem: options.onProblem,
  })
  return {
    async read() {
      const { projects } = await file.read()
      return projects[projectId] ?? null
    },
    async activate(active) {
      await file.update(({ projects }) => ({
        projects: { ...projects, [projectId]: { ...projects[projectId], active } },
      }))
    },
  }
}
