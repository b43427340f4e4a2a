/** Orders versions: 3.0 > 2.2 > 2.1 > 2.0 > v1 > none > 1.2. A path `/api/<service>/v1` is newer than API 1.2. */
export function versionRank(version: string): number {
  if (version === 'none') return 1.5
  return version.startsWith('v') ? 1.8 : Number(version)
}
