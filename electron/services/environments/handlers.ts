import type { Handlers } from '#shared/contract/define.ts'
import type { environments } from '#shared/contract/environments.ts'
import type { VariableSource } from '../resolve/variable-source.ts'
import type { EnvironmentsService } from './environments-service.ts'

export function createEnvironmentsHandlers(
  service: EnvironmentsService,
  source: VariableSource,
): Handlers<typeof environments> {
  return {
    list: () => service.list(),
    variables: ({ environment }) => source.variables(environment),
    save: ({ environment, previousName }) => service.save(environment, previousName),
    async setVariable({ environment, name, value }) {
      await service.setVariable(environment, name, value)
      return null
    },
    async remove({ name }) {
      await service.remove(name)
      return null
    },
    restore: ({ name }) => service.restore(name),
    async activate({ name }) {
      await service.activate(name)
      return null
    },
  }
}
