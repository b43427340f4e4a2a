import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { doesNotExist, invalidParameter } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { taskOf } from './describe-endpoint.ts'
import type { ServedEntity } from './endpoint.ts'
import { findEndpoint } from './endpoint-memory.ts'

/** As Prometheus reads it. Load and memory are made up, the calls are those that came. */
export function exportMetrics({ pathValues }: ApiRequest, store: Store): Answer {
  const endpoint = findEndpoint(pathValues.name!, store)
  const entities = endpoint.config?.entities ?? []
  const labelled = (metric: string, value: (entity: ServedEntity) => number, type = 'gauge') => [
    `# TYPE ${metric} ${type}`,
    ...entities.map((entity) => {
      const labels = `endpoint_name="${endpoint.name}",served_entity_name="${entity.name}"`
      return `${metric}{${labels}} ${value(entity)}`
    }),
  ]
  const share = (entity: ServedEntity, what: string) =>
    (Number.parseInt(fingerprint(`${endpoint.id}/${entity.name}/${what}`, 4), 16) % 500) / 10
  const lines = [
    ...labelled('cpu_usage_percentage', (entity) => share(entity, 'cpu')),
    ...labelled('mem_usage_percentage', (entity) => share(entity, 'memory')),
    ...labelled('provisioned_concurrent_requests_total', () => 4),
    ...labelled('request_count_total', ({ name }) => endpoint.usage.calls.get(name) ?? 0, 'counter'),
    '# TYPE request_4xx_count_total counter',
    `request_4xx_count_total{endpoint_name="${endpoint.name}"} ${endpoint.usage.refused}`,
  ]
  return textAnswer(`${lines.join('\n')}\n`)
}

export function getOpenApi({ pathValues, origin }: ApiRequest, store: Store): Answer {
  const endpoint = findEndpoint(pathValues.name!, store)
  const form = forms[taskOf(endpoint) ?? ''] ?? 'dataframe_records'
  const schema = {
    type: 'object',
    properties: { [form]: { type: form === 'prompt' ? 'string' : 'array' } },
    required: [form],
  }
  const content = (part: object) => ({ content: { 'application/json': { schema: part } } })
  const document = {
    openapi: '3.1.0',
    info: { title: endpoint.name, version: String(endpoint.config?.version ?? 1) },
    servers: [{ url: `${origin}/serving-endpoints/${endpoint.name}` }],
    paths: {
      '/invocations': {
        post: {
          requestBody: content(schema),
          responses: { 200: { description: 'The answer of the model', ...content({ type: 'object' }) } },
        },
      },
    },
  }
  return textAnswer(`${JSON.stringify(document)}\n`)
}

export function buildLogs({ pathValues }: ApiRequest, store: Store): Answer {
  const { entity, fault } = findEntity(pathValues, store)
  const { entity_name, entity_version, workload_type } = entity.settings
  if (entity_name === undefined)
    throw invalidParameter(`Served entity '${entity.name}' is not built here: it has no build logs.`)
  const stamp = new Date(entity.created).toISOString()
  const lines = [
    `[${stamp}] Fetching model ${entity_name}, version ${entity_version}`,
    `[${stamp}] Creating environment from conda.yaml`,
    `[${stamp}] Collecting mlflow`,
    fault ?? `[${stamp}] Pushing image for ${workload_type}`,
  ]
  return jsonAnswer({ logs: `${lines.join('\n')}\n` })
}

/** Empty until the server is there. */
export function serverLogs({ pathValues }: ApiRequest, store: Store): Answer {
  const { entity, ready } = findEntity(pathValues, store)
  const mark = `[${fingerprint(entity.name, 5)}]`
  const lines = ['Starting server', 'Listening on 0.0.0.0:8080', 'Ready to answer'].map(
    (line) => `${mark} [INFO] ${line}`,
  )
  return jsonAnswer({ logs: ready ? `${lines.join('\n')}\n` : '' })
}

const forms: Readonly<Record<string, string>> = {
  'llm/v1/chat': 'messages',
  'llm/v1/completions': 'prompt',
  'llm/v1/embeddings': 'input',
}

function findEntity({ name, served_model_name }: Readonly<Record<string, string>>, store: Store) {
  const { config, pending, failed } = findEndpoint(name!, store)
  const has = (entity: ServedEntity) => entity.name === served_model_name
  const serving = config?.entities.find(has)
  const entity = serving ?? pending?.config.entities.find(has) ?? failed?.config.entities.find(has)
  if (entity === undefined)
    throw doesNotExist(`Served entity '${served_model_name}' of endpoint '${name}' does not exist.`)
  return { entity, ready: serving !== undefined, fault: serving === undefined ? failed?.fault : undefined }
}

function textAnswer(body: string): Answer {
  return { status: 200, body, contentType: 'text/plain; charset=utf-8' }
}
