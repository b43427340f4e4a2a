import { expect, test } from 'vitest'
import { readIdentity } from './who-am-i.ts'

test('name and id are read as they stand, every digit of the id', () => {
  const text = '{"id":"7034455129831447","userName":"ana@example.com","groups":[{"display":"admins","value":"1"}]}'
  expect(readIdentity(text)).toEqual({
    userName: 'ana@example.com',
    id: '7034455129831447',
    groups: ['admins'],
    message: null,
  })
  expect(readIdentity('{"id":12345678901234567890123,"displayName":"sp"}').id).toBe('12345678901234567890123')
})

test('an error answer tells its message, and a page that is no JSON tells nothing', () => {
  expect(readIdentity('{"error_code":"403","message":"Invalid access token."}').message).toBe('Invalid access token.')
  expect(readIdentity('<html>').userName).toBeNull()
})
