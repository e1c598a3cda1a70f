import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Vault, VaultEntry } from '../vault.js';

/** An entry with invented content; `changes` replaces what a test cares about. */
export function entry(changes: Partial<VaultEntry> = {}): VaultEntry {
  return {
    ref: 'participant1',
    kind: 'ProposeParticipant',
    buyer: 'b1',
    data: { familyName: 'Exemple', givenName: 'Éloïse', birthDate: '1990-02-28' },
    commandId: 'c1',
    writtenAt: '2026-03-02T08:00:00Z',
    ...changes,
  };
}

/** What every vault promises. */
export function vaultContract(name: string, make: () => Promise<{ vault: Vault; dispose(): Promise<void> }>): void {
  describe(`${name} keeps the promises of the vault`, () => {
    let vault: Vault;
    let dispose: () => Promise<void>;
    beforeEach(async () => {
      ({ vault, dispose } = await make());
    });
    afterEach(() => dispose());

    test('what was put is got back, member for member', async () => {
      expect(await vault.put(entry())).toEqual({ outcome: 'stored' });
      expect(await vault.get('participant1')).toStrictEqual(entry());
      expect(await vault.get('participant2')).toBeUndefined();
      expect(await vault.entries('participant2')).toEqual([]);
    });

    test('a command that comes again changes nothing', async () => {
      await vault.put(entry());
      expect(await vault.put(entry({ writtenAt: '2026-03-02T09:00:00Z' }))).toEqual({ outcome: 'stored' });
      expect(await vault.entries('participant1')).toEqual([entry()]);
    });

    test.each([{ data: { familyName: 'Autre' } }, { kind: 'ConfirmEligibility' }, { buyer: 'b2' }])(
      'a command that comes again with other content is a conflict: %j',
      async (changes) => {
        await vault.put(entry());
        expect(await vault.put(entry(changes))).toEqual({ outcome: 'conflict' });
        expect(await vault.entries('participant1')).toEqual([entry()]);
      },
    );

    test('each command has its own entry, the last one written is got', async () => {
      const later = entry({ kind: 'ConfirmEligibility', data: { criteria: ['DELD'] }, commandId: 'c2' });
      await vault.put(entry());
      await vault.put(later);
      expect(await vault.get('participant1')).toEqual(later);
      expect(await vault.entries('participant1')).toEqual([entry(), later]);
    });

    test('what a refused command wrote can be withdrawn, and only that', async () => {
      await vault.put(entry());
      await vault.put(entry({ commandId: 'c2', data: {} }));
      await vault.withdraw('participant1', 'c2');
      await vault.withdraw('participant2', 'c1');
      expect(await vault.entries('participant1')).toEqual([entry()]);
    });

    test('what its entries hold is recognised in a text until they are withdrawn or erased', async () => {
      const texts = [{ text: 'Mme EXEMPLE Eloise' }, { text: 'rien' }, { text: 'voir a@b.example' }];
      const known = async () => (await vault.recognise(texts)).map(({ name, contacts }) => name ?? contacts.join());
      expect(await known()).toEqual(['', '', '']);
      await vault.put(entry());
      await vault.put(entry({ ref: 'participant2', commandId: 'c2', data: { email: 'A@b.example' } }));
      expect(await known()).toEqual(['full', '', 'email']);
      await vault.withdraw('participant2', 'c2');
      expect(await known()).toEqual(['full', '', '']);
      await vault.erase('participant1');
      expect(await known()).toEqual(['', '', '']);
    });

    test('an erased reference is gone with all its entries, the others stay', async () => {
      await vault.put(entry());
      await vault.put(entry({ commandId: 'c2', data: {} }));
      await vault.put(entry({ ref: 'participant2' }));
      expect(await vault.erase('participant1')).toBe(true);
      expect(await vault.entries('participant1')).toEqual([]);
      expect(await vault.get('participant2')).toEqual(entry({ ref: 'participant2' }));
      expect(await vault.erase('participant1')).toBe(false);
    });
  });
}
