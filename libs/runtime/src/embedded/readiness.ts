import { allReadModels } from '@clausier/read-models';
import type { CasePlay } from '../http/index.js';
import type { Bridge } from '../processes/bridge.js';
import type { Projections } from '../projections/projections.js';

/** What keeps work from being taken on, or from being followed up, in French; empty when all is well. */
export function missingParts(
  bridge: Pick<Bridge, 'failure'>,
  projections: Pick<Projections, 'failure' | 'isReady' | 'parkedModels'>,
  play?: Pick<CasePlay, 'isOver'>,
): readonly string[] {
  const parked = projections.parkedModels();
  const building = allReadModels.filter(({ name }) => !parked.includes(name) && !projections.isReady(name));
  return [
    ...(play === undefined || play.isOver() ? [] : ['la démonstration joue encore son cas']),
    ...(bridge.failure === undefined ? [] : ['les processus ne sont plus prévenus de ce qui s’enregistre']),
    ...(projections.failure === undefined ? [] : ['les vues ne suivent plus le journal']),
    ...(parked.length === 0 ? [] : [`vues arrêtées : ${parked.join(', ')}`]),
    ...(building.length === 0 ? [] : ['des vues sont en construction']),
  ];
}
