import { readFileSync } from 'node:fs'
import type { OperationBody, OperationParam, OperationResponse, Schema } from '#shared/operations/operation.ts'

/** An entry of catalog/operations.json, as far as it is used. */
export interface SourceOperation {
  id: string
  group: string
  area: string
  service: string
  scope: 'workspace' | 'account'
  version: string
  name: string
  method: string
  path: string
  params: OperationParam[]
  requestBody: (Omit<OperationBody, 'ref'> & { ref?: string | null }) | null
  response: OperationResponse | null
  pagination: Record<string, unknown> | null
  lro: Record<string, unknown> | null
  itemsField?: string
  deprecated?: boolean
  preview?: string
  legacy?: boolean
  replacedBy?: string
  responseHeaders?: string[]
}

export interface Source {
  operations: SourceOperation[]
  schemas: Record<string, Schema>
  seedGroups: Record<string, string[]>
}

export const operationsFolder = new URL('../../shared/operations/', import.meta.url)

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`catalog/${name}.json`, operationsFolder), 'utf8'))
}

export function readSource(): Source {
  const { operations } = read('operations') as Pick<Source, 'operations'>
  const { schemas } = read('schemas') as Pick<Source, 'schemas'>
  const { seedGroups } = read('seed-groups') as Pick<Source, 'seedGroups'>
  return { operations, schemas, seedGroups }
}
