// Checks literals against Slack's own types: the blocks and views that stand in the files given as arguments.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(here, 'typed-'));
try {
  const { messages, views } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  writeFileSync(join(folder, 'sent.ts'), [
    "import type { KnownBlock, View } from '@slack/types';",
    ...messages.map((blocks, number) => `export const message${number}: KnownBlock[] = ${JSON.stringify(blocks)};`),
    ...views.map((view, number) => `export const view${number}: View = ${JSON.stringify(view)};`),
  ].join('\n'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [
    compiler, '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022',
    join(folder, 'sent.ts'),
  ], { stdio: 'inherit' });
  console.log(`${messages.length} messages and ${views.length} views are of Slack's types`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
