import { parseProgrammeId } from '@clausier/programming';
import { Forecast } from '../forecast.js';
import type { Outlook, ProcessDefinition } from '../process-definition.js';
import { campaign } from './campaign.js';
import { directorateAnswer } from './directorate-answer.js';

/** One per campaign (`<buyer>.<year>`) and one per directorate asked (`<buyer>.<year>.<directorate>`). */
export const annualProgrammingReview: ProcessDefinition = {
  process: 'annualProgrammingReview',
  outlook: (entity, members): Outlook => {
    const forecast = new Forecast('annualProgrammingReview', entity, members);
    const programme = parseProgrammeId(entity);
    return programme
      ? directorateAnswer(forecast, entity, programme.directorate, members)
      : campaign(forecast, entity, members);
  },
};
