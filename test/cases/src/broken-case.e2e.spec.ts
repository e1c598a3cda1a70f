import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { CaseCopy, Scratch, openingsOnly, runStandalone, type Ended } from '@clausier/test-e2e';

const scratch = new Scratch();
afterAll(() => scratch.remove());

/** Plays a copy that was broken. */
async function playBroken(broken: CaseCopy): Promise<Ended> {
  return runStandalone(['demo', '--case', broken.folder, '--json', scratch.path('report.json')]);
}

/** The message is one French line that says where the case is wrong. It tells nothing of how the program is made. */
function expectSentence(ended: Ended, sentence: RegExp): void {
  expect(ended.stderr).toMatch(sentence);
  expect(ended.stderr).not.toMatch(/\n +at |node:internal|Error:/);
  expect(ended.code).toBe(1);
}

const whole = (): CaseCopy => new CaseCopy(scratch.path('case'));
const FIRST_STEPS = 'steps/01-acheteurs.json';

describe('A case folder that cannot be played ends with code 1 and a sentence that says where', () => {
  it.each<[string, (copy: CaseCopy) => CaseCopy, RegExp]>([
    [
      'malformed JSON',
      (copy) => copy.edit('data/pilots.json', (text) => text.replace('"title": ', '"title" ')),
      /^clausier : \S*data\/pilots\.json n’est pas du JSON : faute à la ligne 7, colonne 13$/m,
    ],
    [
      'a table that nobody made',
      (copy) => copy.edit(FIRST_STEPS, (text) => text.replace('"each": "suppliers"', '"each": "vendors"')),
      /^clausier : steps\/01-acheteurs\.json\[11\] : table inconnue : vendors$/m,
    ],
    [
      'a field that the row lacks',
      (copy) => copy.edit(FIRST_STEPS, (text) => text.replace('${officialName}', '${title}')),
      /^clausier : steps\/01-acheteurs\.json\[11\] : champ inconnu : title$/m,
    ],
    [
      'a member that a step has not',
      (copy) => copy.edit(FIRST_STEPS, (text) => text.replace('"actor"', '"acteur"')),
      /^clausier : steps\/01-acheteurs\.json : \[0\] : Clé non reconnue : \"acteur\"$/m,
    ],
    [
      'a role that does not exist',
      (copy) => copy.edit(FIRST_STEPS, (text) => text.replace('"role": "essHead"', '"role": "boss"')),
      /^clausier : steps\/01-acheteurs\.json : \[\d+\]\.role : Option invalide.*essHead/m,
    ],
    [
      'a date that does not exist',
      (copy) => copy.edit(FIRST_STEPS, (text) => text.replace('2006-06-26', '2006-06-31')),
      /^clausier : steps\/01-acheteurs\.json\[11\] : « 2006-06-31 » n’est pas une date$/m,
    ],
    ['no case.json', (copy) => copy.remove('case.json'), /^clausier : le fichier \S*case\.json manque/m],
  ])('%s', async (_title, broke, sentence) => {
    expectSentence(await playBroken(broke(whole())), sentence);
  });

  it('a folder that is not there', async () => {
    const ended = await runStandalone(['demo', '--case', join(scratch.directory(), 'nowhere')]);
    expectSentence(ended, /^clausier : .*nowhere\S* manque/m);
  });

  it('a step that is refused: which one, by which rule, with the sentence of the refusal', async () => {
    const copy = openingsOnly(scratch.path('case'));
    copy.edit(FIRST_STEPS, (text) => text.replace('"id": "mandat_illustration"', '"id": "deliberation2006"'));
    expectSentence(
      await playBroken(copy),
      /^clausier : steps\/01-acheteurs\.json\[3\], le 2006-06-19 : mandate\/deliberation2006\/record-mandate refusé \(\d+ [A-Z_]+\) : .*[a-zé]/m,
    );
  });

  it('a step whose body does not fit: the faulty field', async () => {
    const copy = openingsOnly(scratch.path('case'));
    copy.edit(FIRST_STEPS, (text) => text.replace('"calendar": "FR"', '"calendar": "XX"'));
    expectSentence(
      await playBroken(copy),
      /^clausier : steps\/01-acheteurs\.json\[0\], le 2006-06-01 : .* refusé \(400 INVALID_INPUT\) : .*calendar/m,
    );
  });
});
