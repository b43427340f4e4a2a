import { expect, test } from 'vitest'
import { emptyAnswer } from './answer.ts'
import { createRouter, type Route } from './router.ts'

const paths = ['/api/2.0/repos', '/api/2.0/repos/{repo_id}', '/api/2.0/repos/{repo_id}/sync', '/api/2.0/fs/{*file}']
const router = createRouter(paths.map((path): Route => ({ method: 'GET', path, handle: () => emptyAnswer() })))

test('parameters of a path are found and decoded', () => {
  expect(router.find('GET', '/api/2.0/repos')?.pathValues).toEqual({})
  expect(router.find('GET', '/api/2.0/repos/a%2Fb%20c')?.pathValues).toEqual({ repo_id: 'a/b c' })
  expect(router.find('GET', '/api/2.0/repos/7/sync')?.pathValues).toEqual({ repo_id: '7' })
  expect(router.find('GET', '/api/2.0/fs/a/b%2Fc.txt')?.pathValues).toEqual({ file: 'a/b/c.txt' })
})

test('other methods and longer paths are not found', () => {
  expect(router.find('POST', '/api/2.0/repos/7')).toBeUndefined()
  expect(router.find('GET', '/api/2.0/repos/7/other')).toBeUndefined()
  expect(router.find('GET', '/api/2.0/repos/')).toBeUndefined()
})
