import { centralEvaluationEvents } from '../events/central-evaluation-events.js';
import { computeCentralEvaluation } from '../rules/central-evaluation.js';
import { contract, hours, input } from './input.js';

export const buyer = { registeredOn: '2006-01-02', zone: 'Europe/Paris', calendar: 'FR' };

/** Opened on 1 February 2013 for 2012. */
export const openedYear = centralEvaluationEvents.CentralEvaluationOpened(
  {
    buyer: 'b62',
    year: 2012,
    freezeOn: '2013-03-01',
    publicationDueOn: '2013-03-31',
    publicationDueAt: '2013-03-31T22:00:00Z',
  },
  '2013-02-01',
);

/** Nine persons: six at the roads, three at the buildings. */
export const year2012 = input({
  illustrative: true,
  contracts: [contract({ contract: 'c1' }), contract({ contract: 'c2', directorate: 'buildings' })],
  hours: Array.from({ length: 9 }, (_, i) => hours(i < 6 ? 'c1' : 'c2', '2012-05', `p${i}`, 3_500)),
});

const { position, headHash, illustrative, perimeters, indicators, personTables } = computeCentralEvaluation(
  year2012,
  2012,
);
export const frozen = centralEvaluationEvents.PerimetersFrozen({ position, headHash, ...perimeters }, '2013-03-01');
export const computed = centralEvaluationEvents.IndicatorsComputed(
  {
    position,
    headHash,
    illustrative,
    indicators: indicators.map((result) => ({ ...result, rows: result.rows.length })),
    personTables,
  },
  '2013-03-01',
);
