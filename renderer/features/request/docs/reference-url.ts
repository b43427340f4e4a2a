type Linked = Readonly<{ id: string; scope: 'workspace' | 'account'; legacy: boolean }>

/**
 * Where the vendor's reference of an operation is. Its pages of today's workspace calls are named by service and
 * operation in lower case (`…/workspace/vectorsearchindexes/deleteindex`); those of nested services and of the account
 * follow no rule that holds for all of them, and calls of old have none: for these it is where the reference begins.
 */
export function referenceUrl({ id, scope, legacy }: Linked): string {
  const all = `https://docs.databricks.com/api/${scope}`
  const [, service, operation] = /^(\w+)\.(\w+)@/.exec(id) ?? []
  if (scope === 'account' || legacy || service === undefined || operation === undefined) return all
  return `${all}/${service.toLowerCase()}/${operation.toLowerCase()}`
}
