import { slicesOf, type AnySlice, type Body, type Command, type Reach, type SliceDefinition } from '@clausier/kernel';
import { contract } from '../model/contract.js';
import { existing, type ContractState } from '../model/contract-state.js';
import { isHeld } from '../model/lot-state.js';
import { outOfStage, type CommandName, type StateFor } from '../stages.js';

/**
 * A command on contracts: its decision gets the state of the stages that allow it. A scope is given where the default does
 * not fit: the contract does not exist yet, or fewer suppliers may act.
 */
type ContractSlice<N extends CommandName, B extends Body, V> = SliceDefinition<ContractState, B, V, StateFor<N>> & {
  readonly name: N;
};

/** Defines a command on contracts: the stage table is asked first, then the command's own rules. */
export function contractSlice<const N extends CommandName, const B extends Body, V = Record<never, never>>(
  definition: ContractSlice<N, B, V>,
): AnySlice {
  const { permission, decide, ...rest } = definition;
  return slicesOf(contract)<B, V>({
    ...rest,
    permission: { scope: (state, command) => contractScope(state, command), ...permission },
    decide: (state, command, facts) => outOfStage(rest.name, state) ?? decide(state as StateFor<N>, command, facts),
  });
}

/**
 * Where a command on a contract acts; `undefined` while the contract does not exist. R12: the correspondent of a holder
 * acts on the lots that this holder holds, and on no other.
 */
export function contractScope(state: ContractState, { id, data }: Command<object>): Reach | undefined {
  const known = existing(state);
  if (!known) return undefined;
  const reached = known.lots.filter(isHeld).filter(({ lot }) => !('lot' in data) || lot === data.lot);
  const holders = reached.flatMap((lot) => lot.holders.map(({ supplier }) => supplier));
  return {
    directorate: known.directorate,
    contract: id,
    facilitators: known.facilitators.map(({ body, convention }) => ({ body, convention })),
    suppliers: [...new Set(holders)],
  };
}
