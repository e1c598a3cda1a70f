import { describe, expect, test } from '@jest/globals';
import { contactsIn } from './contacts.js';
import { recogniseBy, tracesOf, type Recognised } from './traces.js';

const person = (familyName: string, givenName: string) => ({ familyName, givenName });
function recognised(data: Parameters<typeof tracesOf>[0], text: string, identifier = false): Recognised | undefined {
  const traces = tracesOf(data);
  return recogniseBy((keys) => traces.filter(({ key }) => keys.includes(key)), [{ text, identifier }])[0];
}
const naming = (data: ReturnType<typeof person>, text: string) => recognised(data, text)?.name;

describe('a name that the vault knows', () => {
  test.each([
    ['Éloïse Lefèvre', 'ELOISE LEFEVRE est partie'],
    ['Éloïse Lefèvre', 'Lefevre, Eloise'],
    ['Éloïse Lefèvre', 'Mme Lefèvre'],
    ['Jean-Pierre Le Goff', 'jean pierre LE-GOFF'],
    ['Jean-Pierre Le Goff', 'LeGoff Pierre'],
    ['Anne D’Artagnan', "d'artagnan anne"],
    ['Marie Petit', 'Marie PETIT'],
    ['Marie Petit', 'M. Petit'],
  ])('%s is read in « %s »', (known, text) => {
    const [given = '', ...family] = known.split(' ');
    expect(naming(person(family.join(' '), given), text)).toBe('full');
  });

  test('that is a family name alone names somebody, unless it is an ordinary word, a place or too short', () => {
    expect(naming(person('Lefèvre', 'Éloïse'), 'le chantier de lefevre')).toBe('family');
    expect(naming(person('Petit', 'Marie'), 'un petit lot')).toBeUndefined();
    expect(naming(person('Du Bois', 'Marie'), 'fourniture du bois')).toBeUndefined();
    expect(naming(person('Roy', 'Marie'), 'le roy')).toBeUndefined();
    expect(naming(person('Omer', 'Marie'), 'mairie de Saint-Omer')).toBeUndefined();
  });

  test('is a whole word, never a part of one nor read out of several', () => {
    expect(naming(person('Lefèvre', 'Éloïse'), 'les lefèvreries')).toBeUndefined();
    expect(naming(person('Lagare', 'Éloïse'), 'travaux de la gare')).toBeUndefined();
    expect(naming(person('Lefèvre', 'Éloïse'), 'école Éloïse')).toBeUndefined();
  });

  test('is read in an identifier, between signs, capitals and digits', () => {
    for (const id of ['marie_durand_1', 'MarieDurand', 'durandMarie1980', 'x-durand'])
      expect([id, recognised(person('Durand', 'Marie'), id, true)?.name]).not.toEqual([id, undefined]);
  });
});

describe('contacts', () => {
  test.each([
    ['06 12 34 56 78', '+33 (0)6.12.34.56.78'],
    ['0612345678', '0033 6 12 34 56 78'],
    ['0692 12 34 56', '+262 692 12 34 56'],
    ['+687 12.34.56', '00687 123456'],
  ])('%s and %s are one phone', (known, text) => {
    expect(recognised({ phone: known }, `appeler le ${text} ce jour`)?.contacts).toContain('phone');
  });

  test.each([
    ['2 85 05 78 006 084 36', '285057800608436'],
    ['285057800608436', 'NIR : 2 85 05 78 006 084'],
    ['1 85 05 2A 006 084', '185052a006084'],
    ['12345678901234', 'dossier 12345678901234.'],
  ])('%s and %s are one number', (known, text) => {
    expect(recognised({ reference: known }, text)?.contacts).toContain('number');
  });

  test('an address is the same in any case, wherever an entry holds it', () => {
    const held = { criteria: [{ code: 'RSA', reference: 'Attestation de Ada@Exemple.fr' }] };
    expect(recognised(held, 'voir ADA@exemple.fr')).toEqual({ contacts: ['email'] });
  });

  test.each([
    '2026-01-02',
    'du 01/02/2026 au 03/04/2026',
    '1 250 000,00 €',
    'CPV 45233140-2',
    'lot 12',
    '12345678901234567',
  ])('%s holds none', (text) => {
    expect(contactsIn(text)).toEqual([]);
  });
});
