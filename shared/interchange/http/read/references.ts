import { type DynamicSources, dynamicValue } from '../../../template/dynamic-values.ts'
import { type ImportSession, variableName } from '../../import-session.ts'

const reference = /\{\{[ \t]*([^{}\n]{1,200}?)[ \t]*\}\}/g
const sources: DynamicSources = { now: 0, random: (count) => new Uint8Array(count) }

/** Text whose references are as ours; `prompts` are the names that are asked for at sending. */
export function httpReferences(
  text: string,
  prompts: ReadonlySet<string>,
  place: string,
  session: ImportSession,
): string {
  return text.replace(reference, (whole, written: string) => {
    const expression = written.trim()
    if (prompts.has(expression)) return `{{?${variableName(expression)}}}`
    const [, machine] = /^\$(?:processEnv|dotenv|env|localEnv)[ .]+%?([\w.-]+)$/.exec(expression) ?? []
    if (machine !== undefined) {
      session.note(place, 'changed', `${expression} came from the machine: it is now the variable ${machine}.`)
      return `{{${machine}}}`
    }
    if (/^[\w-]+\.(?:response|request)\.(?:body|headers)\b/.test(expression)) {
      const name = variableName(expression)
      session.note(place, 'changed', `${expression} came from an earlier call: it is now the variable ${name}.`)
      return `{{${name}}}`
    }
    if (expression.startsWith('%')) return `{{${expression.slice(1)}}}`
    if (!expression.startsWith('$')) return whole
    return dynamic(expression, whole, place, session)
  })
}

function dynamic(expression: string, whole: string, place: string, session: ImportSession): string {
  if (expression === '$random.uuid') return '{{$uuid}}'
  if (/^\$datetime[ \t]+iso8601$/.test(expression)) return '{{$now}}'
  const isKnown = dynamicValue(expression.replace(/[ \t]+/g, ' '), sources) !== null
  // The others are noted with all references, but for those that no reference of ours can look like.
  if (!isKnown && /["',:]/.test(expression)) {
    session.note(place, 'changed', `Trowel has no dynamic value ${expression}: write another one in its place.`)
  }
  return whole
}
