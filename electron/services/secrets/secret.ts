import { inspect } from 'node:util'

const values = new WeakMap<Secret, string>()

/**
 * A secret value that cannot be printed, cloned or serialised by accident.
 * `reveal()` is called in `send/authorize.ts`, in the keychain store and in the demo workspace's start, and nowhere else.
 */
export class Secret {
  constructor(value: string) {
    values.set(this, value)
    Object.freeze(this)
  }

  reveal(): string {
    const value = values.get(this)
    if (value === undefined) throw new TypeError('Not a live secret')
    return value
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }
}
