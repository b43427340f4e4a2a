import { expect, test } from 'vitest'
import { matchesKeys } from './match-keys.ts'

const press = (key: string, code: string, modifiers: string[] = []) => ({
  key,
  code,
  ctrlKey: modifiers.includes('Ctrl'),
  metaKey: modifiers.includes('Meta'),
  altKey: modifiers.includes('Alt'),
  shiftKey: modifiers.includes('Shift'),
})

test('Mod is Ctrl, and the command key on a Mac', () => {
  expect(matchesKeys(press('k', 'KeyK', ['Ctrl']), 'Mod+K', false)).toBe(true)
  expect(matchesKeys(press('k', 'KeyK', ['Ctrl']), 'Mod+K', true)).toBe(false)
  expect(matchesKeys(press('k', 'KeyK', ['Meta']), 'Mod+K', true)).toBe(true)
})

test('one modifier too many is another shortcut', () => {
  expect(matchesKeys(press('T', 'KeyT', ['Alt', 'Shift']), 'Alt+T', false)).toBe(false)
  expect(matchesKeys(press('T', 'KeyT', ['Alt', 'Shift']), 'Alt+Shift+T', false)).toBe(true)
})

test('Alt with a letter is known by its place, as a Mac types another character', () => {
  expect(matchesKeys(press('†', 'KeyT', ['Alt']), 'Alt+T', true)).toBe(true)
})

test('a question mark is one on every keyboard', () => {
  expect(matchesKeys(press('?', 'Slash', ['Shift']), '?', false)).toBe(true)
  expect(matchesKeys(press('?', 'Minus', ['Shift']), '?', false)).toBe(true)
  expect(matchesKeys(press('/', 'Slash'), '?', false)).toBe(false)
})
