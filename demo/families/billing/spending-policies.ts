import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Kind } from '../account/kind.ts'
import { readIds, readName, readObjects } from '../account/read-fields.ts'
import { sampleObjects } from '../account/samples.ts'

/** Policies that put tags on what serverless compute costs, under their former and their present name. */
export const budgetPolicyKind = policyKind('budget-policies', 'budget policy')
export const usagePolicyKind = policyKind('usage-policies', 'usage policy')

function policyKind(path: string, word: string): Kind {
  return {
    path,
    word,
    idField: 'policy_id',
    nameField: 'policy_name',
    most: 1000,
    begin: (store) =>
      sampleObjects(store, {
        ABC123DEF4567890: sample('data-platform', 'data-platform'),
        'c571938a-d6e8-44f5-9607-18293a4b5c6d': sample('reporting', 'finance'),
      }),
    read: readPolicy,
  }
}

/** Of a change, what is not given stays as it was. */
function readPolicy(parameters: Parameters, before?: JsonObject): JsonObject {
  const named = before === undefined || parameters.has('policy_name')
  const workspaces = readIds(parameters, 'binding_workspace_ids', 100)
  return {
    ...before,
    ...(named ? { policy_name: readName(parameters, 'policy_name', 128) } : {}),
    ...(parameters.has('custom_tags') || before === undefined ? { custom_tags: readTags(parameters) } : {}),
    ...(parameters.has('binding_workspace_ids') ? { binding_workspace_ids: workspaces } : {}),
  }
}

function readTags(parameters: Parameters): readonly JsonObject[] {
  const tags = readObjects(parameters, 'custom_tags', 20).map((tag) => {
    const value = tag.text('value')
    if (value !== undefined && value.length > 256)
      throw invalidParameter('The value of a tag has at most 256 characters.')
    return { key: readName(tag, 'key', 127), ...(value === undefined ? {} : { value }) }
  })
  if (new Set(tags.map(({ key }) => key)).size < tags.length) throw invalidParameter('custom_tags has a key twice.')
  return tags
}

function sample(policy_name: string, team: string): JsonObject {
  return { policy_name, custom_tags: [{ key: 'team', value: team }] }
}
