import { invalidParameter } from '../../http/platform-error.ts'

const providers = [
  'gitHub',
  'bitbucketCloud',
  'gitLab',
  'azureDevOpsServices',
  'azureDevOpsServicesAad',
  'gitHubEnterprise',
  'bitbucketServer',
  'gitLabEnterpriseEdition',
  'awsCodeCommit',
]

/** The provider as the platform spells it, whichever way it was; throws INVALID_PARAMETER_VALUE for others. */
export function gitProvider(name: string): string {
  const found = providers.find((each) => each.toLowerCase() === name.toLowerCase())
  if (found === undefined) throw invalidParameter(`Git provider ${name} is not one of ${providers.join(', ')}.`)
  return found
}
