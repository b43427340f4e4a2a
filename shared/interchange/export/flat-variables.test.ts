import { expect, test } from 'vitest'
import { emptyRequest, type Request } from '../../model/request.ts'
import type { ImportedCollection, ImportedItem } from '../imported.ts'
import { flatVariables } from './flat-variables.ts'
import { requestsIn } from './requests-in.ts'

const plain = (name: string, value: string) => ({ name, value, secret: false })
const secret = (name: string) => ({ name, value: '', secret: true })
const call = (name: string, url: string, more: Partial<Request> = {}): ImportedItem => ({
  type: 'request',
  name,
  request: { ...emptyRequest(), url, ...more },
})

test('variables of folders come to the collection, values that differ are filled in, the nearest counts', () => {
  const collection: ImportedCollection = {
    name: 'C',
    variables: [plain('A', 'collection'), plain('B', 'collection')],
    items: [
      call('top', 'x/{{A}}/{{B}}/{{ONLY}}'),
      {
        type: 'folder',
        name: 'F',
        variables: [plain('A', 'folder'), plain('ONLY', '12345678901234567890'), secret('B')],
        items: [
          call('in', 'x/{{A}}/{{B}}/{{ONLY}}'),
          call('own', 'x/{{A}}/{{ONLY}}/\\{{A}}', { variables: [{ name: 'A', value: 'request' }] }),
          { type: 'folder', name: 'G', variables: [secret('A')], items: [call('deep', 'x/{{A}}')] },
        ],
      },
    ],
  }
  const flat = flatVariables(collection)
  expect(flat.variables).toEqual([
    plain('A', 'collection'),
    plain('B', 'collection'),
    plain('ONLY', '12345678901234567890'),
  ])
  expect(requestsIn(flat).map(({ item }) => item.request.url)).toEqual([
    'x/{{A}}/{{B}}/{{ONLY}}',
    'x/folder/{{B}}/{{ONLY}}',
    'x/request/{{ONLY}}/\\{{A}}',
    'x/{{A}}',
  ])
  expect(requestsIn(flat).every(({ item }) => item.request.variables === undefined)).toBe(true)
})
