import type { Schema } from '#shared/operations/operation.ts'
import { type BodySchema, resolveSchema } from './body-schema.ts'
import { type JsonNode, parseJson, unquote } from './parse-json.ts'

/** `hint` is for what is merely unknown: new fields and values are normal and never a fault. */
export interface BodyProblem {
  severity: 'warning' | 'hint'
  message: string
  start: number
  end: number
  deprecated?: true
}

const articles: Record<string, string> = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
}

function fits(text: string, node: JsonNode, type: string): boolean {
  if (node.type === 'variable' || node.type === 'null') return true
  if (type === 'integer') return node.type === 'number' && !/[.eE]/.test(text.slice(node.start, node.end))
  return node.type === type
}

/** Checks the text of a JSON body. Syntax comes first; with a schema also types, required and unknown fields. */
export function checkJson(text: string, body?: BodySchema): BodyProblem[] {
  if (text.trim() === '') return []
  const { root, problem } = parseJson(text)
  if (problem) return [{ severity: 'warning', ...problem }]
  const problems: BodyProblem[] = []
  const add = (severity: BodyProblem['severity'], message: string, start: number, end: number, deprecated = false) =>
    problems.push({ severity, message, start, end, ...(deprecated ? { deprecated: true } : {}) })

  const object = (node: JsonNode, schema: Schema | undefined, path: string) => {
    const seen = new Map<string, Schema | undefined>()
    for (const { key, keyStart, keyEnd, value } of node.properties ?? []) {
      const known = schema?.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined
      const extra = schema?.additionalProperties
      const named = path ? `${path}.${key}` : key
      if (seen.has(key)) add('warning', `“${key}” is written twice; most readers keep only the last.`, keyStart, keyEnd)
      seen.set(key, known)
      if (known?.deprecated) add('hint', `${named} is deprecated.`, keyStart, keyEnd, true)
      if (!known && !extra && schema?.properties && !key.includes('{{'))
        add('hint', `${named} is not in the schema. New fields are normal; check the spelling.`, keyStart, keyEnd)
      visit(value, known ?? (typeof extra === 'object' ? extra : undefined), named)
    }
    for (const name of schema?.required ?? [])
      if (!seen.has(name))
        add('warning', `${path ? `${path}.` : ''}${name} is required.`, node.start, Math.min(node.start + 1, node.end))
  }
  const visit = (node: JsonNode, declared: Schema | undefined, path: string): void => {
    const schema = declared && body ? resolveSchema(declared, body.schemas) : undefined
    const type = schema?.type
    if (type && !fits(text, node, type)) {
      const here = articles[node.type] ?? node.type
      add('warning', `${path || 'The body'} takes ${articles[type] ?? type}; this is ${here}.`, node.start, node.end)
      return
    }
    if (node.type === 'object') object(node, schema, path)
    else if (node.type === 'array') for (const item of node.items ?? []) visit(item, schema?.items, `${path}[]`)
    else if (node.type === 'string' && schema?.enum) {
      const value = unquote(text.slice(node.start, node.end))
      if (!schema.enum.includes(value) && !value.includes('{{'))
        add('hint', `“${value}” is not among the known values of ${path}.`, node.start, node.end)
    }
  }
  if (root) visit(root, body?.root, '')
  return problems
}
