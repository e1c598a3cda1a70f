import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone this launcher belongs to, whatever folder it is called from. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function inRoot(...parts) {
  return join(ROOT, ...parts);
}
