import { expect, test } from 'vitest'
import { areaOf } from '../http/family.ts'
import { families } from './family-routes.ts'

test('every family is asked for exactly the areas that its calls are in', async () => {
  const served = new Map<string, number>()
  for (const { areas, load } of families) {
    const routes = await load()
    expect([...new Set(routes.map(({ path }) => areaOf(path)))].toSorted()).toEqual([...areas].toSorted())
    for (const { method, path } of routes) served.set(`${method} ${path}`, (served.get(`${method} ${path}`) ?? 0) + 1)
  }
  expect([...served].filter(([, times]) => times > 1)).toEqual([])
})
