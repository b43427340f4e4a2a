import { ExactNumber, isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Query } from './parse-query.ts'
import { invalidParameter, malformedRequest, missingField } from './platform-error.ts'

/**
 * What was asked for, from the path, the JSON body or the query alike; the first that has it wins.
 * A dotted name reaches into nested objects: `filter_by.cluster_states`.
 */
export class Parameters {
  readonly query: Query
  readonly body: JsonValue | undefined
  private readonly pathValues: Readonly<Record<string, string>>

  constructor(query: Query, body: JsonValue | undefined, pathValues: Readonly<Record<string, string>> = {}) {
    this.query = query
    this.body = body
    this.pathValues = pathValues
  }

  has(name: string): boolean {
    return !isAbsent(this.given(name)) || this.query.has(name)
  }

  text(name: string): string | undefined {
    const value = this.given(name)
    if (isAbsent(value)) return this.query.get(name)?.[0]
    if (typeof value !== 'string') throw wrongType(name, 'a string')
    return value
  }

  /** Throws "Missing required field" also for the empty string. */
  requiredText(name: string): string {
    const value = this.text(name)
    if (value === undefined || value === '') throw missingField(name)
    return value
  }

  /** The digits of a 64-bit integer, which clients may also send as a string. */
  integerText(name: string): string | undefined {
    const value = this.given(name) ?? this.query.get(name)?.[0]
    if (isAbsent(value) || value === '') return undefined
    const text = value instanceof ExactNumber || typeof value === 'number' ? String(value) : value
    if (typeof text !== 'string' || !/^-?\d{1,19}$/.test(text)) throw wrongType(name, 'an integer')
    return text
  }

  requiredIntegerText(name: string): string {
    const text = this.integerText(name)
    if (text === undefined) throw missingField(name)
    return text
  }

  integer(name: string): number | undefined {
    const text = this.integerText(name)
    return text === undefined ? undefined : Number(text)
  }

  /** Throws INVALID_PARAMETER_VALUE outside of the range. */
  integerWithin(name: string, least: number, most: number): number | undefined {
    const value = this.integer(name)
    if (value !== undefined && (value < least || value > most)) {
      throw invalidParameter(`${name} must be between ${least} and ${most}, but was ${value}.`)
    }
    return value
  }

  /** Throws INVALID_PARAMETER_VALUE for any other value. */
  choice<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name)
    if (value === undefined || value === '') return undefined
    const found = allowed.find((each) => each === value)
    if (found === undefined) throw invalidParameter(`${name} must be one of ${allowed.join(', ')}, but was ${value}.`)
    return found
  }

  flag(name: string): boolean | undefined {
    const value = this.given(name) ?? this.query.get(name)?.[0]
    if (isAbsent(value) || value === '') return undefined
    if (value === true || value === 'true') return true
    if (value === false || value === 'false') return false
    throw wrongType(name, 'true or false')
  }

  /** Empty when absent; one value or many. */
  texts(name: string): readonly string[] {
    const value = this.given(name)
    if (isAbsent(value)) return this.query.get(name) ?? []
    const values: readonly JsonValue[] = Array.isArray(value) ? value : [value as JsonValue]
    return values.map((item) => {
      if (typeof item !== 'string') throw wrongType(name, 'a list of strings')
      return item
    })
  }

  object(name: string): JsonObject | undefined {
    const value = this.given(name)
    if (isAbsent(value)) return undefined
    if (!isJsonObject(value)) throw wrongType(name, 'an object')
    return value
  }

  /** The JSON body, which has to be an object; without a body an empty one. */
  bodyObject(): JsonObject {
    return isJsonObject(this.body) ? this.body : {}
  }

  private given(name: string): JsonValue | undefined {
    return Object.hasOwn(this.pathValues, name) ? this.pathValues[name] : this.inBody(name)
  }

  private inBody(name: string): JsonValue | undefined {
    let value: JsonValue | undefined = this.body
    for (const key of name.split('.')) {
      if (!isJsonObject(value) || !Object.hasOwn(value, key)) return undefined
      value = value[key]
    }
    return value
  }
}

function isAbsent(value: JsonValue | undefined): value is null | undefined {
  return value === null || value === undefined
}

function wrongType(name: string, expected: string): Error {
  return malformedRequest(`Could not parse request object: ${name} must be ${expected}.`)
}
