import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { doesNotExist, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { type Asked, answerChat, answerPrompt } from './answer-text.ts'
import { taskOf } from './describe-endpoint.ts'
import { embed } from './embed.ts'
import type { Endpoint, ServedEntity } from './endpoint.ts'
import { findEndpoint } from './endpoint-memory.ts'
import { predict } from './predict.ts'
import { streamAnswer } from './stream-answer.ts'

const fieldOfTask: Readonly<Record<string, string>> = {
  'llm/v1/chat': 'messages',
  'llm/v1/completions': 'prompt',
  'llm/v1/embeddings': 'input',
}

/** What a model would answer in form, and plainly simulated in content. Which entity answered is in a header. */
export function invoke({ parameters, pathValues }: ApiRequest, store: Store): Answer {
  const endpoint = findEndpoint(pathValues.name!, store)
  const entity = chooseEntity(endpoint, pathValues.served_model_name)
  const now = store.clock.now()
  countCall(endpoint, entity, now)
  const asked = { body: parameters.bodyObject(), parameters, model: modelOf(entity), now }
  const body = asked.body
  const wanted = fieldOfTask[taskOf(endpoint) ?? '']
  if (wanted !== undefined && !parameters.has(wanted)) throw badRequest(`This endpoint needs ${wanted} in the request.`)
  const headers = { 'served-model-name': entity.name }
  const answer = answerOf(asked)
  if (parameters.flag('stream') && (body.messages ?? body.prompt) !== undefined) {
    return { ...streamAnswer(answer), headers }
  }
  return { ...jsonAnswer(answer), headers }
}

function answerOf(asked: Asked): JsonObject {
  const { body } = asked
  if (body.messages !== undefined) return answerChat(asked)
  if (body.prompt !== undefined) return answerPrompt(asked)
  if (body.input !== undefined) return embed(body.input, asked.model)
  return predict(body)
}

/** By the traffic split, in turn; or the one that the path names. */
function chooseEntity({ name, config, usage }: Endpoint, wanted: string | undefined): ServedEntity {
  if (config === null) {
    throw new PlatformError(400, 'INVALID_STATE', `Endpoint '${name}' is not ready. Retry when its state is READY.`)
  }
  let place = [...usage.calls.values()].reduce((sum, calls) => sum + calls, 0) % 100
  const route = config.routes.find(([, percent]) => {
    place -= percent
    return place < 0
  })
  const entity = config.entities.find((each) => each.name === (wanted ?? route?.[0]))
  if (entity === undefined) throw doesNotExist(`Served entity '${wanted}' of endpoint '${name}' does not exist.`)
  return entity
}

/** Limits hold for each minute of the clock, all callers being one here. */
function countCall(endpoint: Endpoint, entity: ServedEntity, now: number): void {
  const { usage } = endpoint
  const minute = Math.floor(now / 60_000)
  if (usage.minute !== minute) Object.assign(usage, { minute, callsInMinute: 0 })
  const gateway = endpoint.settings.ai_gateway as JsonObject | undefined
  const limits = [...endpoint.rateLimits, ...((gateway?.rate_limits ?? []) as readonly JsonObject[])]
  const least = Math.min(...limits.map(({ calls }) => Number(calls ?? Number.POSITIVE_INFINITY)))
  if (usage.callsInMinute >= least) {
    usage.refused += 1
    throw new PlatformError(
      429,
      'REQUEST_LIMIT_EXCEEDED',
      `Exceeded the rate limit of ${least} calls per minute of endpoint '${endpoint.name}'.`,
    )
  }
  usage.callsInMinute += 1
  usage.calls.set(entity.name, (usage.calls.get(entity.name) ?? 0) + 1)
}

function modelOf({ name, settings }: ServedEntity): string {
  const { entity_name, external_model, foundation_model } = settings
  const other = (external_model ?? foundation_model) as JsonObject | undefined
  return String(other?.name ?? entity_name ?? name)
}

function badRequest(message: string): PlatformError {
  return new PlatformError(400, 'BAD_REQUEST', message)
}
