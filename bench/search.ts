import MiniSearch from 'minisearch'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { createSearch } from '#shared/operations/search.ts'
import { alternate, type Measurement, median, quantile, time } from './measure.ts'

const phrases = [
  'clusters get',
  'list jobs',
  'create warehouse',
  'permanent delete cluster',
  'job run output',
  'put secret',
  'unity catalog tables',
  'scim me',
  'spark versions',
  'upload file dbfs',
  'service principal',
  'statement execute',
]
const keystrokes = phrases.flatMap((phrase) => Array.from(phrase, (_, end) => phrase.slice(0, end + 1)))
const rounds = 5

/** Milliseconds of each keystroke. */
function typeAll(search: (text: string) => unknown): number[] {
  return keystrokes.map((text) => {
    const start = performance.now()
    search(text)
    return performance.now() - start
  })
}

export async function measure(): Promise<Measurement[]> {
  const list = await loadOperationList()
  const fields = ['title', 'path', 'group', 'area', 'id', 'params']
  const documents = list.map((operation) => ({ ...operation, params: operation.paramNames.join(' ') }))
  const buildFloor = () => {
    const index = new MiniSearch({ fields, searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' } })
    index.addAll(documents)
    return index
  }
  const build = await alternate(
    rounds,
    () => time(() => createSearch(list)),
    () => time(buildFloor),
  )
  const ours = createSearch(list)
  const floor = buildFloor()
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const a = typeAll((text) => floor.search(text))
    const b = typeAll((text) => ours.search(text, 100))
    if (round === 0) continue
    times.floor.push(...a)
    times.ours.push(...b)
  }
  return [
    {
      name: `search: per keystroke over ${list.length}, p95`,
      unit: 'ms',
      ours: quantile(times.ours, 0.95),
      floor: quantile(times.floor, 0.95),
      budget: { ratio: 1 },
      note: 'minisearch on the same words',
    },
    {
      name: 'search: index built',
      unit: 'ms',
      ours: median(build.ours),
      floor: median(build.floor),
      budget: { ours: 50 },
    },
  ]
}
