import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseCopy, Scratch, eventsIn, readReport, runCli, runStandalone, tamper } from './harness/index.js';

const scratch = new Scratch();
const dataDir = scratch.path('data');
const reportFile = scratch.path('report.json');

beforeAll(async () => {
  const copy = new CaseCopy(scratch.path('case'));
  const ended = await runStandalone(['demo', '--data', dataDir, '--case', copy.folder, '--json', reportFile]);
  expect(ended).toMatchObject({ code: 0 });
}, 600_000);
afterAll(() => scratch.remove());

describe('clausier verify, on what the reference case left', () => {
  it('says how much is intact, with the head that the report gave', async () => {
    const { log } = readReport(reportFile);
    const { code, stdout } = await runCli(['verify', '--data', dataDir]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      `${log.events} événements dans ${log.streams} flux, jusqu'à la position ${log.lastPosition}`,
    );
    expect(stdout).toContain(log.headHash);
  });

  it('names the event of which one byte was flipped: type, stream and position; and ends with code 1', async () => {
    const declared = eventsIn(dataDir).find(
      ({ type, data }) => type === 'HoursDeclared' && data['centihours'] === 10_950,
    );
    expect(declared).toBeDefined();
    const { position, stream } = declared ?? { position: 0, stream: '' };
    const replaced = `replace(envelope, '"centihours":10950', '"centihours":10951')`;
    tamper(dataDir, `UPDATE events SET envelope = ${replaced} WHERE position = ${position}`);
    const { code, stdout } = await runCli(['verify', '--data', dataDir]);
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`^Journal ALTÉRÉ à la position ${position} :.*$`, 'm'));
    expect(stdout).toMatch(new RegExp(`^Événement : HoursDeclared, du flux ${stream}, révision \\d+,`, 'm'));
    const json = await runCli(['verify', '--data', dataDir, '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ verified: false, position: String(position), stream });
  });

  it('is content again once the byte is put back', async () => {
    const restored = `replace(envelope, '"centihours":10951', '"centihours":10950')`;
    tamper(dataDir, `UPDATE events SET envelope = ${restored} WHERE envelope LIKE '%"centihours":10951%'`);
    expect(await runCli(['verify', '--data', dataDir])).toMatchObject({ code: 0 });
  });
});
