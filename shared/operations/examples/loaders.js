export const examples = {
  catalog: () => import('./catalog.json', { with: { type: 'json' } }),
  compute: () => import('./compute.json', { with: { type: 'json' } }),
  files: () => import('./files.json', { with: { type: 'json' } }),
  groups: () => import('./groups.json', { with: { type: 'json' } }),
  iam: () => import('./iam.json', { with: { type: 'json' } }),
  jobs: () => import('./jobs.json', { with: { type: 'json' } }),
  ml: () => import('./ml.json', { with: { type: 'json' } }),
  pipelines: () => import('./pipelines.json', { with: { type: 'json' } }),
  serving: () => import('./serving.json', { with: { type: 'json' } }),
  settings: () => import('./settings.json', { with: { type: 'json' } }),
  sql: () => import('./sql.json', { with: { type: 'json' } }),
  workspace: () => import('./workspace.json', { with: { type: 'json' } }),
}
