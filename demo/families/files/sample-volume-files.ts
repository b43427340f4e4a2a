import type { Store } from '../../store.ts'
import { type FileTree, makeDirectory, writeFile } from '../dbfs/file-tree.ts'
import { securableAt } from '../unity/securables/find-securable.ts'

const hour = 3_600_000
const landing = 'main.default.landing'
const mine = 'main.default.my_volume'

/** A wall of bricks, 16 by 16. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAMAAAAoLQ9TAAAABlBMVEW1RSzo39ZbdtOfAAAAHElEQVR42mNggABGNBqfACMaIFU/mMRixmBwBwAqGABZ4mKcZwAAAABJRU5ErkJggg==',
  'base64',
)

const trips = [
  '{"trip_id":9007199254740993,"pickup_time":"2026-01-14T07:31:00Z","distance":3.10,"fare":14.50}',
  '{"trip_id":9007199254740995,"pickup_time":"2026-01-14T07:48:12Z","distance":12.75,"fare":41.00}',
  '{"trip_id":9007199254740997,"pickup_time":"2026-01-14T08:02:59Z","distance":0.80,"fare":6.25}',
  '',
].join('\n')

const samples: readonly (readonly [volume: string, path: string, content: string | Buffer])[] = [
  [landing, 'data.csv', 'trip_id,zone,fare\n1,Centre,14.50\n2,Airport,41.00\n3,"Old Town",6.25\n'],
  [landing, 'more.csv', 'trip_id,zone,fare\n4,Harbour,9.75\n'],
  [landing, '2026-01-14/trips.json', trips],
  [mine, 'notes.txt', 'Files of any kind can lie in a volume.\n'],
  [mine, 'images/bricks.png', picture],
]

/** What lies in those of the sample volumes that are still there when files are first asked for. */
export function sampleVolumeFiles(store: Store): FileTree {
  const now = store.clock.now()
  const files: FileTree = new Map([['/', { bytes: null, modified: now - 900 * hour }]])
  const empty = securableAt('volume', landing, store)
  if (empty !== undefined) makeDirectory(files, `/${empty.id}/old`, now - 700 * hour)
  for (const [place, [volume, path, content]] of samples.entries()) {
    const id = securableAt('volume', volume, store)?.id
    if (id !== undefined) writeFile(files, `/${id}/${path}`, Buffer.from(content), false, now - (place + 1) * 17 * hour)
  }
  return files
}
