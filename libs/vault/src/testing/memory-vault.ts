import { canonicalJson } from '@clausier/kernel';
import { recogniseBy, tracesOf } from '../traces/traces.js';
import { contentOf, type Vault, type VaultEntry } from '../vault.js';

/** The vault without a disk, for specs: same promises, checked by the same suite. */
export function memoryVault(): Vault {
  let kept: readonly VaultEntry[] = [];
  const entries = (ref: string) => kept.filter((entry) => entry.ref === ref).map((entry) => structuredClone(entry));

  return {
    put: async (entry) => {
      const text = canonicalJson(contentOf(entry));
      const known = kept.find(({ ref, commandId }) => ref === entry.ref && commandId === entry.commandId);
      if (known) return { outcome: canonicalJson(contentOf(known)) === text ? 'stored' : 'conflict' };
      kept = [...kept, JSON.parse(canonicalJson(entry)) as VaultEntry];
      return { outcome: 'stored' };
    },
    get: async (ref) => entries(ref).at(-1),
    entries: async (ref) => entries(ref),
    withdraw: async (ref, commandId) => {
      kept = kept.filter((entry) => entry.ref !== ref || entry.commandId !== commandId);
    },
    erase: async (ref) => {
      const before = kept.length;
      kept = kept.filter((entry) => entry.ref !== ref);
      return kept.length < before;
    },
    recognise: async (texts) =>
      recogniseBy((keys) => {
        const asked = new Set(keys);
        return kept.flatMap(({ data }) => tracesOf(data)).filter(({ key }) => asked.has(key));
      }, texts),
    close: async () => undefined,
  };
}
