import type { Environment } from '#shared/model/environment.ts'

/** What a new project starts with: a first call works without an account. Ids are of the demo workspace's sample data. */
export const demoEnvironment: Environment = {
  name: 'Demo',
  colour: 'teal',
  protected: false,
  signIn: 'demo',
  variables: [
    { name: 'CLUSTER_ID', value: '1234-567890-patch123' },
    { name: 'DATABRICKS_ACCOUNT_ID', value: '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e' },
    { name: 'FILE_PATH', value: '/my_file.txt' },
  ],
}
