import { fingerprint } from '../../sequence.ts'
import type { GitFolder } from './git-folder.ts'

interface SampleRepo {
  id: string
  path: string
  git: GitFolder
}

export const sampleRepos: readonly SampleRepo[] = [
  {
    id: '8051234567890123',
    path: '/Repos/someone@example.com/trips',
    git: gitFolder('https://example.com/team/trips.git', 'gitHub', 'main', null),
  },
  {
    id: '8051234567890124',
    path: '/Repos/someone@example.com/dashboards',
    git: gitFolder('https://example.com/team/dashboards.git', 'gitLab', 'develop', ['jobs']),
  },
  {
    id: '8051234567890125',
    path: '/Repos/production/trips',
    git: gitFolder('https://example.com/team/trips.git', 'gitHub', 'release', null),
  },
]

function gitFolder(url: string, provider: string, branch: string, patterns: readonly string[] | null): GitFolder {
  return { url, provider, branch, tag: null, commit: fingerprint(`${url} ${branch}`, 40), patterns }
}
