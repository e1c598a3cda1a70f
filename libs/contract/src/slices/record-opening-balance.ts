import { bearsHours } from '@clausier/clauses';
import { accept, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { beforeStep, isRefusal, lotIn, running } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** R7: the hours validated before the tracking stand apart, and no participant is made up for them. */
export const recordOpeningBalance = contractSlice({
  name: 'RecordOpeningBalance',
  summary:
    'Enregistre les heures déjà validées sous une clause d’un marché repris en cours, avant le mois de sa reprise.',
  body: {
    lot: f.ref(),
    clause: f.ref(),
    /** Validated before the month in which the tracking starts. */
    validatedCentihours: f.centihours(),
    /** Where the figure comes from, or why it replaces the one before. */
    reason: f.publicReason(),
  },
  permission: { roles: ['directorateAgent', 'fileManager'] },
  decide(state, { data, on }) {
    const lot = lotIn(state, data.lot, running);
    if (isRefusal(lot)) return lot;
    if (state.trackedFrom === undefined) return refuse('OPENING_NOT_EXPECTED', {}, 'validatedCentihours');
    const { on: _on, ...said } = data;
    const clause = lot.clauses.find((candidate) => candidate.clause === said.clause);
    if (!clause) return refuse('CLAUSE_UNKNOWN', { clause: said.clause, lot: lot.lot }, 'clause');
    if (!bearsHours(clause)) return refuse('CLAUSE_WITHOUT_HOURS', { clause: said.clause }, 'clause');
    const known = lot.opening?.find((candidate) => candidate.clause === said.clause);
    if (known?.validatedCentihours === said.validatedCentihours && known.reason === said.reason) return unchanged;
    return beforeStep(on, 'début du suivi', state.trackedFrom) ?? accept(contractEvents.OpeningBalanceRecorded(said));
  },
});
