import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { GitState } from '#shared/contract/collections.ts'
import type { Events } from '../events.ts'
import { keepWatching } from '../storage/keep-watching.ts'
import { branchOf, bringsPrograms, findRepository, type Repository } from './find-repository.ts'

/** Branch and changed files of the project, for display. */
export interface GitService {
  /** null: the project lies in no repository. */
  state(): Promise<GitState | null>
  close(): void
}

const statusMs = 5_000
const settleMs = 300

export function createGitService({ projectFolder, events }: { projectFolder: string; events: Events }): GitService {
  let watcher: { folder: string; close: () => void } | undefined

  /** A commit or a checkout writes below the git folder. False: it was followed already. */
  function follow(gitFolder: string): boolean {
    if (watcher?.folder === gitFolder) return false
    watcher?.close()
    let timer: NodeJS.Timeout | undefined
    const files = keepWatching(gitFolder, {
      // Not noticed at once then: the next change of the project asks again.
      onTrouble: () => undefined,
      onEvent(name) {
        if (name !== null && name !== 'HEAD' && name !== 'index') return
        timer ??= setTimeout(() => {
          timer = undefined
          events.changed('git')
        }, settleMs)
      },
    })
    watcher = {
      folder: gitFolder,
      close() {
        clearTimeout(timer)
        files.close()
      },
    }
    return true
  }

  /** The project may become a repository later. */
  async function find(): Promise<Repository | null> {
    const found = await findRepository(projectFolder)
    const isNew = follow(found?.gitFolder ?? join(projectFolder, '.git'))
    return isNew ? findRepository(projectFolder) : found
  }

  return {
    async state() {
      const repository = await find()
      if (!repository) return null
      const branch = await branchOf(repository)
      if (await bringsPrograms(repository)) {
        return { branch, changed: null, note: 'The config of this repository names programs, so git is not asked.' }
      }
      const status = await askStatus(projectFolder)
      return status === null
        ? { branch, changed: null, note: 'git gave no answer.' }
        : { branch, changed: parseStatus(status) }
    },
    close: () => watcher?.close(),
  }
}

function askStatus(folder: string): Promise<string | null> {
  // No hooks, no locks, no questions: a look must leave the repository as it is.
  const options = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'status.relativePaths=true']
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }
  return new Promise((resolve) => {
    execFile(
      'git',
      [
        ...options,
        'status',
        '--porcelain=v1',
        '-z',
        '--no-renames',
        '--untracked-files=all',
        '--ignore-submodules',
        '--',
        '.',
      ],
      { cwd: folder, env, timeout: statusMs, maxBuffer: 16 * 1024 * 1024, windowsHide: true },
      (error, output) => resolve(error ? null : output),
    )
  })
}

/** `XY path`, ended by NUL. */
function parseStatus(output: string): NonNullable<GitState['changed']> {
  return output
    .split('\0')
    .filter((line) => line.length > 3)
    .map((line) => ({ state: line.slice(0, 2).trim(), file: line.slice(3) }))
}
