import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { isJsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { objectsOf } from '../workspace/workspace-tree.ts'
import type { Fault } from './pipeline.ts'

interface Sources {
  /** Tables and views that the sources define, in their order. */
  datasets: readonly string[]
  fault: Fault | null
}

const mostDatasets = 50
const mostCharacters = 200_000
const table =
  /create\s+(?:or\s+(?:refresh|replace)\s+)?(?:private\s+)?(?:streaming\s+(?:live\s+)?table|live\s+table|materialized\s+view)\s+(?:if\s+not\s+exists\s+)?([\w.`]+)/gi

/** What the notebooks and files of a pipeline define, as they are in the workspace now. A missing one is a fault. */
export function readSources(spec: JsonObject, store: Store): Sources {
  const datasets = new Set<string>()
  const tree = objectsOf(store)
  for (const path of sourcePaths(spec)) {
    const object = tree.get(path.replace(/^\/Workspace(?=\/)/, ''))
    if (object === undefined) return { datasets: [...datasets], fault: missingSource(path) }
    for (const name of namesIn(object.bytes.toString('utf8', 0, mostCharacters))) datasets.add(name)
  }
  return { datasets: [...datasets].slice(0, mostDatasets), fault: null }
}

/** Patterns, packages and ingestion have no source that could be looked into. */
export function sourcePaths({ libraries }: JsonObject): readonly string[] {
  if (!Array.isArray(libraries)) return []
  return (libraries as readonly JsonValue[]).slice(0, 100).flatMap((library) => {
    if (!isJsonObject(library)) return []
    const { notebook, file } = library
    const path = isJsonObject(notebook) ? notebook.path : isJsonObject(file) ? file.path : undefined
    return typeof path === 'string' ? [path] : []
  })
}

function namesIn(source: string): readonly string[] {
  const names = [...source.matchAll(table)].map(([, name]) => name!.replaceAll('`', '').split('.').at(-1)!)
  let decorated = false
  for (const line of source.split('\n')) {
    if (/^@(dlt|dp)\.\w/.test(line)) decorated = true
    const name = /^def (\w+)\(/.exec(line)?.[1]
    if (name === undefined) continue
    if (decorated) names.push(name)
    decorated = false
  }
  return names
}

function missingSource(path: string): Fault {
  return {
    during: 'INITIALIZING',
    className: 'com.databricks.pipelines.common.errors.DLTAnalysisException',
    message: `Unable to access the notebook or file "${path.slice(0, 300)}". Either it does not exist, or the identity used to run this pipeline lacks the required permissions.`,
  }
}
