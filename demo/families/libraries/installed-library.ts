import { printExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import type { Cluster } from '../clusters/cluster.ts'

interface InstalledLibrary {
  library: JsonObject
  /** Milliseconds since 1970, both; null as long as nobody has uninstalled it. */
  installed: number
  uninstalled: number | null
}

/** By the library's JSON text. */
type Libraries = Map<string, InstalledLibrary>

const steps = [
  [2000, 'PENDING'],
  [4000, 'RESOLVING'],
  [8000, 'INSTALLING'],
] as const

export function librariesOf(cluster: Cluster, store: Store): Libraries {
  const all = store.part(sampleLibraries)
  const there = all.get(cluster.id) ?? new Map()
  all.set(cluster.id, there)
  forgetUninstalled(there, cluster)
  return there
}

export function keyOf(library: JsonObject): string {
  return printExact(library)
}

export function describeLibrary(installed: InstalledLibrary, cluster: Cluster, store: Store): JsonObject {
  const { library } = installed
  const status = statusOf(installed, cluster, store)
  return {
    library,
    status,
    ...(status === 'FAILED' ? { messages: [`Library could not be found: ${fileOf(library)}`] } : {}),
    is_library_for_all_clusters: false,
  }
}

/** A library comes and goes with the cluster: what is uninstalled stays until the next restart. */
function statusOf({ library, installed, uninstalled }: InstalledLibrary, cluster: Cluster, store: Store): string {
  if (uninstalled !== null) return 'UNINSTALL_ON_RESTART'
  if (!isAtWork(cluster)) return 'PENDING'
  const passed = store.clock.now() - Math.max(installed, Math.min(cluster.stateLossTime, store.clock.now()))
  const step = steps.find(([until]) => passed < until)
  if (step !== undefined) return step[1]
  const file = fileOf(library)
  return file?.startsWith('dbfs:/') && !store.files.has(file.slice('dbfs:'.length)) ? 'FAILED' : 'INSTALLED'
}

export function isAtWork({ state }: Cluster): boolean {
  return state === 'RUNNING' || state === 'RESIZING'
}

function forgetUninstalled(libraries: Libraries, cluster: Cluster): void {
  for (const [key, { uninstalled }] of libraries) {
    if (uninstalled === null) continue
    if (!isAtWork(cluster) || cluster.stateLossTime > uninstalled) libraries.delete(key)
  }
}

function fileOf({ jar, whl, egg, requirements }: JsonObject): string | undefined {
  const file = jar ?? whl ?? egg ?? requirements
  return typeof file === 'string' ? file : undefined
}

function sampleLibraries({ clock }: Store): Map<string, Libraries> {
  const installed = clock.now() - 3_600_000
  const samples: Readonly<Record<string, readonly JsonObject[]>> = {
    '1234-567890-patch123': [
      { pypi: { package: 'requests==2.32.3' } },
      { maven: { coordinates: 'org.jsoup:jsoup:1.18.1', exclusions: ['slf4j:slf4j'] } },
      { jar: 'dbfs:/FileStore/jars/not-there.jar' },
    ],
    '0110-093012-glow815': [{ pypi: { package: 'torchmetrics' } }, { cran: { package: 'ggplot2' } }],
  }
  const entries = Object.entries(samples).map(([id, list]) => {
    const libraries = list
      .filter(isJsonObject)
      .map((library) => [keyOf(library), { library, installed, uninstalled: null }] as const)
    return [id, new Map(libraries)] as const
  })
  return new Map(entries)
}
