import { accept, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { RunningContract } from '../../model/contract-state.js';
import { endsExecution } from '../../rules/lots-finished.js';
import { beforeStep, isRefusal, lotIn, unfinished } from '../../rules/steps.js';
import type { Data } from './schema.js';

/** Ends a lot that will not be accepted, started or not. */
export function decide(state: RunningContract, { data, on }: Command<Data>): Decision {
  const lot = lotIn(state, data.lot, unfinished);
  if (isRefusal(lot)) return lot;
  return (
    beforeStep(on, 'notification', state.notifiedOn) ??
    beforeStep(on, 'démarrage du lot', 'startedOn' in lot ? lot.startedOn : undefined) ??
    accept(
      contractEvents.LotTerminated({ lot: lot.lot, ground: data.ground, reason: data.reason }),
      ...endsExecution(state, lot.lot, 'terminated'),
    )
  );
}
