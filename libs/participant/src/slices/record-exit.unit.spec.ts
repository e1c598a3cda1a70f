import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { participantEvents as events } from '../events/participant-events.js';
import { recordExit } from './record-exit.js';

const proposed = events.ParticipantProposed({ buyer: 'b1', contract: 'c1', lot: 'l1', employer: 's1' }, '2026-01-05');
const ended = events.ExitRecorded({ contract: 'c1', exitClass: 'other', milestone: 'end' }, '2026-03-31');
const { given } = slice(recordExit);

describe('recording how somebody leaves', () => {
  test('is done at the end, then at six and twelve months', () => {
    given(proposed)
      .when({ contract: 'c1', exitClass: 'other', milestone: 'end' })
      .then(events.ExitRecorded({ contract: 'c1', exitClass: 'other', milestone: 'end' }));
    given(proposed, ended)
      .when({ contract: 'c1', exitClass: 'lasting', milestone: 'sixMonths', on: '2026-09-30' })
      .then(events.ExitRecorded({ contract: 'c1', exitClass: 'lasting', milestone: 'sixMonths' }));
    given(proposed)
      .when({ contract: 'c1', exitClass: 'lasting', milestone: 'twelveMonths' })
      .thenRefused('EXIT_END_FIRST');
  });

  test('is told once per milestone', () => {
    given(proposed, ended).when({ contract: 'c1', exitClass: 'other', milestone: 'end' }).thenUnchanged();
    given(proposed, ended)
      .when({ contract: 'c1', exitClass: 'lasting', milestone: 'end' })
      .thenRefused(
        'EXIT_ALREADY_RECORDED',
        { milestone: 'fin de l’emploi', exitClass: 'autre situation' },
        'milestone',
      );
  });

  test('follows the proposal, and the end of the employment', () => {
    given().when({ contract: 'c1', exitClass: 'other', milestone: 'end' }).thenRefused('PARTICIPANT_NOT_PROPOSED');
    given(proposed, ended)
      .when({ contract: 'c1', exitClass: 'lasting', milestone: 'sixMonths', on: '2026-03-30' })
      .thenRefused('BEFORE_PREVIOUS_STEP', {
        on: '2026-03-30',
        step: 'la fin de l’emploi',
        previous: '2026-03-31',
      });
  });
});
