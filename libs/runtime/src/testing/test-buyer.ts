import type { World } from './world.js';

const DIRECTORATES = { routes: 'Direction des routes', batiments: 'Direction des bâtiments' } as const;

type TestDirectorate = keyof typeof DIRECTORATES;

/** Body of `register-buyer` for the département `dep` of tests: a head named `head`, and these directorates. */
export function testBuyer(directorates: readonly TestDirectorate[], on?: string) {
  return {
    officialName: 'Département d’essai',
    illustrative: true,
    calendar: 'FR',
    head: 'head',
    directorates: directorates.map((directorate) => ({ directorate, officialName: DIRECTORATES[directorate] })),
    launchReservedToProcurement: false,
    ...(on === undefined ? {} : { on }),
  };
}

/** Registers the département, with an agent `agent_<directorate>` in each directorate. */
export async function registerTestBuyer(
  world: World,
  directorates: readonly TestDirectorate[],
  on?: string,
): Promise<void> {
  await world.send('installer', 'operator', 'buyer/dep/register-buyer', testBuyer(directorates, on));
  for (const directorate of directorates)
    await world.send('head', 'essHead', 'buyer/dep/grant-role', {
      grant: `g_${directorate}`,
      actor: `agent_${directorate}`,
      role: 'directorateAgent',
      directorate,
    });
}
