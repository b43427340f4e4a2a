import { createContext } from 'react'
import type { RequestVariable } from '#shared/model/request.ts'

/** Where a request stands among the collections (null: nowhere yet), and its own variables. */
export interface VariableScopeOfRequest {
  path: string | null
  own: readonly RequestVariable[]
}

export const VariableScope = createContext<VariableScopeOfRequest>({ path: null, own: [] })
