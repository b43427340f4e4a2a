/** Where the vendor's reference of an operation begins; its pages have no documented address of their own. */
export function referenceUrl({ scope }: { scope: 'workspace' | 'account' }): string {
  return `https://docs.databricks.com/api/${scope}`
}
