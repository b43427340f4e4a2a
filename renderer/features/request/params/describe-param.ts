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

/** "array of enum", "integer, int64": the type in a few words. */
export function paramType(param: OperationParam): string {
  const base = (type: string, format?: string) => (format && format !== type ? `${type}, ${format}` : type)
  if (param.type === 'array') {
    const item = param.enum ? 'enum' : (param.itemType ?? param.ref?.split('.').at(-1) ?? 'any')
    return `array of ${base(item, param.itemFormat)}`
  }
  return base(param.enum ? 'enum' : param.type, param.format)
}

/** One short sentence made of the facts. */
export function describeParam(param: OperationParam): string {
  const facts: string[] = []
  if (param.deprecated) facts.push('Deprecated')
  if (param.enum) facts.push(param.enum.slice(0, 4).join(', ') + (param.enum.length > 4 ? ', …' : ''))
  else if (param.type === 'boolean') facts.push('true or false')
  if (param.unit) facts.push(units[param.unit] ?? `In ${param.unit}`)
  if (param.contentEncoding === 'base64') facts.push('Base64')
  if (param.type === 'array') facts.push('Repeat the row for more values')
  if (param.multiSegment || param.catchAll) facts.push('May hold slashes')
  if (param.in === 'path' && facts.length === 0) facts.push('Part of the path')
  return facts.join('. ')
}

/** What the value field offers. */
export function suggestionsFor(param: OperationParam | undefined): readonly string[] {
  if (param?.enum) return param.enum
  return param?.type === 'boolean' ? ['true', 'false'] : []
}
