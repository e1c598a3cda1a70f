/**
 * Lints texts as if they stood in given files: a JSON list of `{ file, text, untyped? }` on standard input, a list of the
 * lists of rules that spoke on standard output. With the real settings and a fresh project graph, as `npm test` lints.
 * `untyped` leaves out the rules that need types, and so needs no existing file.
 */
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { text as readAll } from 'node:stream/consumers';
import { TYPE_AWARE } from '../../eslint.config.mjs';
import { inRoot } from '../launcher/root.mjs';

/** One file takes many texts: its program follows each. A single run, which CI makes believe, would keep the first. */
const TYPED = { overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } } };
const UNTYPED = {
  ruleFilter: ({ ruleId }) => !Object.hasOwn(TYPE_AWARE, ruleId),
  overrideConfig: { languageOptions: { parserOptions: { project: null } } },
};

process.chdir(inRoot());
await createProjectGraphAsync();
const typed = new ESLint(TYPED);
const untyped = new ESLint(UNTYPED);
const results = [];
for (const { file, text, untyped: isUntyped = false } of JSON.parse(await readAll(process.stdin))) {
  const [result] = await (isUntyped ? untyped : typed).lintText(text, { filePath: inRoot(file) });
  results.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'fatal', message })));
}
process.stdout.write(JSON.stringify(results));
