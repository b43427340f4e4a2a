import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { within } from '../account/read-fields.ts'
import { rolesOn } from './governed-objects.ts'
import { describeRuleSet, replaceRules } from './rule-sets.ts'

/** Who has which role on service principals, groups and the account: the account's way and that of workspaces. */
export const accessRuleRoutes: readonly Route[] = [
  ...routesUnder('/api/2.0/preview/accounts/{account_id}/access-control'),
  ...routesUnder('/api/2.0/preview/accounts/access-control'),
]

function routesUnder(base: string): readonly Route[] {
  return [
    { method: 'GET', path: `${base}/assignable-roles`, handle: listRoles },
    { method: 'GET', path: `${base}/rule-sets`, handle: getRules },
    { method: 'PUT', path: `${base}/rule-sets`, handle: setRules },
  ]
}

function listRoles({ parameters }: ApiRequest, store: Store): Answer {
  const roles = rolesOn(parameters.requiredText('resource'), store)
  return jsonAnswer({ roles: roles.map((name) => ({ name })) })
}

/** The newest, whatever etag is asked for. */
function getRules({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describeRuleSet(parameters.requiredText('name'), store))
}

function setRules({ parameters }: ApiRequest, store: Store): Answer {
  const name = parameters.requiredText('name')
  replaceRules(name, within(parameters, 'rule_set'), store)
  return jsonAnswer(describeRuleSet(name, store))
}
