import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/contract.ts'
import { AppError, type ErrorCode, toErrorData } from '#shared/errors.ts'
import { setHost } from '../host/current.ts'
import { createHost } from '../host/host.ts'
import { send } from './exchanges.ts'
import { openTab } from './tabs.ts'

/** Sends are refused with these, one after the other; then they go out. */
function ask(...codes: ErrorCode[]) {
  const sent: Input<'request.send'>[] = []
  setHost(
    createHost({
      start: (name, input, _signal, onFrame) => {
        if (name === 'request.send') sent.push(input as Input<'request.send'>)
        const code = name === 'request.send' ? codes.shift() : undefined
        if (code) onFrame({ type: 'error', error: toErrorData(new AppError(code, 'A question')) })
        else onFrame({ type: 'result', value: { bodyId: 'one', size: 0 } })
      },
      listen: () => () => undefined,
    }),
  )
  return sent
}

test('what was asked for one environment is answered for that one, whichever was switched to meanwhile', async () => {
  const sent = ask('prompt_required', 'confirmation_required')
  const tab = openTab()
  await send(tab, 'prod')
  await send(tab, 'other', { values: { DAY: 'monday' } })
  await send(tab, 'another', { confirmed: true })
  await send(tab, 'other')
  expect(sent.map(({ environment, confirmed, values }) => [environment, confirmed, values])).toEqual([
    ['prod', false, undefined],
    ['prod', false, { DAY: 'monday' }],
    ['prod', true, { DAY: 'monday' }],
    ['other', false, undefined],
  ])
})
