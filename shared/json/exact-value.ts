/**
 * JSON as values, without changing a digit: a number that a JavaScript number cannot print back the same
 * (integers beyond 2^53, `1.50`, `1e400`, `-0`) is an ExactNumber that carries its source text.
 *
 * Objects have no prototype. They keep the last of equal keys and, as all JavaScript objects, put keys that
 * look like array indexes first; where order and duplicates must survive, work on the text instead.
 */
export type JsonValue = null | boolean | string | number | ExactNumber | JsonArray | JsonObject

export type JsonArray = readonly JsonValue[]

export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** A number by its JSON text. */
export class ExactNumber {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }

  /** So that a plain JSON.stringify fails to lose digits silently: it writes the text as a string. */
  toJSON(): string {
    return this.text
  }
}

/** The number of this text: a JavaScript number where that prints back the same and is safe, else exact. */
export function numberOf(text: string): number | ExactNumber {
  const value = Number(text)
  const plain = String(value) === text && (!Number.isInteger(value) || Number.isSafeInteger(value))
  return plain ? value : new ExactNumber(text)
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
}
