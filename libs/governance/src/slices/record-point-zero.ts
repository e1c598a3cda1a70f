import { accept, f, slicesOf, unchanged } from '@clausier/kernel';
import { FIGURE_UNITS, mandateEvents } from '../events/mandate.js';
import { mandate } from '../model/mandate.js';
import { refuse } from '../refusals.js';
import { beforeVote } from '../rules/after-vote.js';

/** A point 0 is set once per mandate: a baseline that moved could measure nothing. */
export const recordPointZero = slicesOf(mandate)({
  name: 'RecordPointZero',
  summary: 'Fixer le point 0 d’un indicateur : sa valeur avant que le mandat n’agisse.',
  body: { indicator: f.openCode(), value: f.count(), unit: f.code(FIGURE_UNITS) },
  permission: { roles: ['essHead', 'essOfficer'] },
  decide(state, command) {
    const { indicator, value, unit } = command.data;
    const known = state.pointZeros.find((one) => one.indicator === indicator);
    if (known?.value === value && known.unit === unit) return unchanged;
    if (known) return refuse('POINT_ZERO_ALREADY_RECORDED', { indicator, value: known.value }, 'indicator');
    return beforeVote(state, command) ?? accept(mandateEvents.PointZeroRecorded({ indicator, value, unit }));
  },
});
