import { loadSchema, refName } from './load-schema.ts'
import type { Schema } from './operation.ts'
import { leaf, printSample, type Sample } from './sample.ts'
import { numberSample } from './sample-numbers.ts'
import { enumSample, stringSample } from './sample-strings.ts'
import { sendableFields } from './sendable-fields.ts'

type Fields = 'all' | 'required' | 'sensible'

export interface ExampleOptions {
  /** Name of the field that the value is for: ids, paths and times are made up by it. */
  name?: string
  /**
   * `all` fields as an answer has them, those that a request must have, or those that one could sensibly have:
   * nothing deprecated or only read, and of alternatives one.
   */
  fields?: Fields
  /** Levels of objects below which `all` adds no more. */
  depth?: number
  /** Values for text fields by name, where the surroundings know better than the name does. */
  known?: Readonly<Record<string, string>>
}

interface Place {
  name: string
  fields: Fields
  depth: number
  at: number
  known: Readonly<Record<string, string>>
  /** Names of the schemas around: a schema within itself is cut. */
  within: readonly string[]
}

/** An object without a required field shows these, if it has them. */
const telling =
  /^(name|display_name|displayName|userName|title|key|value|comment|tasks|group_name|permission_level|url|op|path)$/
/** Shown beside required fields: without them the call would be of no use. */
const useful =
  /^(cluster_name|node_type_id|num_workers|notebook_task|string_value|contents|content|cluster_size|language)$/
/** An answer that names a next page would send its reader on for ever. */
const paging = /^(next|prev|previous)_page(_token)?$|^nextPageToken$/

/** Made-up JSON that fits a schema. */
export function schemaExample(schema: Schema, options: ExampleOptions = {}): Promise<Sample> {
  const { name = '', fields = 'all', depth = 5, known = {} } = options
  return sampleOf(schema, { name, fields, depth, at: 0, known, within: [] }).then((sample) => sample ?? emptyOf(schema))
}

/** JSON text for a schema by its name, with every field and two items in each list. */
export async function schemaExampleText(ref: string, options: ExampleOptions = {}): Promise<string> {
  return printSample(await schemaExample({ $ref: `#/schemas/${ref}` }, options))
}

function emptyOf(schema: Schema): Sample {
  return schema.type === 'array' ? { kind: 'array', items: [] } : { kind: 'object', fields: [] }
}

/** Undefined where the value would lie within itself or too deep. */
async function sampleOf(schema: Schema, place: Place): Promise<Sample | undefined> {
  const ref = refName(schema)
  if (ref !== null) {
    if (place.within.includes(ref)) return undefined
    return sampleOf(await loadSchema(ref), { ...place, within: [...place.within, ref] })
  }
  if (schema.enum?.length) return leaf(enumSample(schema.enum))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, place)
    case 'array':
      return arrayOf(schema, place)
    case 'integer':
    case 'number':
      return { kind: 'leaf', text: numberSample(place.name, schema.unit, place.at) }
    case 'boolean':
      return leaf(!/^(force|recursive|deleted|is_deleted|has_more|paused|disable)/.test(place.name))
    case 'string':
      return leaf(textOf(schema, place))
    default:
      return { kind: 'object', fields: [] }
  }
}

function textOf({ contentEncoding, format }: Schema, { name, at, known }: Place): string {
  if (contentEncoding === 'base64' || format === 'binary') return 'SGVsbG8gV29ybGQ='
  if (format === 'date-time') return at === 0 ? '2019-01-09T23:55:56Z' : '2019-01-10T08:15:00Z'
  if (format === 'duration') return '3.5s'
  if (format === 'field-mask') return '*'
  return known[name] ?? stringSample(name, at)
}

async function objectOf(schema: Schema, place: Place): Promise<Sample | undefined> {
  const properties = place.fields === 'sensible' ? sendableFields(schema) : Object.entries(schema.properties ?? {})
  if (properties.length === 0) return mapOf(schema, place)
  const required = new Set(schema.required)
  const inner = { ...place, depth: place.depth - 1 }
  const fields: [string, Sample][] = []
  const cut = place.depth <= 0
  for (const [name, property] of properties) {
    if (!wanted(name, property, required, place.fields) || (cut && !required.has(name))) continue
    const value = await sampleOf(property, { ...inner, name })
    if (place.fields === 'sensible' && !required.has(name) && isState(name, value)) continue
    if (value && (required.has(name) || place.fields === 'all' || !isEmpty(value))) fields.push([name, value])
    else if (!value && required.has(name)) {
      // Without a field it needs, the object around is left out too: for_each_task within its own task.
      if (place.within.includes(refName(property) ?? '')) return undefined
      fields.push([name, emptyOf(property)])
    }
  }
  if (cut && fields.length === 0) return undefined
  return { kind: 'object', fields }
}

/** Next to what is wanted, the platform tells what it has come to. */
function isState(name: string, sample: Sample | undefined): boolean {
  return sample?.kind === 'object' && /(^|_)status$/.test(name)
}

function isEmpty(sample: Sample): boolean {
  return sample.kind === 'object' && sample.fields.length === 0
}

function wanted(name: string, property: Schema, required: ReadonlySet<string>, fields: Place['fields']): boolean {
  if (fields === 'all') return !paging.test(name)
  if (required.has(name)) return true
  if (property.deprecated || property.readOnly || property.pyOnly) return false
  if (fields === 'sensible') return true
  return required.size === 0 ? telling.test(name) : useful.test(name)
}

async function mapOf({ additionalProperties }: Schema, place: Place): Promise<Sample> {
  if (typeof additionalProperties !== 'object') return { kind: 'object', fields: [] }
  const value = await sampleOf(additionalProperties, { ...place, name: 'value', depth: place.depth - 1 })
  return { kind: 'object', fields: value ? [['team', value]] : [] }
}

async function arrayOf({ items }: Schema, place: Place): Promise<Sample> {
  const name = place.name.replace(/ies$/, 'y').replace(/s$/, '')
  const count = place.fields !== 'all' || place.depth < 3 ? 1 : 2
  const samples: Sample[] = []
  for (let at = 0; items && at < count; at++) {
    const sample = await sampleOf(items, { ...place, name, at: Math.max(at, place.at) })
    if (sample) samples.push(sample)
  }
  return { kind: 'array', items: samples }
}
