import type { RuleEntry, RuleUnit, RuleValue } from '../book/entry.js';
import { counted, euros, hours, percent, wholeNumber } from '../french/quantities.js';

type Writer = (value: number) => string;

const noun =
  (singular: string, plural: string): Writer =>
  (value) =>
    counted(value, singular, plural);

/** How a number of each unit is written; units without one are written as they are. */
const NUMBERS: Readonly<Partial<Record<RuleUnit, Writer>>> = {
  cents: euros,
  basisPoints: percent,
  centihours: hours,
  hours: (value) => hours(value * 100),
  days: noun('jour', 'jours'),
  workingDays: noun('jour ouvré', 'jours ouvrés'),
  months: noun('mois', 'mois'),
  years: noun('an', 'ans'),
  persons: noun('personne', 'personnes'),
  characters: noun('caractère', 'caractères'),
  dayOfMonth: (value) => `le ${value} du mois suivant`,
  easterOffsets: (value) => `Pâques ${value < 0 ? '−' : '+'} ${Math.abs(value)}`,
};

/** The value of an entry, in French, with its unit. */
export function valueInFrench(entry: Pick<RuleEntry, 'value' | 'unit'>): string {
  return written(entry.value, entry.unit);
}

function written(value: RuleValue, unit: RuleUnit): string {
  if (typeof value === 'number') return (NUMBERS[unit] ?? wholeNumber)(value);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map((item) => written(item, unit)).join(', ');
  return Object.entries(value)
    .filter(([, member]) => !isList(member) || member.length > 0)
    .map(([name, member]) => `${MEMBERS[name] ?? name} ${memberWritten(name, member, unit)}`)
    .join(' ; ');
}

/** French names of the members of a composite value. */
const MEMBERS: Readonly<Record<string, string>> = {
  article: 'article',
  kinds: 'pour',
  successors: 'puis',
  level: 'niveau',
  proof: 'preuve',
  proofMonths: 'âge maximal de la preuve',
  sensitivity: 'donnée',
  perHourCents: 'montant par heure',
  ceilingMultiple: 'multiple du plafond horaire',
  capBp: 'plafonnée à',
  low: 'de',
  high: 'à',
  end: 'fin',
  sixMonths: 'premier point',
  twelveMonths: 'second point',
  building: 'bâtiment',
  painting: 'peinture',
  masonry: 'maçonnerie',
  metalFrame: 'charpente métallique',
};

const SENSITIVITIES: Readonly<Record<string, string>> = {
  none: 'ordinaire',
  social: 'sociale',
  sensitive: 'sensible (jamais croisée)',
};

function memberWritten(name: string, member: RuleValue, unit: RuleUnit): string {
  if (name === 'proofMonths') return member === 0 ? 'sa propre validité' : written(member, 'months');
  if (name === 'perHourCents') return written(member, 'cents');
  if (name === 'ceilingMultiple') return String(member).replace('.', ',');
  if (name === 'capBp') return written(member, 'basisPoints');
  if (name === 'sensitivity') return SENSITIVITIES[String(member)] ?? String(member);
  return written(member, unit);
}

function isList(value: RuleValue): value is readonly (string | number | boolean)[] {
  return Array.isArray(value);
}
