import { PlatformError } from '../../http/platform-error.ts'
import { joinCells } from '../workspace/notebook-source.ts'
import { type Maker, makeDirectories, type ObjectTree, putObject } from '../workspace/object-tree.ts'
import type { ObjectContent } from '../workspace/workspace-object.ts'
import { nameOf, parentOf } from '../workspace/workspace-path.ts'
import type { GitFolder } from './git-folder.ts'

/**
 * Puts the Git folder and what its remote repository holds at this commit into the tree. Ids stay, and so does what
 * people have added themselves. Throws GIT_CONFLICT when that is in the way.
 */
export function checkOut(tree: ObjectTree, path: string, git: GitFolder, maker: Maker): void {
  putObject(tree, path, { type: 'REPO', git, bytes: Buffer.alloc(0) }, maker)
  for (const [inside, content] of remoteFiles(nameOf(path), git)) {
    const place = `${path}/${inside}`
    const there = tree.get(place)
    if (there !== undefined && there.type !== content.type) throw conflict(place)
    if (isWanted(inside, git.patterns)) {
      makeDirectories(tree, parentOf(place), maker)
      putObject(tree, place, content, maker)
    } else tree.delete(place)
  }
}

function conflict(path: string): PlatformError {
  return new PlatformError(
    409,
    'GIT_CONFLICT',
    `What is at ${path} is in the way of what comes from the remote repository.`,
  )
}

/** Every remote repository holds the same few files, which tell what is checked out. */
function remoteFiles(name: string, { url, branch, tag, commit }: GitFolder): readonly [string, ObjectContent][] {
  const readme = `# ${name}\n\nFrom ${url}\n${branch === null ? `Tag ${tag}` : `Branch ${branch}`}, commit ${commit}\n`
  const cells = ['from libraries.trips import clean', 'display(clean(spark.table("main.default.trips")))']
  const library = 'def clean(trips):\n    return trips.where("fare > 0 AND distance > 0")\n'
  return [
    ['README.md', { type: 'FILE', bytes: Buffer.from(readme) }],
    ['jobs/clean', { type: 'NOTEBOOK', language: 'PYTHON', bytes: Buffer.from(joinCells(cells, 'PYTHON')) }],
    ['libraries/trips.py', { type: 'FILE', bytes: Buffer.from(library) }],
    ['tests/test_trips.py', { type: 'FILE', bytes: Buffer.from('from libraries.trips import clean\n') }],
  ]
}

/** Files at the top always come along; of folders only those that are named, or lie below such a one. */
function isWanted(path: string, patterns: readonly string[] | null): boolean {
  if (patterns === null || !path.includes('/')) return true
  return patterns.some((pattern) => path.startsWith(`${pattern.replaceAll(/^\/+|\/+$/g, '')}/`))
}
