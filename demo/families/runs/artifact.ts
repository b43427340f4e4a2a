import type { JsonObject } from '#shared/json/exact-value.ts'

/** A file below a run's artifact_uri. */
export interface Artifact {
  /** As `model/MLmodel`. */
  path: string
  bytes: number
}

/** What lies directly in a folder (the empty path is the top), by name; folders without sizes. */
export function listFolder(artifacts: readonly Artifact[], folder: string): readonly JsonObject[] {
  const prefix = folder === '' ? '' : `${folder}/`
  const found = new Map<string, JsonObject>()
  for (const { path, bytes } of artifacts) {
    if (!path.startsWith(prefix)) continue
    const slash = path.indexOf('/', prefix.length)
    if (slash < 0) found.set(path, { path, is_dir: false, file_size: bytes })
    else found.set(path.slice(0, slash), { path: path.slice(0, slash), is_dir: true })
  }
  return [...found.keys()].sort().map((path) => found.get(path)!)
}
