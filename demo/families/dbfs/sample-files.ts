import { type FileTree, makeDirectory, writeFile } from './file-tree.ts'

const hour = 3_600_000

const texts: readonly (readonly [path: string, text: string])[] = [
  ['/my_file.txt', 'Hello, World!\n'],
  ['/FileStore/tables/cities.csv', 'id,name,population\n1,Lisbon,545923\n2,Kraków,803282\n3,Osaka,2753862\n'],
  ['/FileStore/tables/readings.json', '{"sensor":1234567890123456789,"value":21.50}\n'],
  ['/FileStore/jars/README.txt', 'Libraries that clusters load at their start go here.\n'],
  ['/databricks/init/install-tools.sh', '#!/bin/bash\nset -e\napt-get install -y jq\n'],
  ['/logs/nightly/driver/stdout', 'Loaded 1204331 rows\nWrote 12 partitions\n'],
]

export function sampleFiles(now: number): FileTree {
  const files: FileTree = new Map([['/', { bytes: null, modified: now - 900 * hour }]])
  for (const [place, [path, text]] of texts.entries()) {
    writeFile(files, path, Buffer.from(text), false, now - (place + 1) * 31 * hour)
  }
  makeDirectory(files, '/tmp', now - hour)
  return files
}
