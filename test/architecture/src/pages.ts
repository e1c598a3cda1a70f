import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, readText } from './workspace.js';

/** What is built or fetched, and what a run leaves behind. */
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.nx', '.clausier', 'coverage', 'reports', '.stryker-tmp']);

/** Every file of the repository, from the root. */
export function filesBelow(folder = '.'): readonly string[] {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** A page without its fenced code, where links and names are only examples. */
export function proseOf(page: string): string {
  return readText(page).replaceAll(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '');
}

/** The text below a heading, up to the next heading of any level. */
export function sectionOf(page: string, heading: string): string {
  const [, after] = proseOf(page).split(new RegExp(`^#{1,6} ${heading}$`, 'm'));
  if (after === undefined) throw new Error(`${page}: no heading "${heading}"`);
  return after.split(/^#{1,6} /m)[0] ?? '';
}

export interface Link {
  readonly text: string;
  /** As written, or as the reference defines it; `undefined` for a reference that nothing defines. */
  readonly target: string | undefined;
}

/** The links of a page: `[text](target)`, and `[text][reference]` with its definition below. */
export function linksOf(page: string): readonly Link[] {
  const prose = proseOf(page);
  const defined = new Map([...prose.matchAll(/^\[([^\]]+)\]: (\S+)$/gm)].map(([, name, target]) => [name, target]));
  const links = [...prose.matchAll(/\[((?:`[^`]*`|[^\][`])+)\](?:\(([^)\s]+)\)|\[([^\]]+)\])/g)];
  return links.map(([, text = '', target, reference]) => ({ text, target: target ?? defined.get(reference) }));
}

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf(page: string): readonly string[] {
  const seen = new Map<string, number>();
  return [...proseOf(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const anchor = anchorOf(heading);
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

function anchorOf(heading: string): string {
  const text = heading.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1').toLowerCase();
  return text.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
}

/** What is wrong with where a link leads, or nothing. Links out of the repository are not looked at. */
export function linkFault(page: string, { text, target }: Link): string | undefined {
  if (target === undefined) return `${page}: [${text}] is not defined`;
  if (/^[a-z]+:/.test(target)) return undefined;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(inRoot(file))) return `${page}: ${target} does not exist`;
  if (anchor === undefined || anchorsOf(file).includes(anchor)) return undefined;
  return `${page}: ${target} has no such heading`;
}

/** The paths that a page names in backticks; `{a,b}` stands for several, `<name>` and `*` for any. */
export function pathsNamedIn(page: string): readonly string[] {
  const named = [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
  return named.flatMap(alternatives).filter((name) => /^[\w@.-]+(\/[\w@.-]+)*\/?$/.test(name));
}

function alternatives(name: string): readonly string[] {
  const [whole, inside] = /\{([^{}]+,[^{}]+)\}/.exec(name) ?? [];
  if (whole === undefined || inside === undefined) return [name];
  return inside.split(',').flatMap((one) => alternatives(name.replace(whole, one)));
}

/**
 * Whether something named like a path is missing. From a folder of the root, or beside the page, it is a whole path;
 * a source file or a folder may also be named by the end of its path. Anything else is not a path.
 */
export function isMissing(page: string, name: string, files: readonly string[]): boolean {
  const first = name.split('/')[0] ?? name;
  const whole = ['.', dirname(page)].filter((from) => name.includes('/') && isFolder(join(from, first)));
  if (whole.length > 0) return !whole.some((from) => existsSync(inRoot(from, name)));
  if (name.endsWith('/')) return !files.some((file) => `/${file}`.includes(`/${name}`));
  return /\.(ts|mjs|md)$/.test(name) && !files.some((file) => `/${file}`.endsWith(`/${name}`));
}

function isFolder(path: string): boolean {
  return statSync(inRoot(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
