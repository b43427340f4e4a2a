import { expect, test } from 'vitest'
import { hostKind, hostProblem, shortHost, tidyHost } from './host-kind.ts'

test('the zone of a host tells the cloud', () => {
  expect(hostKind('https://dbc-a1b2345c-d6e7.cloud.databricks.com')).toBe('AWS, workspace')
  expect(hostKind('adb-1234567890123456.7.azuredatabricks.net')).toBe('Azure, workspace')
  expect(hostKind('https://1234567890123456.7.gcp.databricks.com')).toBe('Google Cloud, workspace')
  expect(hostKind('https://accounts.cloud.databricks.com')).toBe('AWS, account console')
  expect(hostKind('http://localhost:8080')).toBeNull()
})

test('a pasted address is kept as scheme and host', () => {
  expect(tidyHost(' https://dbc-1.cloud.databricks.com/?o=12345#job/1 ')).toBe('https://dbc-1.cloud.databricks.com')
  expect(tidyHost('dbc-1.cloud.databricks.com:443/')).toBe('https://dbc-1.cloud.databricks.com')
  expect(tidyHost('localhost:8080')).toBe('http://localhost:8080')
  expect(tidyHost('https://{{REGION}}.example.com/')).toBe('https://{{REGION}}.example.com/')
})

test('what cannot be a host is told, an empty one is not a mistake', () => {
  expect(hostProblem('ftp://example.com')).toContain('not the address')
  expect(hostProblem('two words')).toContain('not the address')
  expect(hostProblem('https://ana:secret@example.com')).toContain('does not belong')
  expect(hostProblem('')).toBeNull()
  expect(hostProblem('https://example.com')).toBeNull()
})

test('lists show the part of the host that differs', () => {
  expect(shortHost('https://dbc-a1b2345c-d6e7.cloud.databricks.com')).toBe('dbc-a1b2345c-d6e7')
  expect(shortHost('http://localhost:8080')).toBe('localhost:8080')
})
