import { expect, test } from 'vitest'
import type { Request } from '../../model/request.ts'
import { host, read } from './testing/read-postman.ts'

test.each<[string, unknown, Partial<Request>]>([
  [
    'a request that is its address alone',
    'https://a.example.com/x?b=1',
    { method: 'GET', url: 'https://a.example.com/x' },
  ],
  [
    'an address as text',
    { method: 'POST', url: 'https://a.example.com/x?b=1&c=2#top' },
    {
      method: 'POST',
      url: 'https://a.example.com/x#top',
      params: [
        { name: 'b', value: '1', in: 'query', enabled: true },
        { name: 'c', value: '2', in: 'query', enabled: true },
      ],
    },
  ],
  [
    'query rows, some switched off, encoded ones as plain text',
    {
      url: {
        raw: 'https://a.example.com/x?path=%2Ftmp%2Fa%20b&off=1',
        query: [
          { key: 'path', value: '%2Ftmp%2Fa%20b' },
          { key: 'off', value: '1', disabled: true },
          { key: 'both', value: 'a&b=c#d' },
          { key: null, value: 'no name' },
        ],
      },
    },
    {
      params: [
        { name: 'path', value: '/tmp/a b', in: 'query', enabled: true },
        { name: 'off', value: '1', in: 'query', enabled: false },
        { name: 'both', value: 'a&b=c#d', in: 'query', enabled: true },
        { name: '', value: 'no name', in: 'query', enabled: true },
      ],
    },
  ],
  [
    'path variables',
    { url: { raw: '{{h}}/users/:id/:part', variable: [{ key: 'id', value: '{{user}}' }] } },
    {
      url: '{{h}}/users/{id}/{part}',
      params: [
        { name: 'id', value: '{{user}}', in: 'path', enabled: true },
        { name: 'part', value: '', in: 'path', enabled: true },
      ],
    },
  ],
  [
    'a colon inside a segment, which is no variable',
    { url: 'https://a.example.com/x:cancel' },
    { url: 'https://a.example.com/x:cancel' },
  ],
  [
    'an address in parts',
    { url: { protocol: 'http', host: ['localhost'], port: '8080', path: ['api', '2.1', 'jobs'] } },
    { url: 'http://localhost:8080/api/2.1/jobs' },
  ],
  [
    'the host of a workspace',
    { url: `${host}/api/2.0/clusters/list` },
    { url: '{{DATABRICKS_HOST}}/api/2.0/clusters/list' },
  ],
  ['a method in small letters', { method: 'patch', url: 'x' }, { method: 'PATCH' }],
  [
    'headers, switched off too',
    {
      url: 'x',
      header: [
        { key: 'A', value: 'b' },
        { key: 'C', value: 'd', disabled: true },
        { key: '', value: 'e' },
      ],
    },
    {
      headers: [
        { name: 'A', value: 'b', enabled: true },
        { name: 'C', value: 'd', enabled: false },
      ],
    },
  ],
  [
    'headers as text',
    { url: 'x', header: 'A: b\n//C: d:e\r\n' },
    {
      headers: [
        { name: 'A', value: 'b', enabled: true },
        { name: 'C', value: 'd:e', enabled: false },
      ],
    },
  ],
  [
    'a raw body by its language',
    { url: 'x', body: { mode: 'raw', raw: '{"n": 12345678901234567890}', options: { raw: { language: 'json' } } } },
    { body: { type: 'json', text: '{"n": 12345678901234567890}' } },
  ],
  [
    'a raw body by its form',
    { url: 'x', body: { mode: 'raw', raw: ' [1.10]' } },
    { body: { type: 'json', text: ' [1.10]' } },
  ],
  [
    'a raw body by its header',
    {
      url: 'x',
      header: [{ key: 'content-type', value: 'application/scim+json' }],
      body: { mode: 'raw', raw: 'broken' },
    },
    { body: { type: 'json', text: 'broken' } },
  ],
  [
    'text and XML',
    { url: 'x', body: { mode: 'raw', raw: '<a/>', options: { raw: { language: 'xml' } } } },
    { body: { type: 'text', text: '<a/>', contentType: 'application/xml' } },
  ],
  ['an empty body', { url: 'x', body: { mode: 'raw', raw: '' } }, { body: { type: 'none' } }],
  [
    'form fields',
    {
      url: 'x',
      body: {
        mode: 'urlencoded',
        urlencoded: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2', disabled: true },
        ],
      },
    },
    {
      body: {
        type: 'form',
        fields: [
          { name: 'a', value: '1', enabled: true },
          { name: 'b', value: '2', enabled: false },
        ],
      },
    },
  ],
  [
    'GraphQL as the JSON that it sends',
    { url: 'x', body: { mode: 'graphql', graphql: { query: '{ a }', variables: '{"id": 12345678901234567890}' } } },
    {
      body: { type: 'json', text: '{\n  "query": "{ a }",\n  "variables": {\n    "id": 12345678901234567890\n  }\n}' },
    },
  ],
  [
    'a bearer token from a variable',
    { url: 'x', auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{t}}' }] } },
    { auth: { type: 'bearer', token: '{{t}}' } },
  ],
  [
    'a bearer token of version 2.0',
    { url: 'x', auth: { type: 'bearer', bearer: { token: '{{t}}' } } },
    { auth: { type: 'bearer', token: '{{t}}' } },
  ],
  ['no auth', { url: 'x', auth: { type: 'noauth' } }, { auth: { type: 'none' } }],
  ['no word of auth', { url: 'x' }, { auth: { type: 'environment' } }],
  [
    'the user "token" of basic auth',
    {
      url: 'x',
      auth: {
        type: 'basic',
        basic: [
          { key: 'username', value: 'token' },
          { key: 'password', value: '{{t}}' },
        ],
      },
    },
    { auth: { type: 'bearer', token: '{{t}}' } },
  ],
  [
    'an API key in the query',
    {
      url: 'x',
      auth: {
        type: 'apikey',
        apikey: [
          { key: 'key', value: 'k' },
          { key: 'value', value: '{{v}}' },
          { key: 'in', value: 'query' },
        ],
      },
    },
    { auth: { type: 'none' }, params: [{ name: 'k', value: '{{v}}', in: 'query', enabled: true }] },
  ],
  [
    'an Authorization header with a variable',
    { url: 'x', header: [{ key: 'Authorization', value: 'Bearer {{t}}' }] },
    { auth: { type: 'bearer', token: '{{t}}' }, headers: [] },
  ],
  ['names that no variable can have', { url: '{{my host}}/x' }, { url: '{{my_host}}/x' }],
  [
    'references of jobs',
    { url: 'x', body: { mode: 'raw', raw: '{"a": "{{job.id}}"}' } },
    { body: { type: 'json', text: '{"a": "{{job.id}}"}' } },
  ],
])('%s', (_, request, expected) => {
  expect(read(request).request).toMatchObject(expected)
})
