/** An error of the code that was sent, as its language names it. */
export class CodeError extends Error {
  readonly kind: string

  constructor(kind: string, message: string) {
    super(message)
    this.kind = kind
  }
}

/** For code beyond the little that is understood here: no error of its author. */
export class NotUnderstood extends Error {}
