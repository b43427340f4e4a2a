import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter, missingField, quotaExceeded } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { unlessEmpty } from '../mlflow/unless-empty.ts'
import { readText } from './read-texts.ts'
import { readEvents, readTarget } from './read-webhook.ts'
import { modelNamed, registryOf } from './registry.ts'
import { describeWebhook, type Webhook, webhookEvents, webhookStatuses } from './webhook.ts'

const mostWebhooks = 500
const longestDescription = 1000

export function createWebhook(request: ApiRequest, store: Store): Answer {
  const { parameters } = request
  const { webhooks } = registryOf(store)
  const events = readEvents(parameters)
  if (events.length === 0) throw missingField('events')
  const target = readTarget(request)
  if (target === undefined) throw invalidParameter('One of http_url_spec and job_spec has to be given.')
  const name = parameters.text('model_name')
  const model = name ? modelNamed(name, store).name : null
  if (webhooks.size >= mostWebhooks) throw quotaExceeded(`The registry holds no more than ${mostWebhooks} webhooks.`)
  const now = store.clock.now()
  const webhook: Webhook = {
    id: fingerprint(store.sequence.letters(20), 32),
    model,
    events,
    description: readText(parameters, 'description', longestDescription) ?? '',
    status: parameters.choice('status', webhookStatuses) ?? 'ACTIVE',
    target,
    created: now,
    updated: now,
  }
  webhooks.set(webhook.id, webhook)
  return jsonAnswer({ webhook: describeWebhook(webhook) })
}

/** With any of the events, of one model or of all. */
export function listWebhooks({ parameters }: ApiRequest, store: Store): Answer {
  const events = readEvents(parameters)
  const model = parameters.text('model_name')
  const found = [...registryOf(store).webhooks.values()].filter(
    (webhook) =>
      (!model || webhook.model === model) &&
      (events.length === 0 || webhook.events.some((event) => events.includes(event))),
  )
  const { items, next } = pageOf(parameters, found, { name: 'max_results', usual: 100, most: 1000 })
  return jsonAnswer({ ...unlessEmpty('webhooks', items.map(describeWebhook)), ...next })
}

/** What is not named stays. */
export function updateWebhook(request: ApiRequest, store: Store): Answer {
  const { parameters } = request
  const webhook = findWebhook(parameters, store)
  const events = readEvents(parameters)
  const target = readTarget(request)
  const description = readText(parameters, 'description', longestDescription)
  const status = parameters.choice('status', webhookStatuses)
  if (events.length > 0) webhook.events = events
  if (target !== undefined) webhook.target = target
  if (description !== undefined) webhook.description = description
  if (status !== undefined) webhook.status = status
  webhook.updated = store.clock.now()
  return jsonAnswer({ webhook: describeWebhook(webhook) })
}

/** Nothing leaves the demo workspace: the answer is that of a target that is content. */
export function testWebhook({ parameters }: ApiRequest, store: Store): Answer {
  const webhook = findWebhook(parameters, store)
  const event = parameters.choice('event', webhookEvents)
  if (event !== undefined && !webhook.events.includes(event)) {
    throw invalidParameter(`The webhook ${webhook.id} is not registered for ${event}.`)
  }
  return jsonAnswer({ status_code: 200, body: 'The demo workspace calls nobody; this stands for an answer.' })
}

export function deleteWebhook({ parameters }: ApiRequest, store: Store): Answer {
  registryOf(store).webhooks.delete(findWebhook(parameters, store).id)
  return emptyAnswer()
}

function findWebhook(parameters: Parameters, store: Store): Webhook {
  const id = parameters.requiredText('id')
  const webhook = registryOf(store).webhooks.get(id)
  if (webhook === undefined) throw doesNotExist(`Webhook with id=${id.slice(0, 100)} not found`)
  return webhook
}
