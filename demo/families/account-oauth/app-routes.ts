import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Route } from '../../http/router.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { addObject, changeObject, deleteObject, foundIn } from '../account/calls.ts'
import { type AccountObject, type Kind, objectsOf } from '../account/kind.ts'
import { clientIdOf, customAppKind, describeCustomApp } from './custom-apps.ts'
import { describePublishedApp, publishedAppKind, publishedApps } from './published-apps.ts'

type Describe = (app: AccountObject, request: ApiRequest) => JsonObject

const account = '/api/2.0/accounts/{account_id}'

/** OAuth clients of the account. */
export const oauthAppRoutes: readonly Route[] = [
  ...routesOf(customAppKind, (app, { parameters }) => {
    return describeCustomApp(app, parameters.flag('include_creator_username') === true)
  }),
  { method: 'POST', path: `${account}/${customAppKind.path}`, handle: createCustomApp },
  ...routesOf(publishedAppKind, describePublishedApp),
  { method: 'POST', path: `${account}/${publishedAppKind.path}`, handle: createPublishedApp },
  { method: 'GET', path: `${account}/oauth2/published-apps`, handle: (request) => listApps(publishedApps, request) },
]

function routesOf(kind: Kind, describe: Describe): readonly Route[] {
  const path = `${account}/${kind.path}`
  const one = `${path}/{integration_id}`
  return [
    {
      method: 'GET',
      path,
      handle(request, store) {
        return listApps(
          [...objectsOf(kind, store).values()].map((app) => describe(app, request)),
          request,
        )
      },
    },
    {
      method: 'GET',
      path: one,
      handle: (request, store) => jsonAnswer(describe(foundIn(kind, request, store), request)),
    },
    {
      method: 'PATCH',
      path: one,
      handle(request, store) {
        const before = foundIn(kind, request, store)
        changeObject(kind, before, kind.read(request.parameters, before.fields), store)
        return emptyAnswer()
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle(request, store) {
        deleteObject(kind, request, store)
        return emptyAnswer()
      },
    },
  ]
}

function listApps(all: readonly JsonObject[], { parameters }: ApiRequest): Answer {
  const wanted = (parameters.text('search_keyword') ?? '').toLowerCase()
  const found = all.filter(({ name }) => String(name).toLowerCase().includes(wanted))
  const { items, next } = pageOf(parameters, found, { name: 'page_size', usual: 100, most: 1000 })
  return jsonAnswer({ apps: items, ...next })
}

/** Only a confidential client is given a secret, and sees it this once. */
function createCustomApp({ parameters }: ApiRequest, store: Store): Answer {
  const app = addObject(customAppKind, customAppKind.read(parameters), store)
  const secret =
    app.fields.confidential === true ? { client_secret: `dose${fingerprint(store.sequence.letters(20), 32)}` } : {}
  return jsonAnswer({ integration_id: app.id, client_id: clientIdOf(app), ...secret })
}

function createPublishedApp({ parameters }: ApiRequest, store: Store): Answer {
  const { id } = addObject(publishedAppKind, publishedAppKind.read(parameters), store)
  return jsonAnswer({ integration_id: id })
}
