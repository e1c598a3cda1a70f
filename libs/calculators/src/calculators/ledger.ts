import {
  ledger,
  type ClauseStrategy,
  type LedgerEntry,
  type LedgerResult,
  euros,
  hours,
  percent,
} from '@clausier/rulebook';
import { z } from 'zod';
import { defineCalculator } from '../calculator.js';
import { list, object, variants } from '../contract/composites.js';
import { integer } from '../contract/scalars.js';
import { sizingFields, sizingSentence } from './sizing.js';

interface LedgerInput {
  readonly clause: ClauseStrategy;
  readonly entries: readonly LedgerEntry[];
}

const whole = z.number().int();
const given = { centihours: integer('natural', 'Heures, en centièmes') };

export const ledgerCalculator = defineCalculator<LedgerInput, LedgerResult>({
  name: 'ledger',
  summary: 'Compte d’heures d’une clause : dues, validées, solde',
  input: object({
    clause: variants(
      'strategy',
      {
        fixed: { agreedCentihours: integer('natural', 'Heures convenues, en centièmes') },
        formula: sizingFields,
        share: {
          labourCentihours: integer('natural', 'Heures de main-d’œuvre déclarées, en centièmes'),
          shareBp: integer('basisPoints', 'Part, en points de base'),
        },
        accrual: {
          invoicedCents: integer('natural', 'Montant HT facturé, en centimes'),
          stepCents: integer('positive', 'Montant HT pour une heure, en centimes'),
        },
      },
      'Manière de connaître les heures dues',
    ),
    entries: list(
      variants(
        'kind',
        {
          validated: given,
          correction: { centihours: integer('signed', 'Heures, en centièmes, de signe quelconque') },
          creditIn: given,
          creditOut: given,
        },
        'Nature de l’écriture',
      ),
      'Écritures, dans n’importe quel ordre',
    ),
  }),
  answer: {
    due: whole,
    validated: whole,
    creditIn: whole,
    creditOut: whole,
    balance: whole,
    shortfall: whole,
    surplus: whole,
  },
  compute: ({ clause, entries }) => ledger(clause, entries),
  explain: ({ clause }, answer) =>
    `Dues : ${dueSentence(clause, answer.due)}. ` +
    `${hours(answer.validated)} validées + ${hours(answer.creditIn)} reçues − ${hours(answer.creditOut)} cédées ` +
    `− ${hours(answer.due)} dues = ${hours(answer.balance)}${outcome(answer)}.`,
});

function dueSentence(clause: ClauseStrategy, due: number): string {
  switch (clause.strategy) {
    case 'fixed':
      return `${hours(due)} convenues`;
    case 'formula':
      return sizingSentence(clause);
    case 'share':
      return `${hours(clause.labourCentihours)} × ${percent(clause.shareBp)} = ${hours(due)}, au centième le plus proche`;
    case 'accrual':
      return `${euros(clause.invoicedCents)} ÷ ${euros(clause.stepCents)} = ${hours(due)}, au centième le plus proche`;
  }
}

function outcome({ shortfall, surplus }: LedgerResult): string {
  if (shortfall > 0) return `, soit ${hours(shortfall)} manquantes`;
  return surplus > 0 ? `, soit ${hours(surplus)} en excédent` : '';
}
