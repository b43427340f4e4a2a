import { expect, test } from 'vitest'
import type { BodySchema } from './body-schema.ts'
import { checkJson } from './check-json.ts'

const body: BodySchema = {
  id: 'clusters.create@2.1',
  root: { $ref: '#/schemas/compute.CreateCluster' },
  schemas: new Map([
    [
      'compute.CreateCluster',
      {
        type: 'object',
        required: ['spark_version'],
        properties: {
          spark_version: { type: 'string' },
          num_workers: { type: 'integer' },
          autoscale: { $ref: '#/schemas/compute.AutoScale' },
          custom_tags: { type: 'object', additionalProperties: { type: 'string' } },
          data_security_mode: { type: 'string', enum: ['SINGLE_USER', 'USER_ISOLATION'] },
          spark_conf: { type: 'object', additionalProperties: true },
          node_types: { type: 'array', items: { type: 'string' } },
          is_old: { type: 'boolean', deprecated: true },
        },
      },
    ],
    ['compute.AutoScale', { type: 'object', properties: { min_workers: { type: 'integer' } } }],
  ]),
}

const said = (text: string) => checkJson(text, body).map((problem) => `${problem.severity}: ${problem.message}`)

test('a body that fits is quiet, variables included', () => {
  const text = `{"spark_version": "{{VERSION}}", "num_workers": {{N}}, "autoscale": {"min_workers": 1},
    "custom_tags": {"a": "b"}, "spark_conf": {"x": 1}, "data_security_mode": "{{MODE}}", "node_types": null}`
  expect(said(text)).toEqual([])
})

test('a wrong type and a missing field are warnings', () => {
  expect(said('{"num_workers": "4", "custom_tags": {"a": 1}, "node_types": ["a", true]}')).toEqual([
    'warning: num_workers takes an integer; this is a string.',
    'warning: custom_tags.a takes a string; this is a number.',
    'warning: node_types[] takes a string; this is true or false.',
    'warning: spark_version is required.',
  ])
})

test('a number with a fraction is no integer', () => {
  expect(said('{"spark_version": "x", "num_workers": 1.5}')).toHaveLength(1)
})

test('unknown fields, new values and deprecated fields are only hints', () => {
  expect(said('{"spark_version":"x","sprak":1,"data_security_mode":"NEW","is_old":true}')).toEqual([
    'hint: sprak is not in the schema. New fields are normal; check the spelling.',
    'hint: “NEW” is not among the known values of data_security_mode.',
    'hint: is_old is deprecated.',
  ])
})

test('broken JSON is told with its place, and nothing else', () => {
  const [problem, ...rest] = checkJson('{"spark_version": }', body)
  expect(problem).toMatchObject({ severity: 'warning', message: 'A value is missing here.', start: 18 })
  expect(rest).toEqual([])
})

test('without a schema only syntax and repeated names count', () => {
  expect(checkJson('{"a": 1, "a": 2}')).toHaveLength(1)
})
