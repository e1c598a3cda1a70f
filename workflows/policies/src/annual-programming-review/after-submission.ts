import { opportunityDue, sizingDue } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { answersAwaited, type Purchase } from '@clausier/programming';
import { subjectOf, type Forecast } from '../forecast.js';

/**
 * R6: the submission starts the delays of the opportunity answers and of the sizings. An open one is asked for once,
 * and noted overdue on the first working day after its due date. Food has its own questions, and neither of these is
 * asked of it.
 */
export function answersDue(forecast: Forecast, purchase: Purchase, submittedOn: LocalDate): void {
  for (const { lot, opportunity, sizing } of answersAwaited(purchase)) {
    if (opportunity) opportunityAsked(forecast, purchase, lot, submittedOn);
    if (sizing) sizingAsked(forecast, purchase, lot, submittedOn);
  }
}

function opportunityAsked(forecast: Forecast, purchase: Purchase, lot: string, submittedOn: LocalDate): void {
  const subject = subjectOf(purchase.purchase, lot);
  const { dueOn } = opportunityDue({ submittedOn, calendar: forecast.calendar });
  forecast.raise({
    kind: 'opportunityRequested',
    subject,
    occurrence: 'first',
    dueAt: forecast.morning(submittedOn),
    summary: `test d’opportunité du lot ${subject} : réponse due le ${dueOn}`,
  });
  forecast.raise({
    kind: 'overdue',
    subject,
    occurrence: 'opportunity',
    dueAt: forecast.morningAfter(dueOn),
    summary: `test d’opportunité du lot ${subject} sans réponse`,
  });
}

/** A purchase programmed too late for its sizing to be due before the launch gets one task and no escalation. */
function sizingAsked(forecast: Forecast, purchase: Purchase, lot: string, submittedOn: LocalDate): void {
  const subject = subjectOf(purchase.purchase, lot);
  const { plannedLaunchOn } = purchase;
  const { calendar, zone } = forecast;
  const { dueOn, lateProgrammed } = sizingDue({ submittedOn, plannedLaunchOn, calendar, zone });
  const asked = forecast.occurrences('sizingRequested', subject).length > 0;
  if (!asked)
    forecast.raise({
      kind: 'sizingRequested',
      subject,
      occurrence: lateProgrammed ? 'lateProgrammed' : 'first',
      dueAt: forecast.morning(submittedOn),
      summary: lateProgrammed
        ? `calibrage du lot ${subject}, programmé tardivement : lancement prévu le ${plannedLaunchOn}`
        : `calibrage du lot ${subject}, dû le ${dueOn}`,
    });
  if (lateProgrammed) return;
  forecast.raise({
    kind: 'overdue',
    subject,
    occurrence: 'sizing',
    dueAt: forecast.morningAfter(dueOn),
    summary: `calibrage du lot ${subject} non fait`,
  });
}
