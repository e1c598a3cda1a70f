/**
 * Lints texts as if they stood in given files: a JSON list of `{ file, text, untyped? }` on standard input, a list of the
 * lists of rules that spoke on standard output. With the real settings and a fresh project graph, as `npm test` lints.
 * `untyped` looks at the boundaries alone, which needs no types, and so no existing file.
 */
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { dirname } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { inRoot } from '../launcher/root.mjs';

const BOUNDARIES_ONLY = {
  ruleFilter: ({ ruleId }) => ruleId === '@nx/enforce-module-boundaries',
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
};

process.chdir(inRoot());
await createProjectGraphAsync();
const linters = new Map();
const results = [];
for (const { file, text, untyped = false } of JSON.parse(await readAll(process.stdin))) {
  const path = inRoot(file);
  const [result] = await linterOf(dirname(path), untyped).lintText(text, { filePath: path });
  results.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'fatal', message })));
}
process.stdout.write(JSON.stringify(results));

function linterOf(cwd, untyped) {
  const key = `${cwd} ${untyped}`;
  if (!linters.has(key)) linters.set(key, new ESLint({ cwd, ...(untyped ? BOUNDARIES_ONLY : {}) }));
  return linters.get(key);
}
