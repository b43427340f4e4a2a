import type { Operation } from '#shared/operations/operation.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** One line on paging and one on work that goes on after the answer. */
export function factsOf(operation: Operation): string[] {
  const { pagination, lro, response } = operation
  const facts: string[] = []
  if (pagination) {
    const request = text(pagination.requestField)
    const answer = text(pagination.responseField)
    const items = text(pagination.itemsField)
    const how =
      request && answer ? `send ${answer} of the answer as ${request}` : request ? `ask for the next by ${request}` : ''
    facts.push(`Answers in pages${items ? ` of ${items}` : ''}${how ? `: ${how}` : ''}.`)
  }
  if (lro) {
    const poll = text(lro.pollOperationId)
    const state = text(lro.stateField)
    const by = poll ? ` Ask ${poll}${state ? ` until ${state} is final` : ' until it is done'}.` : ''
    facts.push(`Starts work that goes on after the answer.${by}`)
  }
  if (response?.binary) facts.push(`Answers with bytes${response.contentType ? ` (${response.contentType})` : ''}.`)
  if (response?.headersOnly) facts.push('Answers with headers alone.')
  if (operation.responseHeaders?.length) facts.push(`Headers that matter: ${operation.responseHeaders.join(', ')}.`)
  return facts
}
