import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { defaultDataFolder } from '#services/storage/default-folders.ts'
import { foldersFrom } from './folders.ts'

test('folders are taken from the arguments, among switches of Chromium', () => {
  const folders = foldersFrom(['.', '--no-sandbox', '--data=d', '--remote-debugging-port=0', '--project', '/p'])
  expect(folders).toEqual({ data: resolve('d'), project: '/p', browser: resolve('d/browser') })
})

test('without arguments it is the usual data folder with the project inside', () => {
  const data = defaultDataFolder()
  expect(foldersFrom(['.'])).toEqual({ data, project: join(data, 'project'), browser: join(data, 'browser') })
})
