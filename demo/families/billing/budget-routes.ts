import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { addObject, changeObject, deleteObject, describe, foundIn } from '../account/calls.ts'
import { type AccountObject, objectsOf } from '../account/kind.ts'
import { budgetKind } from './budgets.ts'

const path = '/api/2.1/accounts/{account_id}/budgets'
const one = `${path}/{budget_id}`

export const budgetRoutes: readonly Route[] = [
  { method: 'GET', path, handle: listBudgets },
  { method: 'POST', path, handle: createBudget },
  { method: 'GET', path: one, handle: (request, store) => answer(foundIn(budgetKind, request, store), request, store) },
  { method: 'PUT', path: one, handle: replaceBudget },
  { method: 'DELETE', path: one, handle: deleteBudget },
]

/** Pages have a length that nobody can choose. */
function listBudgets(request: ApiRequest, store: Store): Answer {
  const all = [...objectsOf(budgetKind, store).values()]
  const { items, next } = pageOf(request.parameters, all, { name: 'page_size', usual: 10, most: 10 })
  return jsonAnswer({ budgets: items.map((each) => describe(budgetKind, each, request, store)), ...next })
}

function createBudget(request: ApiRequest, store: Store): Answer {
  return answer(addObject(budgetKind, budgetKind.read(request.parameters), store), request, store)
}

function replaceBudget(request: ApiRequest, store: Store): Answer {
  const before = foundIn(budgetKind, request, store)
  return answer(changeObject(budgetKind, before, budgetKind.read(request.parameters), store), request, store)
}

function deleteBudget(request: ApiRequest, store: Store): Answer {
  deleteObject(budgetKind, request, store)
  return emptyAnswer()
}

function answer(object: AccountObject, request: ApiRequest, store: Store): Answer {
  return jsonAnswer({ budget: describe(budgetKind, object, request, store) })
}
