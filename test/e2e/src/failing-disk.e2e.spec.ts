import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Scratch,
  descendants,
  eventsIn,
  grantSomebody,
  isRunning,
  openingsOnly,
  runCli,
  start,
  type Server,
} from './harness/index.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

/** Room for the opening of the case, and not for much more. */
const TWO_MEGABYTES = 4_096;

describe.each([{ temporal: false }, { temporal: true }])(
  'A disk that fails under a running application, %j',
  (engine) => {
    const dataDir = scratch.path('data');
    let server: Server;
    let url: string;

    beforeAll(async () => {
      const caseDir = openingsOnly(scratch.path('case')).folder;
      // Temporal's own file grows faster, and is not the log: it is made before the limit holds.
      const begun = start({ dataDir, caseDir, ...engine });
      await begun.ready();
      await begun.stop();
      server = start({ dataDir, caseDir, ...engine, fileBlocks: TWO_MEGABYTES });
      url = await server.ready();
    }, 100_000);
    afterAll(() => server.kill());

    it('ends with code 1 and a sentence that says what to do, and leaves no process behind', async () => {
      const children = descendants(server.program.pid);
      const acknowledged: string[] = [];
      for (let sent = 0; sent < 2_000; sent += 1) {
        const answer = await grantSomebody(url, `n${sent}`).catch(() => undefined);
        if (answer?.status !== 201) break;
        acknowledged.push(`g_n${sent}`);
      }
      expect(await server.program.ended).toBe(1);
      expect(server.program.stderr()).toMatch(/^clausier : L’écriture du journal \S+ a échoué : vérifiez le disque/m);
      expect(server.program.stderr()).not.toMatch(/\n +at /);
      expect(children.filter(isRunning)).toEqual([]);
      const kept = new Set(eventsIn(dataDir).map(({ data }) => data['grant']));
      expect(acknowledged.filter((grant) => !kept.has(grant))).toEqual([]);
      expect(await runCli(['verify', '--data', dataDir])).toMatchObject({ code: 0 });
    });

    it('starts again on a sound disk with everything that was acknowledged', async () => {
      const again = start({ dataDir, ...engine });
      expect(await grantSomebody(await again.ready(), 'apres')).toMatchObject({ status: 201 });
      expect(await again.stop()).toMatchObject({ code: 0 });
    });
  },
);
