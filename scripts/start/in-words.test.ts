import { expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { inWords } from './in-words.ts'

const system = (code: string, path?: string) => Object.assign(new Error(code), { code, ...(path ? { path } : {}) })

test('an expected failure says its sentences', () => {
  const error = new AppError('file_unwritable', 'The folder cannot be written.', { remedy: 'Choose another one.' })
  expect(inWords(error, 0)).toBe('The folder cannot be written. Choose another one.')
})

test('what the system refuses is told with the way out', () => {
  expect(inWords(system('EADDRINUSE'), 8080)).toMatch(/^Port 8080 is taken .* --port/)
  expect(inWords(system('EACCES'), 80)).toMatch(/^Port 80 may not be used/)
  expect(inWords(system('EACCES', '/x'), 0)).toMatch(/cannot write to \/x\. .*--data/)
  expect(inWords(system('ENOTDIR', '/x'), 0)).toMatch(/^\/x is a file/)
  expect(inWords(system('ENOSPC'), 0)).toMatch(/disk is full/)
})

test('a bug is not dressed up', () => {
  expect(inWords(new TypeError('x is not a function'), 0)).toBeNull()
})
