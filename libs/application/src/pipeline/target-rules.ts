import type { AnySlice, Command, Refusal } from '@clausier/kernel';
import { refuserOf } from '@clausier/kernel';
import { foreignEntityId } from './command-ids.js';

/** Refusals of commands sent to an id that their content does not allow. */
export const targetRefusals = {
  SUPPLIER_ID_MISMATCH:
    'L’identifiant d’un fournisseur découle de son identifiant officiel, pour qu’il ne soit jamais enregistré deux fois : {scheme} {value} s’enregistre sous {expected}. Renvoyez la commande à cet identifiant.',
} as const;

const refuse = refuserOf(targetRefusals);

type TargetRule = (id: string, data: never) => Refusal | undefined;

/** Commands whose target must derive from their content, by `<category>/<name>`. The hash it takes is not for deciders. */
const RULES: Readonly<Record<string, TargetRule>> = {
  'supplier/RegisterSupplier': (id, { identifier }: { identifier: { scheme: string; value: string } }) => {
    const expected = foreignEntityId(identifier.scheme, identifier.value);
    return id === expected ? undefined : refuse('SUPPLIER_ID_MISMATCH', { ...identifier, expected });
  },
};

/** The refusal of a target that contradicts the command's content, which passed the slice's schema. */
export function targetRefusal(slice: AnySlice, { id, data }: Command): Refusal | undefined {
  return RULES[nameOf(slice)]?.(id, data as never);
}

/** Sentences of the refusals that a command's target can meet. */
export function targetRefusalsOf(slice: AnySlice): Readonly<Record<string, string>> {
  return nameOf(slice) in RULES ? targetRefusals : {};
}

function nameOf({ aggregate, name }: AnySlice): string {
  return `${aggregate.category}/${name}`;
}
