import { createSequence } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { checkOut } from '../repos/check-out.ts'
import { sampleRepos } from '../repos/sample-repos.ts'
import { joinCells } from './notebook-source.ts'
import { type Maker, makeDirectories, type ObjectTree, putObject } from './object-tree.ts'
import { sampleNotebooks } from './sample-notebooks.ts'
import { directoryContent, type ObjectContent } from './workspace-object.ts'
import { parentOf } from './workspace-path.ts'

const hour = 3_600_000
const home = `/Users/${workspaceUser}`

const files: readonly (readonly [path: string, text: string])[] = [
  [
    '/Shared/report.sql',
    'SELECT zone, sum(fare) AS fares\nFROM main.default.trips\nGROUP BY zone\nORDER BY fares DESC\n',
  ],
  [
    '/Shared/trips/bronze.sql',
    'CREATE OR REFRESH STREAMING TABLE bronze AS\nSELECT * FROM STREAM read_files("/Volumes/main/default/landing")\n',
  ],
  ['/Shared/libraries/trips-1.0-py3-none-any.whl', 'The sample workspace holds no real package here.\n'],
  [`${home}/requirements.txt`, 'pandas==2.2.3\nrequests>=2.32\n'],
]

/** Folders, notebooks and files of a few people, from the root on. */
export function sampleObjects({ clock }: Store): ObjectTree {
  const tree: ObjectTree = new Map()
  const sequence = createSequence(1618)
  const at = (hours: number): Maker => ({ sequence, clock: { now: () => clock.now() - hours * hour } })
  putObject(tree, '/', directoryContent, at(900 * 24))
  const put = (path: string, content: ObjectContent, hours: number) => {
    makeDirectories(tree, parentOf(path), at(2 * hours + 100))
    putObject(tree, path, content, at(hours))
  }
  for (const [place, { id, path, language, cells }] of sampleNotebooks.entries()) {
    put(path, { type: 'NOTEBOOK', language, bytes: Buffer.from(joinCells(cells, language)) }, 29 * place + 3)
    if (id !== undefined) tree.set(path, { ...tree.get(path)!, id })
  }
  for (const [place, [path, text]] of files.entries())
    put(path, { type: 'FILE', bytes: Buffer.from(text) }, 170 * place)
  put('/Shared/libraries/old-parser', { type: 'LIBRARY', bytes: Buffer.alloc(0) }, 4000)
  put(`${home}/Trips.lvdash.json`, { type: 'DASHBOARD', bytes: Buffer.from('{"pages":[],"datasets":[]}\n') }, 60)
  makeDirectories(tree, `${home}/empty`, at(12))
  for (const { id, path, git } of sampleRepos) {
    makeDirectories(tree, parentOf(path), at(2000))
    checkOut(tree, path, git, at(40))
    tree.set(path, { ...tree.get(path)!, id })
  }
  return tree
}
