import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scratch, SmallDisk, canMount, openingsOnly, runCli, runStandalone, start, tamper } from './harness/index.js';

const scratch = new Scratch();
const sound = scratch.path('data');
let caseDir: string;
beforeAll(async () => {
  caseDir = openingsOnly(scratch.path('case')).folder;
  expect(await runStandalone(['demo', '--data', sound, '--case', caseDir])).toMatchObject({ code: 0 });
}, 600_000);
afterAll(() => scratch.remove());

const onMount = canMount() ? it : it.skip;

/** Starts; expects a sentence for whoever operates it, no stack, and code 1. */
async function expectRefusal(args: readonly string[], sentence: RegExp): Promise<void> {
  const ended = await runStandalone(args, { cwd: scratch.directory(), limitMs: 20_000 });
  expect(ended.stderr).toMatch(sentence);
  expect(ended.stderr).not.toMatch(/\n +at |node:internal|Error:|ERR_/);
  expect(ended.code).toBe(1);
}

const startOn = (dataDir: string): readonly string[] => ['start', '--data', dataDir, '--port', '0', '--case', caseDir];

function copyOfSound(): string {
  const copy = scratch.path('data');
  cpSync(sound, copy, { recursive: true });
  return copy;
}

describe('A data directory that cannot be used ends with code 1 and a sentence that says what to do', () => {
  it('a file in its place', async () => {
    const file = scratch.path('file');
    writeFileSync(file, '');
    await expectRefusal(
      startOn(file),
      /^clausier : \S+ n’est pas un dossier\. Choisissez-en un autre : --data DOSSIER\.$/m,
    );
    await expectRefusal(startOn(join(file, 'data')), /^clausier : \S+ n’est pas un dossier\./m);
  });

  onMount('read-only', async () => {
    const disk = SmallDisk.mount('1m');
    try {
      disk.makeReadOnly();
      for (const place of [disk.directory, join(disk.directory, 'data')])
        await expectRefusal(startOn(place), /^clausier : Le dossier de données \S+ n’est pas inscriptible\. Donnez/m);
    } finally {
      disk.unmount();
    }
  });

  onMount.each(['4k', '200k', '400k'])('full, with %s of room', async (size) => {
    const disk = SmallDisk.mount(size);
    try {
      await expectRefusal(startOn(disk.directory), /^clausier : .*plein.*[Ll]ibérez de la place/m);
    } finally {
      disk.unmount();
    }
  });

  it('a log of a newer format', async () => {
    const dataDir = copyOfSound();
    tamper(dataDir, "UPDATE meta SET value = '99' WHERE key = 'format'");
    await expectRefusal(startOn(dataDir), /^clausier : Le journal \S+ est au format 99, plus récent .*installez/m);
  });

  it.each(['log.sqlite', 'vault.sqlite'])('%s damaged', async (name) => {
    const dataDir = copyOfSound();
    writeFileSync(join(dataDir, name), 'no database, '.repeat(4_000));
    await expectRefusal(
      startOn(dataDir),
      /^clausier : Le fichier \S+ n’est pas un (journal|coffre) lisible.*restaurez/m,
    );
  });

  it('a note on the progress of the case that does not read', async () => {
    const dataDir = copyOfSound();
    writeFileSync(join(dataDir, 'case.json'), '{"case":');
    await expectRefusal(startOn(dataDir), /^clausier : \S+case\.json .*ne se lit pas/m);
  });

  it('begun with another case', async () => {
    const dataDir = copyOfSound();
    writeFileSync(join(dataDir, 'case.json'), JSON.stringify({ case: 'another', done: 3, finished: false }));
    await expectRefusal(startOn(dataDir), /^clausier : .*« another ».*« pas-de-calais »/m);
  });
});

describe('What can be made again from the log stops nobody', () => {
  it('read models and process tables that are damaged, or lost', async () => {
    const dataDir = copyOfSound();
    for (const name of ['processes.sqlite', 'read-models.sqlite'])
      writeFileSync(join(dataDir, name), 'no database, '.repeat(4_000));
    const server = start({ dataDir });
    await server.ready();
    expect(await server.stop()).toMatchObject({ code: 0 });
  });
});

describe('A command line that is not understood ends with code 1 and a sentence', () => {
  it.each([
    [['start', '--prot', '3000'], /^clausier : option inconnue : --prot\..*--help/m],
    [['start', '--data'], /^clausier : l’option --data attend une valeur\./m],
    [['start', '--port', 'web'], /^clausier : --port attend un nombre entre 0 et 65535/m],
    [['start', '--engine', 'steam'], /^clausier : --engine attend « temporal » ou « builtin »/m],
    [['start', 'here'], /^clausier : argument inattendu : here\./m],
    [['demo', '--jsno', 'x'], /^clausier : option inconnue : --jsno\./m],
    [['strat'], /^clausier : commande inconnue : strat\..*start.*demo/m],
  ])('%j', async (args, sentence) => {
    await expectRefusal(args, sentence);
  });

  it('clausier verify', async () => {
    const unknown = await runCli(['verify', '--dta', 'x']);
    expect(unknown.stderr).toMatch(/^clausier : option inconnue : --dta\./m);
    expect(unknown.code).toBe(1);
    const nowhere = await runCli(['verify', '--data', scratch.directory()]);
    expect(nowhere.stderr).toMatch(/^clausier : Pas de journal en \S+\. Indiquez le dossier de données/m);
    expect(nowhere.code).toBe(1);
  });
});

describe('--help explains in French and starts nothing', () => {
  it.each([['start'], ['demo']])('%s', async (command) => {
    const { code, stdout, stderr } = await runStandalone([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/--data DOSSIER/);
  });

  it.each([['verify'], ['calc'], [undefined]])('clausier %s', async (command) => {
    const { code, stdout, stderr } = await runCli([...(command === undefined ? [] : [command]), '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/clausier/i);
  });
});
