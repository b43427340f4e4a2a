import type { OperationParam } from '#shared/operations/operation.ts'

const units: Record<string, string> = {
  'epoch-ms': 'Milliseconds since 1970',
  'epoch-s': 'Seconds since 1970',
  ms: 'In milliseconds',
  s: 'In seconds',
  min: 'In minutes',
  h: 'In hours',
  bytes: 'In bytes',
}

/** One short sentence made of the facts. */
export function describeParam(param: OperationParam): string {
  const facts: string[] = []
  if (param.deprecated) facts.push('Deprecated')
  if (param.enum) facts.push(param.enum.slice(0, 4).join(', ') + (param.enum.length > 4 ? ', …' : ''))
  else if (param.type === 'boolean') facts.push('true or false')
  if (param.unit) facts.push(units[param.unit] ?? `In ${param.unit}`)
  if (param.contentEncoding === 'base64') facts.push('Base64')
  if (param.type === 'array' && !param.enum) facts.push('One row for each value')
  if (param.multiSegment || param.catchAll) facts.push('May hold slashes')
  if (param.in === 'path' && facts.length === 0) facts.push('Part of the path')
  return facts.join('. ')
}

/** What the value field offers. */
export function suggestionsFor(param: OperationParam | undefined): readonly string[] {
  if (param?.enum) return param.enum
  return param?.type === 'boolean' ? ['true', 'false'] : []
}
