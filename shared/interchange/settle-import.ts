import type { MatchOperation } from '../operations/match-operation.ts'
import { plainSecrets } from '../request/plain-secrets.ts'
import { databricksHostOf } from './databricks-host.ts'
import { variableName } from './import-session.ts'
import type { Imported, ImportedItem, ImportedVariable, ImportNote } from './imported.ts'

/** Folders deeper than this are no way to sort anything: what lies in them moves up. */
const mostLevels = 24

/**
 * Makes what an importer found fit for the project: each request with its operation, folders of a bearable depth, names of
 * variables that can be written, and no request that still has a credential as plain text in it.
 */
export function settleImport(imported: Imported, match: MatchOperation): Imported {
  const notes: ImportNote[] = [...imported.notes]
  const settleItems = (items: readonly ImportedItem[], place: string, level: number): ImportedItem[] =>
    items.flatMap((item): ImportedItem[] => {
      const own = `${place} / ${item.name}`
      if (item.type === 'folder') {
        const inside = settleItems(item.items, own, level + 1)
        if (level < mostLevels) return [{ ...item, variables: settleVariables(item.variables), items: inside }]
        notes.push({ place: own, kind: 'changed', message: 'The folder lies too deep: what is in it moved up.' })
        return inside
      }
      const places = plainSecrets(item.request)
      if (places.length > 0) {
        const message = `The request was left out: a credential stands as plain text in ${places.join(', ')}.`
        notes.push({ place: own, kind: 'dropped', message })
        return []
      }
      const operationId = match(item.request.method, item.request.url)?.operationId
      const known = operationId !== undefined && isWorkspaceCall(item.request.url)
      return [known ? { ...item, request: { ...item.request, operationId } } : item]
    })
  const collections = imported.collections.map((each) => ({
    ...each,
    variables: settleVariables(each.variables),
    items: settleItems(each.items, each.name, 1),
  }))
  const environments = imported.environments.map((each) => ({
    ...each,
    variables: settleVariables(each.variables),
  }))
  return { collections, environments, notes }
}

/** A call of a workspace: on one of its hosts, or on whatever host a variable names. */
function isWorkspaceCall(url: string): boolean {
  return url.startsWith('{{') || databricksHostOf(url) !== null
}

/** The last one of a name counts, as it does in other tools. */
function settleVariables(variables: readonly ImportedVariable[]): ImportedVariable[] {
  return [...new Map(variables.map((each) => [variableName(each.name), each]))].map(([name, each]) => ({
    ...each,
    name,
  }))
}
