import { directorateProgramme, programmingReview } from '@clausier/programming';
import type { Forecast } from '../forecast.js';
import { notBegun, type MemberStates, type Outlook } from '../process-definition.js';

/** Invites every directorate and tells it so. Closes the review when all have answered. */
export function campaign(forecast: Forecast, entity: string, members: MemberStates): Outlook {
  const { review, invited, closedOn } = members.one(programmingReview, entity);
  if (!review) return notBegun(`Revue ${entity} : à ouvrir.`);
  const command = { aggregate: programmingReview.category, id: entity };
  for (const directorate of closedOn === undefined ? review.directorates : [])
    if (!invited.some((one) => one.directorate === directorate))
      forecast.issue(
        {
          kind: 'invitation',
          subject: directorate,
          occurrence: 'first',
          dueAt: forecast.morning(review.openedOn),
          summary: `invitation de la direction ${directorate} à la revue ${review.year}`,
        },
        { ...command, name: 'InviteDirectorate', data: { directorate } },
      );
  for (const { directorate, invitedOn } of closedOn === undefined ? invited : [])
    forecast.raise({
      kind: 'invitation',
      subject: directorate,
      occurrence: 'message',
      dueAt: forecast.morning(invitedOn),
      summary: `message à la direction ${directorate} : invitation à la revue ${review.year}`,
    });
  const submitted = review.directorates.map((directorate) => {
    const { submittedOn } = members.one(directorateProgramme, `${entity}.${directorate}`);
    return { directorate, submittedOn };
  });
  const missing = submitted.filter(({ submittedOn }) => submittedOn === undefined);
  const lastOn = submitted
    .flatMap(({ submittedOn }) => submittedOn ?? [])
    .sort()
    .at(-1);
  if (closedOn === undefined && missing.length === 0 && lastOn !== undefined)
    forecast.issue(
      {
        kind: 'closing',
        subject: String(review.year),
        occurrence: 'all-in',
        dueAt: forecast.morning(lastOn),
        summary: `clôture de la revue ${review.year} : toutes les directions ont répondu`,
      },
      { ...command, name: 'CloseProgrammingReview', data: {} },
    );
  const awaited = missing.map(({ directorate }) => directorate).join(', ') || 'aucune';
  return forecast.outlook({
    over: closedOn !== undefined,
    stage: 'programming',
    details: `**Revue ${review.year}** ouverte le ${review.openedOn}, réponses dues le ${review.answersDueOn}. Directions attendues : ${awaited}.`,
  });
}
