import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VariableName } from '../model/environment.ts'
import { asTemplate, cutsVariable, parseTemplate, variablesIn } from './parse-template.ts'

test('a variable is found with its place', () => {
  expect(parseTemplate('{{HOST}}/api?id={{ CLUSTER_ID }}')).toEqual([
    { type: 'variable', name: 'HOST', start: 0, end: 8 },
    { type: 'literal', text: '/api?id=', start: 8, end: 16 },
    { type: 'variable', name: 'CLUSTER_ID', start: 16, end: 32 },
  ])
})

test.each(['{{}}', '{{ }}', '{{1A}}', '{{a b}}', '{{A', 'A}}', '{{{}}}', '{{a\n}}', '{ {A}}', '{{constructor()}}'])(
  '%j is no variable and stays as written',
  (text) => {
    expect(parseTemplate(text)).toEqual([{ type: 'literal', text, start: 0, end: text.length }])
  },
)

test('a variable in the middle of JSON braces is found', () => {
  expect(parseTemplate('{"a":{{X}}}').map((part) => (part.type === 'variable' ? part.name : part.text))).toEqual([
    '{"a":',
    'X',
    '}',
  ])
})

test('a backslash keeps the braces of job settings as they are', () => {
  expect(parseTemplate('run \\{{job_id}} of {{JOB}}')).toEqual([
    { type: 'literal', text: 'run {{job_id}}', start: 0, end: 15 },
    { type: 'literal', text: ' of ', start: 15, end: 19 },
    { type: 'variable', name: 'JOB', start: 19, end: 26 },
  ])
})

test('what jobs fill in themselves is no variable of ours', () => {
  const text = '{{job.start_time.iso_date}} {{tasks.load.values.rows}} {{ task.name }} {{workspace.id}} {{input.day}}'
  expect(parseTemplate(text)).toEqual([{ type: 'literal', text, start: 0, end: text.length }])
  expect(variablesIn('{{job}} {{jobs.x}} {{task_key}}')).toEqual(['job', 'jobs.x', 'task_key'])
})

test('an escaped backslash of JSON is no escape, and other backslashes stay', () => {
  expect(parseTemplate('"C:\\\\{{DIR}}"')).toMatchObject([{ text: '"C:\\\\' }, { name: 'DIR' }, { text: '"' }])
  expect(parseTemplate('\\n\\{{ 1 }}')).toMatchObject([{ text: '\\n\\{{ 1 }}' }])
})

test('the names of a template are listed once and in order', () => {
  expect(variablesIn('{{B}} {{A}} {{B}} \\{{C}}')).toEqual(['B', 'A'])
  expect(variablesIn('')).toEqual([])
})

test('every name an environment may hold is found, and no other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (name) => {
      fc.pre(!/[{}\\]|^[$?]/.test(name) && name.trim() === name)
      expect(variablesIn(`{{${name}}}`)).toEqual(VariableName.safeParse(name).success ? [name] : [])
    }),
  )
})

test('the parts cover any text without a gap', () => {
  const piece = fc.constantFrom('{{', '}}', '{', '}', '\\', 'A', '{{A}}', ' ', 'é', '\\{{B}}')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      let at = 0
      for (const part of parseTemplate(text)) {
        expect(part.start).toBe(at)
        at = part.end
      }
      expect(at).toBe(text.length)
    }),
  )
})

test('a long run of backslashes or braces is read in one go', () => {
  expect(parseTemplate('\\'.repeat(300_000))).toHaveLength(1)
  expect(parseTemplate('{'.repeat(300_000))).toHaveLength(1)
})

test('dynamic values and prompts are found, with one blank between their words', () => {
  const text = '{{$uuid}} {{ $randomInt  1\t100 }} {{?DAY}} {{?KEY:secret}} \\{{$now}} {{$}} {{?}} {{?A:x}} {{$a "b"}}'
  expect(variablesIn(text)).toEqual(['$uuid', '$randomInt 1 100', '?DAY', '?KEY:secret'])
})

test('a text as a template gives itself back, or is said not to', () => {
  expect(asTemplate('run {{A}}{{$uuid}} {{job.id}}')).toBe('run \\{{A}}\\{{$uuid}} {{job.id}}')
  expect(asTemplate('\\{{A}}')).toBeNull()
  const piece = fc.constantFrom('{{A}}', '\\', '{{', '}}', '{{$now}}', '{{?B}}', 'x', '"', '\\\\')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const template = asTemplate(pieces.join(''))
      if (template === null) return
      const parts = parseTemplate(template)
      expect(parts.map((part) => (part.type === 'literal' ? part.text : '?')).join('')).toBe(pieces.join(''))
    }),
  )
})

test('a stretch that begins or ends inside a variable cuts it', () => {
  const text = 'a{{B}}c'
  expect(cutsVariable(text, 0, 3)).toBe(true)
  expect(cutsVariable(text, 4, 7)).toBe(true)
  expect([cutsVariable(text, 0, 1), cutsVariable(text, 1, 6), cutsVariable(text, 0, 7)]).toEqual([false, false, false])
})
