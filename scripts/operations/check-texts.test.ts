import { expect, test } from 'vitest'
import { checkTexts } from './check-texts.ts'
import { makeTexts } from './make-texts.ts'
import { readSource } from './source.ts'
import { operationTexts, readTexts, type TextFile } from './texts.ts'

const source = readSource()

function check(files: readonly TextFile[]): string[] {
  return checkTexts(source, files, makeTexts(source.operations, operationTexts(files)))
}

function withText(text: object, id = 'clusters.get@2.1'): string[] {
  return check([{ file: 'try.json', operations: { [id]: text }, groups: {} }])
}

test('the texts that are written and made are all in order', () => {
  expect(check(readTexts())).toEqual([])
})

test.each([
  [{ summary: '' }, 'texts/try.json, clusters.get@2.1: the summary is empty'],
  [{ title: 'List clusters' }, 'texts/try.json, clusters.get@2.1: has the title of clusters.list@2.1'],
  [{ title: `Get ${'a long '.repeat(9)}title` }, 'characters, more than 60'],
  [{ summary: `Gets ${'a long '.repeat(30)}text.` }, 'characters, more than 200'],
  [{ needs: `Asks for ${'a long '.repeat(40)}text.` }, 'the needs has'],
  [{ title: 'Get a clusterInfo' }, 'the title reads like code'],
  [{ title: 'Get a cluster.' }, 'the title ends with a full stop'],
  [{ next: ['clusters.nothing@2.1'] }, 'next names clusters.nothing@2.1, which is no operation'],
  [{ summary: 'Gets it by way of the QZX.' }, 'the summary does not explain QZX'],
  [{ need: 'A permission.' }, '"need" is none of the texts'],
])('a text like %j is found', (text, problem) => {
  expect(withText(text).some((line) => line.includes(problem))).toBe(true)
})

test('abbreviations that are spelt out and values of the API are fine', () => {
  expect(withText({ summary: 'Shows a Quite Zany Example (QZE) until it is RUNNING, then the QZE ends.' })).toEqual([])
})

test('an id that is unknown or stands in two files is found', () => {
  expect(withText({ summary: 'Gets it.' }, 'clusters.nothing@2.1')[0]).toBe(
    'texts/try.json, clusters.nothing@2.1: there is no such operation',
  )
  const operations = { 'clusters.get@2.1': { summary: 'Describes one cluster.' } }
  const twice = check(['a.json', 'b.json'].map((file) => ({ file, operations, groups: {} })))
  expect(twice).toEqual(['texts/b.json, clusters.get@2.1: is in texts/a.json too'])
})

test('a page of no group, or with nothing in it, is found', () => {
  const groups = { Nothing: { about: 'A thing.', together: '' } }
  expect(check([{ file: 'try.json', operations: {}, groups }])).toEqual([
    'texts/try.json, Nothing: there is no such group',
    'texts/try.json, Nothing: the together is empty',
  ])
})
