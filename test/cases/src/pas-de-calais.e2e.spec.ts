import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseCopy, Scratch, coursesOf, filesHolding, indicatorOf, plantCanaries } from '@clausier/test-e2e';
import { playCase, type Played } from './played-case.js';

const scratch = new Scratch();
let canaries: readonly string[];
let onTemporal: Played;
let onBuiltin: Played;

beforeAll(async () => {
  const copy = new CaseCopy(scratch.path('case'));
  canaries = plantCanaries(copy);
  onTemporal = await playCase(scratch, { caseDir: copy.folder, temporal: true });
  onBuiltin = await playCase(scratch, { temporal: false });
}, 600_000);
afterAll(() => scratch.remove());

describe('The reference case on a real Temporal server', () => {
  it('has every process as a workflow, and no other engine', () => {
    const { engine, serverVersion, workflows } = onTemporal.report.temporal;
    expect(engine).toBe('temporal');
    expect(serverVersion).toMatch(/^\d+\.\d+\.\d+/);
    for (const process of ['tendering', 'localEvaluation', 'centralEvaluation'])
      expect(workflows[process]?.completed).toBeGreaterThan(0);
    for (const process of ['annualProgrammingReview', 'executionTracking'])
      expect(workflows[process]?.started).toBeGreaterThan(0);
  });

  it('has every act performed by Temporal, each once, none before it was due', () => {
    const { acts } = onTemporal.report;
    expect(acts.length).toBeGreaterThan(50);
    expect(acts.filter(({ performedBy }) => performedBy !== 'temporal')).toEqual([]);
    expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
    const performed = onTemporal.events.filter(({ stream }) => stream.startsWith('followUp-'));
    expect(performed).toHaveLength(acts.length);
    expect(
      performed.filter(({ recordedAt, data }) => Date.parse(recordedAt) < Date.parse(String(data['dueAt']))),
    ).toEqual([]);
  });

  it('reminds and escalates the late directorate of 2013, and it alone', () => {
    const late = onTemporal.report.acts.filter(
      ({ process, kind }) => process === 'annualProgrammingReview' && kind === 'escalation',
    );
    expect(late.map(({ subject }) => subject)).toEqual(['restauration']);
  });

  it("computes the source's figures from the course, marked as illustrative", () => {
    const { pilot, supplies, centralEvaluations } = onTemporal.report;
    expect(pilot).toEqual({ operations: 8, agreedCentihours: 812_800, participants: 25, illustrative: true });
    expect(supplies).toEqual({
      ...{ lotsNotified: 27, lotsRegional: 24, suppliersRegional: 14, suppliersInDepartment: 7, suppliersInArras: 3 },
      illustrative: true,
    });
    expect(centralEvaluations.map(({ year, illustrative }) => ({ year, illustrative }))).toEqual([
      { year: 2007, illustrative: true },
      { year: 2013, illustrative: true },
    ]);
    expect(
      centralEvaluations.flatMap(({ indicators }) => indicators.filter(({ illustrative }) => !illustrative)),
    ).toEqual([]);
  });

  it("prints the source's figures beside the computed ones", () => {
    const row = (label: string): string | undefined =>
      onTemporal.stdout
        .split('\n')
        .findLast((line) => line.includes(label))
        ?.replaceAll(/\s+/g, ' ');
    expect(onTemporal.stdout.match(/^Évaluation centrale (2007|2013)$/gm)).toHaveLength(2);
    expect(row('Lots de denrées notifiés')).toMatch(/ 27 illustratif 27$/);
    expect(row('dans la commune de l’acheteur')).toMatch(/ 3 illustratif 3$/);
    expect(row('Marchés terminés')).toMatch(/ 311$/);
    expect(row('Heures programmées sur 24 mois')).toMatch(/non connu$/);
  });

  it("prints a share of the source apart from those measured otherwise, in the source's words and with its basis", () => {
    expect(onTemporal.stdout).toMatch(/^Part des produits biologiques dans les achats .* illustratif$/m);
    expect(onTemporal.stdout).toMatch(
      /^Part de l’agriculture biologique : yaourts, viande, fruits et légumes +22,3 %$/m,
    );
    expect(onTemporal.stdout).toMatch(
      /^Source, 22,3 % \(base de calcul non connue\) : « Le volume de produits issus .* pour les yaourts, la viande et les fruits et légumes : soit 22\.3 % des achats »$/m,
    );
  });

  it("takes the source's figures from the log, where they stand on the real buyer's mandates", () => {
    const recorded = onTemporal.events
      .filter(({ type }) => type === 'SourceFigureRecorded')
      .map(({ data: { figure, value } }) => ({ figure, value }));
    const reported = onTemporal.report.sourceFigures.flatMap(({ stated }) => stated ?? []);
    expect(reported.map(({ figure, value }) => ({ figure, value })).sort(byFigure)).toEqual(recorded.sort(byFigure));
    expect(recorded).toHaveLength(12);
  });

  it('leaves a log that verifies, and says how far it goes', () => {
    const { log } = onTemporal.report;
    expect(log.verified).toBe(true);
    expect(log.events).toBe(onTemporal.events.length);
    expect(log.lastPosition).toBe(String(onTemporal.events.length));
    expect(log.streams).toBe(new Set(onTemporal.events.map(({ stream }) => stream)).size);
    expect(log.headHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("puts the source's figures on the real buyer's streams, and nothing that was played", () => {
    const ofRealBuyer = onTemporal.events.filter(
      ({ stream, data }) => stream === 'buyer-pasdecalais' || data['buyer'] === 'pasdecalais',
    );
    expect(new Set(ofRealBuyer.map(({ type }) => type))).toEqual(new Set(['BuyerRegistered', 'MandateRecorded']));
    expect(
      onTemporal.events.some(({ stream }) =>
        /^(contract|hours|participant|centralEvaluation)-.*pasdecalais/.test(stream),
      ),
    ).toBe(false);
  });
});

describe('The same case on the built-in engine', () => {
  it('has the same events in every stream', () => {
    expect(coursesOf(onBuiltin.events)).toEqual(coursesOf(onTemporal.events));
  });

  it('has the same acts, due at the same instants, performed by the sentinel', () => {
    const named = ({ report }: Played) =>
      report.acts.map(({ performedBy: _, ...act }) => act).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(named(onBuiltin)).toEqual(named(onTemporal));
    expect(new Set(onBuiltin.report.acts.map(({ performedBy }) => performedBy))).toEqual(new Set(['sentinel']));
    expect(onBuiltin.report.temporal).toMatchObject({ engine: 'builtin', serverVersion: null });
  });

  it('has the same figures', () => {
    const figures = ({ report }: Played) =>
      report.centralEvaluations.map(({ year, indicators }) => ({ year, indicators }));
    expect(figures(onBuiltin)).toEqual(figures(onTemporal));
    expect(onBuiltin.report.pilot).toEqual(onTemporal.report.pilot);
    expect(onBuiltin.report.supplies).toEqual(onTemporal.report.supplies);
  });

  it('says loudly that there is no Temporal server', () => {
    expect(onBuiltin.stderr).toContain('ATTENTION : pas de serveur Temporal');
    expect(onTemporal.stderr).not.toContain('ATTENTION');
  });
});

describe('What is known about people', () => {
  it('stands in the vault, and in nothing else that the case leaves behind: logs, indexes, Temporal, messages', () => {
    const holders = filesHolding(onTemporal.dataDir, canaries);
    expect(holders.filter((hit) => !/^vault\.sqlite/.test(hit))).toEqual([]);
    for (const canary of canaries)
      expect(holders).toContainEqual(expect.stringMatching(new RegExp(`^vault.*: ${canary}$`)));
    expect(filesHolding(join(onTemporal.dataDir, 'outbox'), ['illustration']).length).toBeGreaterThan(0);
    expect(readFileSync(join(onTemporal.dataDir, 'temporal.sqlite')).includes('executionTracking')).toBe(true);
  });

  it('is neither printed nor reported', () => {
    const said = [onTemporal.stdout, onTemporal.stderr, readFileSync(onTemporal.reportFile, 'utf8')].join('\n');
    expect(canaries.filter((canary) => said.includes(canary))).toEqual([]);
  });

  it('makes no difference to any event or figure', () => {
    expect(indicatorOf(onTemporal.report, 2007, 'cohort.participants')).toBe(25);
    expect(coursesOf(onTemporal.events)['participant-p01']).toEqual(coursesOf(onBuiltin.events)['participant-p01']);
  });
});

function byFigure(a: { readonly figure?: unknown }, b: { readonly figure?: unknown }): number {
  return String(a.figure) < String(b.figure) ? -1 : 1;
}
