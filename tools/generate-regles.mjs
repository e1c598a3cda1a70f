// Writes docs/regles.md from the rule book; with --check, fails when the page is not up to date. Needs a build.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, 'libs/rulebook/dist/index.js');
const page = join(root, 'docs/regles.md');

if (!existsSync(built)) {
  console.error('Build first: npx tsc -b libs/rulebook');
  process.exit(1);
}
const { rulesPage } = await import(built);
const text = rulesPage();
const known = existsSync(page) ? readFileSync(page, 'utf8') : '';
if (process.argv.includes('--check')) {
  if (known !== text) {
    console.error('docs/regles.md is not up to date: node tools/generate-regles.mjs');
    process.exit(1);
  }
} else if (known !== text) {
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, text);
}
