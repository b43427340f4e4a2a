/** A name for a variable from the key of a value: "clusterId" is CLUSTER_ID. Empty where there is nothing to make it from. */
export function nameFrom(key: string | null): string {
  const name = (key ?? '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9_.-]+/g, '_')
    .toUpperCase()
  return /^[A-Z_]/.test(name) ? name : name === '' ? '' : `_${name}`
}
