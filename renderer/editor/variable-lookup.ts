/** What the editor needs to know of a `{{NAME}}`; a secret's value is never part of it. */
export interface EditorVariable {
  name: string
  look: 'set' | 'missing' | 'secret'
  /** "value", "set" or "not set". */
  text: string
  origin: string
}

export interface VariableLookup {
  find(name: string): EditorVariable
  names: readonly string[]
}
