import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runRules } from './rules.js';

const folder = mkdtempSync(join(tmpdir(), 'clausier-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function rules(...argv: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [stdout, stderr].map((stream) => stream.setEncoding('utf8').toArray());
  const exitCode = await runRules(argv, stdout, stderr);
  stdout.end();
  stderr.end();
  const plain = async (pieces: Promise<string[]> | undefined) =>
    ((await pieces) ?? []).join('').replaceAll(/[\u00a0\u202f]/g, ' ');
  return { exitCode, out: await plain(out), err: await plain(err) };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const entry = (id: string, unit: string, value: unknown) => ({
  id,
  label: 'Politique locale',
  value,
  unit,
  nature: 'policy',
  validFrom: '2026-03-01',
  validUntil: null,
  source: 'Délibération',
  verified: true,
});

const department = file('pdc.json', {
  id: 'pdc',
  entries: [
    entry('delay.reviewAnswer', 'days', 35),
    entry('local.clauseFloor', 'cents', 9_000_000),
    entry('duty.testedPerLot', 'switch', false),
  ],
});
const town = file('ville.json', { id: 'ville', entries: [entry('local.clauseFloor', 'cents', 4_000_000)] });

describe('clausier rules', () => {
  it('says a rule on a day, with its dates, source and doubt', async () => {
    expect(await rules('threshold.works', '--on', '2014-06-01')).toEqual({
      exitCode: 0,
      out:
        'threshold.works : 5 186 000 € (loi, du 2014-01-01 au 2015-12-31)\n' +
        '  Seuil européen, travaux. Source : Seuils européens 2014-2015 (Code des marchés publics, art. 30, état 2014).\n' +
        '  Non vérifié : Le premier jour de cette ligne (1er janvier 2014) n’est pas vérifié.\n',
      err: '',
    });
  });

  it('says all the rules whose name begins so, and nothing of others', async () => {
    const { out } = await rules('delay.statement', '--on', '2026-01-01');
    expect(out.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
      'delay.statement : le 10 du mois suivant (usage, du 1990-01-01)',
      'delay.statement.formalNoticeProposal : 15 jours (usage, du 1990-01-01)',
      'delay.statement.reminderAfter : 1 jour (usage, du 1990-01-01)',
      'delay.statement.reminderBefore : 3 jours (usage, du 1990-01-01)',
      '',
    ]);
    expect((await rules('threshold.works', '--on', '2013-01-01')).out).toBe('Aucune règle en vigueur ce jour-là.\n');
  });

  it('says what a buyer has adopted, from its first day', async () => {
    const asked = ['delay.reviewAnswer', '--overlay', department, '--on'];
    expect((await rules(...asked, '2026-02-28')).out).toContain('delay.reviewAnswer : 28 jours (usage');
    expect((await rules(...asked, '2026-03-01')).out).toContain('delay.reviewAnswer : 35 jours (pdc, du 2026-03-01)');
  });

  it('compares two days', async () => {
    const { out } = await rules('threshold.works', '--on', '2025-12-31', '--compare', '2026-01-01');
    expect(out).toBe('threshold.works : 5 538 000 € → 5 404 000 €\n  Seuil européen, travaux.\n');
    const ended = await rules('threshold.works', '--on', '2027-12-31', '--compare', '2028-01-01');
    expect(ended.out).toContain('threshold.works : 5 404 000 € → aucune règle');
    const same = await rules('--on', '2026-12-01', '--compare', '2026-12-02');
    expect(same.out).toBe('Aucune différence.\n');
  });

  it('compares a buyer before and after, and two buyers', async () => {
    const before = await rules('--on', '2026-02-28', '--overlay', department, '--compare', '2026-03-01', '--json');
    expect((JSON.parse(before.out) as { id: string }[]).map(({ id }) => id)).toEqual([
      'delay.reviewAnswer',
      'duty.testedPerLot',
      'local.clauseFloor',
    ]);
    const buyers = await rules('local', '--on', '2026-06-01', '--overlay', town, '--with', department);
    expect(buyers.out).toBe('local.clauseFloor : 40 000 € → 90 000 €\n  Politique locale.\n');
  });

  it('answers in JSON, doubts included', async () => {
    const { out } = await rules('delay.eligibility', '--on', '2026-01-01', '--json');
    expect(JSON.parse(out)).toMatchObject([
      { id: 'delay.eligibility', value: 24, unit: 'months', verified: false },
      { id: 'delay.eligibility.warning', verified: true },
    ]);
  });

  it('refuses a local policy that no rule can use, and says where', async () => {
    const faulty = (name: string, of: unknown) => file(name, { id: 'pdc', entries: [of] });
    const refusal = async (path: string) => {
      const { exitCode, out, err } = await rules('--on', '2026-06-01', '--overlay', path);
      expect([exitCode, out]).toEqual([2, '']);
      return err.replace(`${folder}/`, '');
    };
    expect(await refusal(faulty('word.json', entry('delay.evidence', 'workingDays', 'x')))).toBe(
      'word.json, entries.0.value : la valeur n’a pas la forme de celle de la règle.\n',
    );
    expect(await refusal(faulty('law.json', entry('threshold.works', 'cents', 1)))).toBe(
      'law.json, entries.0 : une politique locale ne remplace pas la loi.\n',
    );
    expect(await refusal(faulty('bare.json', {}))).toContain('bare.json, entries.0.id : ce n’est pas une règle');
    expect(await refusal(file('list.json', []))).toContain('list.json : ce n’est pas une règle');
    expect(await refusal(file('text.json', '{\n oui'))).toBe(
      'text.json : ce n’est pas du JSON (ligne 2, colonne 2).\n',
    );
    expect(await refusal(join(folder, 'none.json'))).toBe('none.json : fichier illisible.\n');
  });

  it.each([
    [[], 'Quel jour ? --on AAAA-MM-JJ.\n'],
    [['--on', '2026-02-29'], '--on 2026-02-29 : ce jour n’existe pas, ou n’est pas écrit AAAA-MM-JJ.\n'],
    [
      ['--on', '2026-02-28', '--compare', 'hier'],
      '--compare hier : ce jour n’existe pas, ou n’est pas écrit AAAA-MM-JJ.\n',
    ],
    [['--on', '2026-01-01', '--day'], 'Argument inconnu : --day. Voir clausier rules --help.\n'],
    [['a', 'b', '--on', '2026-01-01'], 'Argument inconnu : b. Voir clausier rules --help.\n'],
    [['--on'], 'Une option demande une valeur. Voir clausier rules --help.\n'],
  ])('%j: exit 2', async (argv, message) => {
    expect(await rules(...argv)).toEqual({ exitCode: 2, out: '', err: message });
  });

  it.each(['--help', '-h'])('%s explains itself in French', async (option) => {
    const { exitCode, out } = await rules(option);
    expect(exitCode).toBe(0);
    expect(out).toContain('Usage : clausier rules [règle] --on JOUR');
  });
});
