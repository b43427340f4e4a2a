import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

export interface Repository {
  /** The folder of the working tree. */
  root: string
  /** Where its HEAD lies. */
  gitFolder: string
  /** Where its config lies: another one for a linked working tree. */
  commonFolder: string
}

/** The git repository that a folder lies in; null where there is none. */
export async function findRepository(folder: string): Promise<Repository | null> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const gitFolder = await gitFolderOf(join(at, '.git'))
    if (gitFolder) {
      const common = await readFile(join(gitFolder, 'commondir'), 'utf8').catch(() => '.')
      return { root: at, gitFolder, commonFolder: resolve(gitFolder, common.trim()) }
    }
    if (dirname(at) === at) return null
  }
}

async function gitFolderOf(path: string): Promise<string | null> {
  const info = await stat(path).catch(() => null)
  if (info?.isDirectory()) return (await stat(join(path, 'HEAD')).catch(() => null)) ? path : null
  if (!info?.isFile()) return null
  const [, target] = /^gitdir: (.+)$/m.exec(await readFile(path, 'utf8')) ?? []
  return target === undefined ? null : resolve(dirname(path), target)
}

/** The name of the branch, or the beginning of the commit that is checked out. */
export async function branchOf({ gitFolder }: Repository): Promise<string> {
  const head = (await readFile(join(gitFolder, 'HEAD'), 'utf8').catch(() => '')).trim()
  const [, branch] = /^ref: refs\/heads\/(.+)$/.exec(head) ?? []
  return branch ?? (/^[0-9a-f]{40,64}$/.test(head) ? head.slice(0, 8) : 'unknown')
}

/**
 * Whether the repository's own config names programs that git would run for a mere look: then git is not asked. A folder
 * that somebody sent must not run anything because it was opened.
 */
export async function bringsPrograms({ commonFolder, gitFolder }: Repository): Promise<boolean> {
  for (const file of [join(commonFolder, 'config'), join(gitFolder, 'config.worktree')]) {
    const text = await readFile(file, 'utf8').catch(() => '')
    if (/^\s*\[\s*(filter|include|includeif|alias|diff)\b|fsmonitor|textconv|\bcommand\b|\bprocess\b/im.test(text))
      return true
  }
  return false
}
