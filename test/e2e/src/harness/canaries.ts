import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CaseCopy } from './case-copy.js';

/** Gives everybody in a case a name, a birth date and a proof found nowhere else; answers these texts. */
export function plantCanaries(copy: CaseCopy): readonly string[] {
  const planted: string[] = [];
  const rows = copy.rows('participants').map((row, index) => {
    const personal = canariesOf(index + 1);
    planted.push(...Object.values(personal));
    return { ...row, ...personal };
  });
  copy.setRows('participants', rows).edit('steps/04-heures.json', withProofs);
  return planted;
}

/** Files of a directory, however deep, that hold one of the texts: `file: text`. */
export function filesHolding(directory: string, texts: readonly string[]): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const bytes = readFileSync(file);
      return texts.filter((text) => bytes.includes(text)).map((text) => `${relative(directory, file)}: ${text}`);
    });
}

function canariesOf(n: number) {
  const two = String(n).padStart(2, '0');
  return {
    familyName: `Canarifamille${two}Qx`,
    givenName: `Canariprénom${two}Qx`,
    // A birth date so old that no process, no law and no other row has it.
    birthDate: `19${two}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`,
    reference: `CANARI_PREUVE_${two}`,
  };
}

/** Has each confirmation of eligibility say on which proof it rests. */
function withProofs(text: string): string {
  const steps = JSON.parse(text) as { command: string; body: object }[];
  const changed = steps.map((step) =>
    step.command === 'participant/confirm-eligibility'
      ? {
          ...step,
          body: {
            ...step.body,
            personal: { criteria: [{ code: '${criterion}', proofOn: '${proofOn}', reference: '${reference}' }] },
          },
        }
      : step,
  );
  return JSON.stringify(changed);
}
