import { expect, test } from 'vitest'
import { createLanes } from './lanes.ts'

const open = new AbortController().signal

test('as many as there are lanes go at once, the others one by one in order', async () => {
  const lane = createLanes(2)
  const seen: string[] = []
  const [first, second] = [await lane(open), await lane(open)]
  const enter = async (name: string) => {
    const leave = await lane(open)
    seen.push(name)
    return leave
  }
  const third = enter('third')
  const fourth = enter('fourth')
  await Promise.resolve()
  expect(seen).toEqual([])
  second()
  ;(await third)()
  await fourth
  expect(seen).toEqual(['third', 'fourth'])
  first()
})

test('who gives up waiting frees its place and takes no lane', async () => {
  const lane = createLanes(1)
  const leave = await lane(open)
  const controller = new AbortController()
  const gaveUp = lane(controller.signal)
  const patient = lane(open)
  controller.abort(new Error('no longer'))
  await expect(gaveUp).rejects.toThrow('no longer')
  leave()
  ;(await patient)()
  ;(await lane(open))()
  await expect(lane(controller.signal)).rejects.toThrow('no longer')
})
