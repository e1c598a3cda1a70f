import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { anchorsOf, filesBelow, isMissing, linkFault, linksOf, pathsNamedIn, proseOf, sectionOf } from './pages.js';
import { inRoot, projects, readText } from './workspace.js';

const RULES = 'docs/rules.md';
const RULE_BOOK = 'docs/regles.md';
const GLOSSARY = 'docs/glossary.md';
const ARCHITECTURE = 'docs/architecture.md';
/** Whoever follows a walk opens no more files than this. */
const FILES_OF_A_WALK = 30;
/** As long as one screen. */
const SCREEN = 40;

const files = filesBelow();
const pages = files.filter((file) => /^docs\/.*\.md$/.test(file) || /(^|\/)README\.md$/.test(file));
const texts = files.filter((file) => /\.(ts|mjs|md)$/.test(file));
const linesOf = (file: string): readonly string[] => readText(file).split('\n');

/** Each line of the sources and pages that matches, with its place. */
function places(
  pattern: RegExp,
  among: readonly string[],
): readonly { readonly place: string; readonly word: string }[] {
  return among.flatMap((file) =>
    linesOf(file).flatMap((line, index) =>
      [...line.matchAll(pattern)].map(([word]) => ({ place: `${file}:${index + 1}`, word })),
    ),
  );
}

describe('the rules', () => {
  const headings = [...readText(RULES).matchAll(/^## (R\d+) /gm)].map(([, rule]) => rule);

  it('stand in order, each on one screen', () => {
    expect(headings).toEqual(headings.map((_, index) => `R${index + 1}`));
    const sections = readText(RULES)
      .split(/^(?=## )/m)
      .slice(1);
    const long = sections.map((text) => text.trim().split('\n')).filter((lines) => lines.length > SCREEN);
    expect(long.map(([title]) => title)).toEqual([]);
  });

  it('are there wherever a source or a page cites one (R2123-1 is an article of the code, not a rule)', () => {
    const cited = places(
      /\bR\d{1,2}\b(?!-\d)/g,
      texts.filter((file) => file !== RULES),
    );
    expect(cited.length).toBeGreaterThan(100);
    expect(cited.filter(({ word }) => !headings.includes(word))).toEqual([]);
  });

  it('name entries of the rule book in the part of the page that holds them; `*` stands for several', () => {
    const parts = readText(RULE_BOOK)
      .split(/^(?=## )/m)
      .slice(1);
    const idsByAnchor = new Map(
      parts.map((part, index) => [
        anchorsOf(RULE_BOOK)[index + 1],
        [...part.matchAll(/^\| `([^`]+)`/gm)].map((m) => m[1]),
      ]),
    );
    const named = linksOf(RULES).flatMap(({ text, target }) => {
      const id = /^`(.+)`$/.exec(text)?.[1];
      const anchor = /^regles\.md#(.+)$/.exec(target ?? '')?.[1];
      return id === undefined || anchor === undefined ? [] : [{ id, anchor }];
    });
    const unknown = named.filter(({ id, anchor }) => {
      const ids = idsByAnchor.get(anchor) ?? [];
      return !ids.some((known) => (id.endsWith('*') ? known?.startsWith(id.slice(0, -1)) : known === id));
    });
    expect(named.length).toBeGreaterThan(60);
    expect(unknown).toEqual([]);
  });
});

describe('the glossary', () => {
  it('names what the sources name', () => {
    const sources = files.filter((file) => /^(libs|workflows|apps)\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'));
    const words = new Set(sources.flatMap((file) => readText(file).match(/[A-Za-z_]\w*/g) ?? []));
    const rows = [...readText(GLOSSARY).matchAll(/^\|[^|]+\|([^|]+)\|[^|]+\|$/gm)].map(([, cell = '']) => cell);
    const names = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    expect(names.length).toBeGreaterThan(150);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });
});

describe('a walk through the code', () => {
  const walks = [
    'An hour statement from HTTP to its row',
    'A due act from the log through Temporal to its event and back',
  ];
  const filesOf = (text: string): readonly string[] =>
    [...text.matchAll(/`([^`\s]+\.ts)`/g)].map(([, file = '']) => file);

  it.each(walks)('%s: takes at most 30 files, and every one of them opens', (walk) => {
    const named = [...new Set(filesOf(sectionOf(ARCHITECTURE, walk)))];
    expect(named.length).toBeGreaterThan(20);
    expect(named.length).toBeLessThanOrEqual(FILES_OF_A_WALK);
    expect(named.filter((file) => !file.includes('/') || !existsSync(inRoot(file)))).toEqual([]);
  });

  it.each(walks)('%s: names a file at each of its steps, which are numbered in order', (walk) => {
    const steps = sectionOf(ARCHITECTURE, walk)
      .split(/^(?=\d+\. )/m)
      .slice(1);
    expect(steps.map((step) => Number.parseInt(step, 10))).toEqual(steps.map((_, index) => index + 1));
    expect(steps.filter((step) => filesOf(step).length === 0)).toEqual([]);
  });
});

describe('a page', () => {
  it('leads only to pages and headings that exist', () => {
    const links = pages.flatMap((page) => linksOf(page).map((link) => ({ page, link })));
    expect(links.length).toBeGreaterThan(100);
    expect(links.flatMap(({ page, link }) => linkFault(page, link) ?? [])).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const named = pages.flatMap((page) => pathsNamedIn(page).map((name) => ({ page, name })));
    expect(named.filter(({ name }) => name.includes('/')).length).toBeGreaterThan(40);
    const missing = named.filter(({ page, name }) => isMissing(page, name, files));
    expect(missing.map(({ page, name }) => `${page}: ${name}`)).toEqual([]);
  });

  it('stands in every library, and says what the library holds', () => {
    const libraries = projects().filter(({ folder }) => folder.startsWith('libs/'));
    expect(libraries.length).toBeGreaterThan(15);
    expect(libraries.filter(({ folder }) => !pages.includes(`${folder}/README.md`))).toEqual([]);
  });

  it('of the folder docs stands in its index', () => {
    const indexed = linksOf('docs/README.md').map(({ target }) => target);
    const own = pages.filter((page) => /^docs\/[^/]+\.md$/.test(page) && page !== 'docs/README.md');
    expect(own.filter((page) => !indexed.includes(page.slice('docs/'.length)))).toEqual([]);
    expect(proseOf('README.md')).toContain('](docs/README.md)');
  });
});

describe('sources and pages', () => {
  it('cite rules and decisions, never a section of a design that is not here', () => {
    expect(places(/\bdesign(?:\.md)? \d+/gi, texts)).toEqual([]);
  });
});
