import { beforeEach, expect, test } from 'vitest'
import { setHost } from '../host/current.ts'
import { createHost } from '../host/host.ts'
import { activateEnvironment, environmentAsked, environmentShown } from './activate-environment.ts'

/** Answers a call when told to. */
let answer: (
  frame: { type: 'result'; value: null } | { type: 'error'; error: { code: 'internal'; message: string } },
) => void

beforeEach(async () => {
  setHost(
    createHost({
      start: (_name, _input, _signal, onFrame) => {
        answer = onFrame
      },
      listen: () => () => undefined,
    }),
  )
  environmentShown('Demo')
})

const switched = () => answer({ type: 'result', value: null })

test('what is sent after a switch is meant for the new environment until that is shown', async () => {
  const switching = activateEnvironment('prod')
  expect(environmentAsked()?.name).toBe('prod')
  switched()
  await switching
  expect(environmentAsked()?.name).toBe('prod')
  environmentShown('prod')
  expect(environmentAsked()).toBeNull()
})

test('an environment that is shown already, and one that another window switched to since, are not asked for any more', async () => {
  const again = activateEnvironment('Demo')
  switched()
  await again
  expect(environmentAsked()).toBeNull()

  const switching = activateEnvironment('prod')
  switched()
  await switching
  environmentShown('test')
  expect(environmentAsked()).toBeNull()
})

test('of two switches the later one is meant, and one that fails is not', async () => {
  const first = activateEnvironment('prod')
  const answerFirst = answer
  const second = activateEnvironment('test')
  answerFirst({ type: 'result', value: null })
  await first
  environmentShown('prod')
  expect(environmentAsked()?.name).toBe('test')
  answer({ type: 'error', error: { code: 'internal', message: 'It is gone.' } })
  await expect(second).rejects.toThrow('It is gone.')
  expect(environmentAsked()).toBeNull()
})
