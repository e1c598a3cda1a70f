import { accept, f, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { namedElsewhereFact, statementsFact, type NamedElsewhereFact } from '../facts.js';
import { isUnfinished, type HeldLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { beforeStep } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** What was entered wrongly is withdrawn and entered again under another id. The log keeps both. */
export const withdrawRunningContract = contractSlice({
  name: 'WithdrawRunningContract',
  summary:
    'Retire un marché repris en cours par erreur, ou avec une faute, tant que rien n’y tient (relevé, achat, mise en demeure, pénalité, report d’heures) ; il se reprend sous une autre référence.',
  body: { reason: f.publicReason() },
  facts: {
    statements: {
      fact: statementsFact,
      key: ({ id, today }) => `${id}.${today.slice(0, 4)}${today.slice(5, 7)}`,
    },
    named: { fact: namedElsewhereFact, key: ({ id }) => id },
  },
  permission: { roles: ['directorateAgent', 'fileManager'] },
  decide(state, { data: { reason }, on }, { statements: { count }, named }) {
    if (state.trackedFrom === undefined) return refuse('NOT_TAKEN_OVER');
    if (count > 0) return refuse('STATEMENTS_ON_CONTRACT', { count });
    const open = state.lots.filter(isUnfinished);
    if (open.length < state.lots.length) return refuse('LOTS_ENDED');
    return (
      actsOn(open) ??
      namedRefusal(named) ??
      beforeStep(on, 'début du suivi', state.trackedFrom) ??
      accept(
        ...open.map(({ lot }) => contractEvents.LotCancelled({ lot, reason })),
        contractEvents.RunningContractWithdrawn({ reason }),
      )
    );
  },
});

/** What was notified to a holder, or decided about it, is not undone by a withdrawal. */
function actsOn(lots: readonly HeldLot[]): Refusal | undefined {
  for (const { lot, notices, penalty, shortfallDecision } of lots) {
    const acts = [
      ...(notices.length > 0 ? ['mise en demeure'] : []),
      ...(penalty ? ['pénalité'] : []),
      ...(shortfallDecision ? ['décision sur le manque d’heures'] : []),
    ];
    if (acts.length > 0) return refuse('ACTS_ON_CONTRACT', { lot, acts });
  }
  return undefined;
}

function namedRefusal({ supplyLines, carriedFrom }: NamedElsewhereFact): Refusal | undefined {
  if (supplyLines > 0) return refuse('SUPPLIES_ON_CONTRACT', { count: supplyLines });
  const lots = carriedFrom.map(({ contract, lot }) => `${contract}/${lot}`);
  return lots.length > 0 ? refuse('SHORTFALL_CARRIED_HERE', { lots }) : undefined;
}
