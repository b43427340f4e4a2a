import { expect, test } from 'vitest'
import { asAppError, explanation, inShort, problemOf } from './error-texts.ts'
import { AppError } from './errors.ts'

const refused = new AppError('connection_refused', 'Nobody answered.', { likely: 'It is off.', remedy: 'Start it.' })

test('an error is told whole or in short, without gaps for what it does not say', () => {
  expect(explanation(refused)).toBe('Nobody answered. It is off. Start it.')
  expect(inShort(refused)).toBe('Nobody answered. Start it.')
  expect(problemOf(refused)).toBe('Nobody answered. Start it.')
  expect(explanation(new AppError('internal', 'It broke.'))).toBe('It broke.')
})

test('what is thrown by mistake can be shown too', () => {
  expect(asAppError(refused)).toBe(refused)
  expect(asAppError(new Error('no such key'))).toMatchObject({ code: 'internal', message: 'Error: no such key' })
  expect(problemOf(new Error('no such key'))).toBe('That did not work because of a mistake in Trowel.')
})
