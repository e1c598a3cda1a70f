import type { EligibilityRoute, EXIT_CLASSES, ExitMilestone } from '../events/participant-events.js';

/** Codes as a person reads them in a refusal. */
export const ROUTE_LABELS: Readonly<Record<EligibilityRoute, string>> = {
  structure: 'par la structure',
  person: 'sur critères personnels',
};
export const MILESTONE_LABELS: Readonly<Record<ExitMilestone, string>> = {
  end: 'fin de l’emploi',
  sixMonths: 'six mois',
  twelveMonths: 'douze mois',
};
export const EXIT_LABELS: Readonly<Record<(typeof EXIT_CLASSES)[number], string>> = {
  lasting: 'emploi durable',
  transition: 'emploi de transition',
  positive: 'sortie positive',
  other: 'autre situation',
};
