import type { AnySlice, Command, Refusal } from '@clausier/kernel';
import { refuserOf } from '@clausier/kernel';
import { derivedId } from './command-ids.js';

/** Refusals of commands sent to an id that their content does not allow. */
const targetRefusals = {
  SUPPLIER_ID_MISMATCH:
    'L’identifiant d’un fournisseur découle de son identifiant officiel, pour qu’il ne soit jamais enregistré deux fois : {scheme} {value} s’enregistre sous {expected}. Renvoyez la commande à cet identifiant, ou sans identifiant.',
} as const;

const refuse = refuserOf(targetRefusals);

/** The refusal of a target that contradicts the command's content, which passed the slice's schema. */
export function targetRefusal(slice: AnySlice, { id, data }: Command): Refusal | undefined {
  if (!slice.derivedIdOnly) return undefined;
  const content = data as Readonly<Record<string, unknown>>;
  const [scheme = '', value = ''] = slice.idFrom?.(content) ?? [];
  const expected = derivedId(slice, content) ?? '';
  return id === expected ? undefined : refuse('SUPPLIER_ID_MISMATCH', { scheme, value, expected });
}

/** Sentences of the refusals that a command's target can meet. */
export function targetRefusalsOf(slice: AnySlice): Readonly<Record<string, string>> {
  return slice.derivedIdOnly ? targetRefusals : {};
}
