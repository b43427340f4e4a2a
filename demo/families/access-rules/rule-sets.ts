import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { readList, readName, readObjects } from '../account/read-fields.ts'
import { rolesOn } from './governed-objects.ts'

interface RuleSet {
  rules: readonly JsonObject[]
  /** How often it was changed. */
  version: number
}

const mostRuleSets = 1000
const untouched: RuleSet = { rules: [], version: 0 }

function begin(): Map<string, RuleSet> {
  return new Map()
}

/** The rules of the name `<resource>/ruleSets/default`. Throws when there is no such resource. */
export function describeRuleSet(name: string, store: Store): JsonObject {
  resourceOf(name, store)
  const { rules } = ruleSetOf(name, store)
  return { name, etag: etagOf(name, store), grant_rules: rules }
}

/** Replaces all rules. Throws RESOURCE_CONFLICT unless the etag is that of the rules there are. */
export function replaceRules(name: string, parameters: Parameters, store: Store): void {
  const allowed = rolesOn(resourceOf(name, store), store)
  const rules = readObjects(parameters, 'grant_rules', 100).map((rule) => readRule(rule, allowed))
  if (parameters.requiredText('etag') !== etagOf(name, store)) {
    const message = 'The rules were changed since they were read. Read them again and send their present etag.'
    throw new PlatformError(409, 'RESOURCE_CONFLICT', message)
  }
  const memory = store.part(begin)
  if (memory.size >= mostRuleSets && !memory.has(name)) {
    throw quotaExceeded(`The demo workspace remembers no more than ${mostRuleSets} rule sets.`)
  }
  memory.set(name, { rules, version: ruleSetOf(name, store).version + 1 })
}

function readRule(rule: Parameters, allowed: readonly string[]): JsonObject {
  const role = readName(rule, 'role')
  if (!allowed.includes(role)) {
    throw invalidParameter(`role must be one of ${allowed.join(', ')}, but was ${role}.`)
  }
  const principals = readList(rule, 'principals', 0, 100)
  const wrong = principals.find((each) => !/^(users|groups|servicePrincipals)\/\S{1,250}$/.test(each))
  if (wrong !== undefined) {
    throw invalidParameter(
      `principals: ${wrong.slice(0, 200)} does not begin with users/, groups/ or servicePrincipals/.`,
    )
  }
  return { role, principals }
}

function resourceOf(name: string, store: Store): string {
  const resource = /^(.+)\/ruleSets\/default$/.exec(name)?.[1]
  if (resource === undefined) throw invalidParameter(`'${name.slice(0, 200)}' is not the name of a rule set.`)
  rolesOn(resource, store)
  return resource
}

function ruleSetOf(name: string, store: Store): RuleSet {
  return store.part(begin).get(name) ?? untouched
}

function etagOf(name: string, store: Store): string {
  return `W/"${ruleSetOf(name, store).version + 1}"`
}
