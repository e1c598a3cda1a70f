import { parseProgrammeId } from '@clausier/programming';
import { Forecast, buyerState } from '../forecast.js';
import type { Outlook, ProcessDefinition } from '../process-definition.js';
import { campaign } from './campaign.js';
import { directorateAnswer } from './directorate-answer.js';

/** The first part of the entity is the buyer. */
function buyerOf(entity: string): string {
  return entity.split('.')[0] ?? entity;
}

/** One per campaign (`<buyer>.<year>`) and one per directorate asked (`<buyer>.<year>.<directorate>`). */
export const annualProgrammingReview: ProcessDefinition = {
  process: 'annualProgrammingReview',
  buyerOf,
  outlook: (entity, members): Outlook => {
    const forecast = new Forecast('annualProgrammingReview', entity, members, buyerState(members, buyerOf(entity)));
    const programme = parseProgrammeId(entity);
    return programme
      ? directorateAnswer(forecast, entity, programme.directorate, members)
      : campaign(forecast, entity, members);
  },
};
