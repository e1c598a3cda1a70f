import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export function inRoot(...parts: readonly string[]): string {
  return join(ROOT, ...parts);
}

const rootPackage = z.object({
  workspaces: z.array(z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});
const projectPackage = z.object({
  name: z.string(),
  nx: z.object({ tags: z.tuple([z.string()]) }),
  dependencies: z.record(z.string(), z.string()).optional(),
});

export interface Project {
  readonly name: string;
  /** Folder from the root. */
  readonly folder: string;
  readonly tag: string;
}

export function readRootPackage(): z.output<typeof rootPackage> {
  return rootPackage.parse(readJson('package.json'));
}

/** Every project of the workspace, found as npm finds workspaces. */
export function projects(): readonly Project[] {
  return readRootPackage()
    .workspaces.map((pattern) => pattern.replace(/\/\*$/, ''))
    .filter((parent) => existsSync(inRoot(parent)))
    .flatMap((parent) => readdirSync(inRoot(parent)).map((name) => join(parent, name)))
    .filter((folder) => existsSync(inRoot(folder, 'package.json')))
    .map((folder) => {
      const { name, nx } = projectPackage.parse(readJson(folder, 'package.json'));
      return { name, folder, tag: nx.tags[0] };
    });
}

export function readText(...parts: readonly string[]): string {
  return readFileSync(inRoot(...parts), 'utf8');
}

function readJson(...parts: readonly string[]): unknown {
  return JSON.parse(readText(...parts));
}
