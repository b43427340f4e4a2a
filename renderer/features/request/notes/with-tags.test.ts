import { expect, test } from 'vitest'
import { withTags } from './with-tags.ts'

test('words between commas are tags, each of them once', () => {
  expect(withTags(['nightly'], ' Nightly, clean   up,, clean up ,jobs')).toEqual(['nightly', 'clean up', 'jobs'])
})
