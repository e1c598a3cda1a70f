import type { z } from 'zod';
import {
  slicesOf,
  type AnySlice,
  type Command,
  type Decision,
  type FactRequests,
  type FactValues,
  type ProcessName,
  type Role,
  type Scope,
} from '@clausier/kernel';
import { contract } from '../model/contract.js';
import { existing, type ContractState } from '../model/contract-state.js';
import { isHeld } from '../model/lot-state.js';
import { outOfStage, type CommandName, type StateFor } from '../stages.js';

interface ContractSlice<C extends CommandName, D extends z.ZodObject, F extends FactRequests> {
  readonly summary: string;
  readonly schema: D;
  readonly facts?: F;
  readonly roles: readonly Role[];
  readonly processes?: readonly ProcessName[];
  /** Only where the contract does not exist yet; else its own state says where the command acts. */
  readonly scope?: (state: ContractState, command: Command<z.output<D>>, facts: FactValues<F>) => Scope | undefined;
  readonly decide: (state: StateFor<C>, command: Command<z.output<D>>, facts: FactValues<F>) => Decision;
}

/** Defines a command on contracts: the stage table is asked first, then the command's own rules. */
export function contractSlice<C extends CommandName>(name: C) {
  return <D extends z.ZodObject, F extends FactRequests = Record<never, never>>(
    definition: ContractSlice<C, D, F>,
  ): AnySlice =>
    slicesOf(contract)<D, F>({
      name,
      summary: definition.summary,
      schema: definition.schema,
      ...(definition.facts ? { facts: definition.facts } : {}),
      permission: {
        roles: definition.roles,
        processes: definition.processes ?? [],
        scope: definition.scope ?? ((state, command) => contractScope(state, command)),
      },
      decide: (state, command, facts) =>
        outOfStage(name, state) ?? definition.decide(state as StateFor<C>, command, facts),
    });
}

/**
 * Where a command on an existing contract acts; `undefined` while there is none. A holder reaches the lots it holds: its
 * correspondent has no say on another holder's lot (R12: its own only).
 */
export function contractScope(state: ContractState, { id, data }: Command<object>): Scope | undefined {
  const known = existing(state);
  if (!known) return undefined;
  const reached = known.lots.filter(isHeld).filter(({ lot }) => !('lot' in data) || lot === data.lot);
  const holders = reached.flatMap((lot) => lot.holders.map(({ supplier }) => supplier));
  return {
    buyer: known.buyer,
    directorate: known.directorate,
    contract: id,
    facilitators: known.facilitators.map(({ body, convention }) => ({ body, convention })),
    suppliers: [...new Set(holders)],
  };
}
