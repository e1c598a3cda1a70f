import { accept, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { documentsSetAside } from '../rules/documents-set-aside.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

export const recordEnvironmentalTerms = contractSlice({
  name: 'RecordEnvironmentalTerms',
  summary:
    'Enregistre le critère et la condition d’exécution environnementaux d’un lot ; les pièces déjà figées sont à figer de nouveau.',
  body: {
    lot: f.ref(),
    criterion: f.publicReason(),
    condition: f.publicReason(),
  },
  permission: { roles: ['directorateAgent', 'procurementOffice'] },
  decide(state, { data, on }) {
    if (state.launch) return refuse('ALREADY_LAUNCHED', { launchedOn: state.launch.launchedOn });
    const lot = lotIn(state, data.lot, undecided);
    if (isRefusal(lot)) return lot;
    const { criterion, condition } = data;
    if (lot.environment?.criterion === criterion && lot.environment.condition === condition) return unchanged;
    return (
      beforeStep(on, 'planification', state.plannedOn) ??
      accept(
        contractEvents.EnvironmentalTermsRecorded({ lot: lot.lot, criterion, condition }),
        ...documentsSetAside(state),
      )
    );
  },
});
