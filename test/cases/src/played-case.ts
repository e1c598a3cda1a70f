import { eventsIn, readReport, runStandalone, type Ended, type Report, type StoredEvent } from '@clausier/test-e2e';
import type { Scratch } from '@clausier/test-e2e';

export interface Played extends Ended {
  readonly report: Report;
  readonly dataDir: string;
  readonly reportFile: string;
  readonly events: readonly StoredEvent[];
}

/** `demo` of a case to its end, with its report and its log. Throws when it did not end well. */
export async function playCase(
  scratch: Scratch,
  { caseDir, temporal }: { readonly caseDir?: string; readonly temporal: boolean },
): Promise<Played> {
  const dataDir = scratch.path('data');
  const reportFile = scratch.path('report.json');
  const args = ['demo', '--data', dataDir, '--json', reportFile, ...(caseDir === undefined ? [] : ['--case', caseDir])];
  const ended = await runStandalone(args, { temporal });
  if (ended.code !== 0) throw new Error(`demo ended with ${ended.code}:\n${ended.stdout}\n${ended.stderr}`);
  return { ...ended, report: readReport(reportFile), dataDir, reportFile, events: eventsIn(dataDir) };
}
