import type { Flag } from '../events/hours-events.js';

/** What a flag says to whoever validates. */
export const FLAG_LABELS: Readonly<Record<Flag, string>> = {
  overlap: 'chevauche un autre relevé',
  overlapElsewhere: 'chevauche un relevé de la même personne sur un autre marché',
  onBehalf: 'déclaré pour autrui',
  monthlyLimit: 'au-delà de la limite mensuelle d’une personne, tous marchés',
  afterPlannedEnd: 'après la fin prévue du lot',
};
