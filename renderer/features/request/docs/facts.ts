import type { Operation } from '#shared/operations/operation.ts'

export interface Fact {
  label: string
  text: string
  /** The operation that the text speaks of. */
  operationId?: string | undefined
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
const words = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])

function either(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}

function pagingText(paging: NonNullable<Operation['pagination']>): string {
  const request = text(paging.requestField) ?? 'a token'
  const answer = text(paging.responseField) ?? 'what the answer names'
  const items = text(paging.itemsField)
  const size = text(paging.pageSizeField)
  const start = `Answers in pages${items ? ` of ${items}` : ''}`
  const sized = size ? ` ${size} sets how many one page holds.` : ''
  switch (paging.style) {
    case 'offset':
      return `${start}: ${request} begins at 1 and grows by what came; go on until ${text(paging.totalField) ?? 'the total'} is reached.${sized}`
    case 'page':
      return `${start}: count ${request} up from 1 until ${text(paging.totalField) ?? 'the total'} is reached.${sized}`
    case 'next-body':
      return `${start}: send ${answer} of the answer as the next body until there is none.${sized}`
    case 'chunk':
      return `${start}: ask for ${answer} of the answer as ${request} until there is none.`
    case 'byte-range':
      return `Answers with a part: move ${request} on by ${answer} until it is 0.${size ? ` ${size} sets how many bytes.` : ''}`
    default:
      return `${start}: send ${answer} of the answer as ${request} until it is missing or empty. A page may be empty and still name a next one.${sized}`
  }
}

function workText(work: NonNullable<Operation['lro']>): string {
  const state = text(work.stateField) ?? 'the state'
  const done = words(work.doneStates)
  const failed = words(work.failedStates)
  if (work.style === 'operation')
    return `Goes on after the answer. Ask until ${state} is true; then ${text(work.resultField) ?? 'response'} holds the result or ${text(work.errorField) ?? 'error'} says what went wrong.`
  const until = done.length > 0 ? `${state} is ${either(done)}` : `${state} is final`
  return `Goes on after the answer. Ask until ${until}${failed.length > 0 ? `; ${either(failed)} means that it failed` : ''}.`
}

/** How the call behaves, in words: its pages, its work that goes on, what it answers with. */
export function factsOf({ pagination, lro, response, requestBody, responseHeaders }: Operation): Fact[] {
  const facts: Fact[] = []
  if (pagination) facts.push({ label: 'Pages', text: pagingText(pagination) })
  if (lro) facts.push({ label: 'Takes time', text: workText(lro), operationId: text(lro.pollOperationId) })
  if (requestBody?.shape === 'raw') facts.push({ label: 'Body', text: 'Takes the bytes of a file as they are.' })
  if (response?.binary)
    facts.push({
      label: 'Response',
      text: `Bytes${response.contentType ? ` (${response.contentType})` : ''}, no JSON.`,
    })
  if (response?.headersOnly) facts.push({ label: 'Response', text: 'Headers alone, no body.' })
  if (responseHeaders?.length) facts.push({ label: 'Headers', text: `Carry data: ${responseHeaders.join(', ')}.` })
  return facts
}
