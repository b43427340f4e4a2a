import * as loaders from './data/loaders.js'

/** The 27 groups under the names people know ("Clusters API 2.0"), each with the ids of its operations. */
export async function loadSeedGroups(): Promise<Readonly<Record<string, readonly string[]>>> {
  return (await loaders.seedGroups()).default as Readonly<Record<string, readonly string[]>>
}
