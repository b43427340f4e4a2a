import { AppError } from '#shared/errors.ts'
import type { FileProblem } from '../storage/json-file.ts'
import { demoEnvironment } from './demo-environment.ts'
import type { EnvironmentFolder } from './environment-folder.ts'
import type { ProjectStateFile } from './project-state.ts'

/**
 * The first time a project is opened on this machine: without environments it gets the Demo environment; where one that
 * signs in to the demo workspace is there already (a cloned project), that one is chosen. Later starts change nothing,
 * so a Demo environment that was removed stays away.
 */
export async function prepareFirstStart(
  folder: EnvironmentFolder,
  state: ProjectStateFile,
  onProblem: (problem: FileProblem) => void,
): Promise<void> {
  if ((await state.read()) !== null) return
  try {
    if (!(await folder.exists())) await folder.write(demoEnvironment, null)
    const { environments } = await folder.read()
    await state.activate(environments.find(({ signIn }) => signIn === 'demo')?.name ?? null)
  } catch (error) {
    // A project that cannot be written can still be used.
    if (!(error instanceof AppError)) throw error
    onProblem({ file: folder.path, message: [error.message, error.likely].filter(Boolean).join(' ') })
  }
}
