import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseOptions } from './options.ts'

test('without options everything is chosen by Trowel', () => {
  expect(parseOptions([])).toEqual({ shell: null, open: true, port: 0, data: null, project: null })
})

test('every option is understood, with a space or an equals sign', () => {
  const options = parseOptions(['--shell=loopback', '--no-open', '--port', '8123', '--data=d', '--project', '/p'])
  expect(options).toEqual({ shell: 'loopback', open: false, port: 8123, data: resolve('d'), project: resolve('/p') })
  expect(parseOptions(['--help'])).toBe('help')
})

test.each([
  [['--prot', '1'], 'There is no option --prot.'],
  [['--port'], 'The option --port needs a value.'],
  [['--port=x'], 'The option --port is a number from 1 to 65535, not "x".'],
  [['--port=70000'], 'The option --port is a number from 1 to 65535, not "70000".'],
  [['--shell=tauri'], 'The option --shell is electron or loopback, not "tauri".'],
  [['--data='], 'The option --data needs a folder.'],
  [['--no-open=1'], 'The option --no-open takes no value.'],
  [['here'], 'Trowel does not know what "here" means here.'],
])('%j is refused in words', (args, sentence) => {
  expect(() => parseOptions(args)).toThrow(sentence)
})
