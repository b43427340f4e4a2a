import { expect, test } from 'vitest'
import { emptyRequest } from '#shared/model/request.ts'
import { automaticHeaders } from './automatic-headers.ts'

const dev = { name: 'dev', colour: 'green' as const, protected: false, signIn: 'token' as const, variables: [] }
const token = { name: 'DATABRICKS_TOKEN', state: 'set' as const, origin: 'https://x', savedAt: 1 }

test('the credential is told, never shown', () => {
  const [first] = automaticHeaders(emptyRequest(), dev, token)
  expect(first).toEqual({ name: 'Authorization', value: 'Bearer •••', note: 'set in keychain' })
})

test('a typed header takes the place of the automatic one', () => {
  const request = {
    ...emptyRequest(),
    headers: [
      { name: 'authorization', value: 'x', enabled: true },
      { name: 'Accept', value: 'text/plain', enabled: true },
    ],
  }
  const names = automaticHeaders(request, dev, token).map((header) => header.name)
  expect(names).not.toContain('Authorization')
  expect(names).not.toContain('Accept')
})

test('without environment or with None nothing signs in', () => {
  const names = (headers: { name: string }[]) => headers.map((header) => header.name)
  expect(names(automaticHeaders(emptyRequest(), null, undefined))).not.toContain('Authorization')
  expect(names(automaticHeaders({ ...emptyRequest(), auth: { type: 'none' } }, dev, token))).not.toContain(
    'Authorization',
  )
})
