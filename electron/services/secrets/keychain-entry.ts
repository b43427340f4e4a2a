import { z } from 'zod'
import { AppError } from '#shared/errors.ts'
import { Secret } from './secret.ts'
import type { StoredSecret } from './secret-store.ts'

const Entry = z.object({ v: z.literal(1), origin: z.string(), savedAt: z.number().int(), value: z.string() })

/** The text of a keychain entry. The one place here where a secret is revealed. */
export function printEntry({ value, origin, savedAt }: StoredSecret): string {
  return JSON.stringify({ v: 1, origin, savedAt, value: value.reveal() } satisfies z.input<typeof Entry>)
}

/** Throws `file_damaged` for an entry that Trowel (or this version of it) did not write. Its text is never told. */
export function parseEntry(text: string): StoredSecret {
  try {
    const { value, origin, savedAt } = Entry.parse(JSON.parse(text))
    return { value: new Secret(value), origin, savedAt }
  } catch {
    throw new AppError('file_damaged', 'The entry in the keychain cannot be read.', {
      likely: 'Another version of Trowel or another program wrote it.',
      remedy: 'Replace the secret in the environment.',
    })
  }
}
