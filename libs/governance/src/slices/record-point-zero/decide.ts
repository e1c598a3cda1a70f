import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { mandateEvents } from '../../events/mandate.js';
import type { MandateState } from '../../model/mandate.js';
import { refuse } from '../../refusals.js';
import { beforeVote } from '../../rules/after-vote.js';
import type { RecordPointZero } from './schema.js';

/** A baseline that moves measures nothing: once set, it stays for the mandate. */
export function decide(state: MandateState, command: Command<RecordPointZero>): Decision {
  const { indicator, value, unit } = command.data;
  const known = state.pointZeros.find((one) => one.indicator === indicator);
  if (known?.value === value && known.unit === unit) return unchanged;
  if (known) return refuse('POINT_ZERO_ALREADY_RECORDED', { indicator, value: known.value }, 'indicator');
  return beforeVote(state, command) ?? accept(mandateEvents.PointZeroRecorded({ indicator, value, unit }));
}
