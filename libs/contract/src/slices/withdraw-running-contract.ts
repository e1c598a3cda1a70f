import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { statementsFact } from '../facts.js';
import { isUnfinished } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { beforeStep } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** What was entered wrongly is withdrawn and entered again under another id. The log keeps both. */
export const withdrawRunningContract = contractSlice({
  name: 'WithdrawRunningContract',
  summary:
    'Retire un marché repris en cours par erreur, ou avec une faute, tant qu’aucun relevé n’y tient ; il se reprend sous une autre référence.',
  body: { reason: f.publicReason() },
  facts: {
    statements: {
      fact: statementsFact,
      key: ({ id, today }) => `${id}.${today.slice(0, 4)}${today.slice(5, 7)}`,
    },
  },
  permission: { roles: ['directorateAgent', 'fileManager'] },
  decide(state, { data: { reason }, on }, { statements: { count } }) {
    if (state.trackedFrom === undefined) return refuse('NOT_TAKEN_OVER');
    if (count > 0) return refuse('STATEMENTS_ON_CONTRACT', { count });
    const open = state.lots.filter(isUnfinished);
    if (open.length < state.lots.length) return refuse('LOTS_ENDED');
    return (
      beforeStep(on, 'début du suivi', state.trackedFrom) ??
      accept(
        ...open.map(({ lot }) => contractEvents.LotCancelled({ lot, reason })),
        contractEvents.RunningContractWithdrawn({ reason }),
      )
    );
  },
});
