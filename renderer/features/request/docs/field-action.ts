import { createContext } from 'react'
import type { Schema } from '#shared/operations/operation.ts'
import type { FieldPath } from './field-path.ts'

/** What one can do with a field of the docs: put it into the request. */
export interface FieldAction {
  /** "Insert into body". */
  label: string
  /** The same for a field that is in the request already: "Show in body". */
  presentLabel: string
  isPresent: (path: FieldPath) => boolean
  run: (path: FieldPath, schema: Schema) => void
}

/** Null where there is nothing to do: fields of answers, parts of the path. */
export const FieldActionContext = createContext<FieldAction | null>(null)
