import { wholeNumber, type Range } from '@clausier/rulebook';
import { InexactNumber } from '../json/number-literal.js';

/** The French sentences of the refusals: what is wrong, and what would be right. */
export const messages = {
  notAnObject: (path: string) => `${place(path)} doit être un objet JSON.`,
  notAList: (path: string) => `${place(path)} doit être une liste.`,
  notABoolean: (path: string) => `${place(path)} doit être « true » ou « false ».`,
  notAString: (path: string) => `${place(path)} doit être une chaîne de caractères.`,
  notWhole: (path: string, value: unknown) =>
    value instanceof InexactNumber || typeof value === 'number'
      ? `${place(path)} doit être un nombre entier compris entre −(2^53 − 1) et 2^53 − 1.`
      : `${place(path)} doit être un nombre entier.`,
  repeated: (path: string) => `${place(path)} figure deux fois dans le même objet.`,
  missing: (path: string) => `${place(path)} est obligatoire.`,
  unknownField: (path: string) => `${place(path)} n’existe pas pour ce calcul.`,
  exactlyOne: (names: readonly string[]) => `Il faut exactement un champ parmi ${list(names)}.`,
  otherLength: (path: string) => `${place(path)} doit compter autant de cases que la première ligne.`,
  malformed: (path: string, form: string) => `${place(path)} doit s’écrire ${form}.`,
  unknownValue: (path: string, choices: readonly string[]) =>
    `${place(path)} doit être une valeur parmi ${list(choices)}.`,
  notADate: (path: string) => `${place(path)} doit être une date existante AAAA-MM-JJ, de 1990 à 2099.`,
  notAMonth: (path: string) => `${place(path)} doit être un mois AAAA-MM, de 1990 à 2099.`,
  outOfRange: (path: string, { min, max }: Range) =>
    max === Number.MAX_SAFE_INTEGER
      ? `${place(path)} doit être au moins ${wholeNumber(min)}.`
      : `${place(path)} doit être compris entre ${wholeNumber(min)} et ${wholeNumber(max)}.`,
  notPositive: (path: string) => `${place(path)} doit être supérieur à 0.`,
  endsBeforeStart: (path: string) => `${place(path)} ne peut pas précéder le premier jour.`,
  answerTooGreat: () => 'Le résultat dépasse le plus grand nombre entier exact (2^53 − 1).',
  noThreshold: () =>
    'Aucun seuil n’est connu à cette date : la table va du 1er janvier 2014 au 31 décembre 2027 et n’est jamais extrapolée.',
} as const;

function place(path: string): string {
  return path === '' ? 'L’entrée' : `« ${path} »`;
}

function list(names: readonly string[]): string {
  return names.map((name) => `« ${name} »`).join(', ');
}
