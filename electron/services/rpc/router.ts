import { inspect } from 'node:util'
import { type Contract, contract, type DomainName } from '#shared/contract/contract.ts'
import type { CallContext, Handlers, Method } from '#shared/contract/define.ts'
import { AppError, toErrorData } from '#shared/errors.ts'
import type { Ports } from '../ports.ts'
import type { Services } from '../services.ts'
import { inputProblem } from './input-problem.ts'

/** The functions behind every method of the contract. */
export type ContractHandlers = { [D in DomainName]: Handlers<Contract[D]> }

type AnyHandler = (input: unknown, context: CallContext<unknown>) => unknown

/** Carries a call from its name to its frames. What is not declared in the contract neither gets in nor out. */
export function createRouter(handlers: ContractHandlers, log: Ports['log']): Services['serve'] {
  const reportBug = (name: string, error: unknown) => log('error', `${name} failed: ${inspect(error, { depth: 6 })}`)

  return async function serve(name, input, { signal, emit }) {
    let ended = false
    const send: typeof emit = (frame) => {
      if (ended) return
      ended = frame.type !== 'progress'
      try {
        emit(frame)
      } catch (error) {
        // The asking side is gone; the work itself went on as it should.
        log('warn', `${name}: a ${frame.type} frame could not be delivered: ${String(error)}`)
      }
    }
    try {
      const { method, handler } = find(handlers, name)
      const parsed = method.input.safeParse(input)
      if (!parsed.success) throw inputProblem(parsed.error)
      signal.throwIfAborted()
      const progress = (value: unknown) => {
        const checked = method.progress.safeParse(value)
        if (checked.success) send({ type: 'progress', value: checked.data })
        else reportBug(`${name} (progress)`, checked.error)
      }
      const output = await handler(parsed.data, { signal, progress })
      send({ type: 'result', value: method.output.parse(output) })
    } catch (error) {
      const data = signal.aborted ? toErrorData(new AppError('cancelled', 'Stopped.')) : toErrorData(error)
      if (data.code === 'internal') reportBug(name, error)
      send({ type: 'error', error: data })
    }
  }
}

function find(handlers: ContractHandlers, name: string): { method: Method; handler: AnyHandler } {
  const [domainName, methodName, ...rest] = name.split('.')
  if (
    domainName !== undefined &&
    methodName !== undefined &&
    rest.length === 0 &&
    Object.hasOwn(contract, domainName)
  ) {
    const methods: Record<string, Method> = contract[domainName as DomainName].methods
    const functions = handlers[domainName as DomainName] as unknown as Record<string, AnyHandler>
    const method = Object.hasOwn(methods, methodName) ? methods[methodName] : undefined
    const handler = Object.hasOwn(functions, methodName) ? functions[methodName] : undefined
    if (method && handler) return { method, handler }
  }
  throw new AppError('not_found', `There is no method "${name.slice(0, 80)}".`, {
    likely: 'The page and the app are of different versions.',
    remedy: 'Reload the page or start Trowel again.',
  })
}
