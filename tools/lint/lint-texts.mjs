/**
 * Lints texts as if they stood in given files: a JSON list of `{ file, text }` on standard input, a list of the lists of
 * rules that spoke on standard output. With the real settings and a fresh project graph, as `npm test` lints.
 */
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { dirname } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { inRoot } from '../launcher/root.mjs';

process.chdir(inRoot());
await createProjectGraphAsync();
const linters = new Map();
const results = [];
for (const { file, text } of JSON.parse(await readAll(process.stdin))) {
  const path = inRoot(file);
  const cwd = dirname(path);
  if (!linters.has(cwd)) linters.set(cwd, new ESLint({ cwd }));
  const [result] = await linters.get(cwd).lintText(text, { filePath: path });
  results.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'fatal', message })));
}
process.stdout.write(JSON.stringify(results));
