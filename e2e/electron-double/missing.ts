/** An object of which everything that is not implemented throws with its name, so that a test cannot pass by accident. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (key in object || typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key === '__esModule') {
        return Reflect.get(object, key, receiver)
      }
      throw new NotImplemented(`${name}.${key}`)
    },
  })
}

export class NotImplemented extends Error {
  override readonly name = 'NotImplemented'
  constructor(what: string) {
    super(`The Electron double does not implement ${what}`)
  }
}
