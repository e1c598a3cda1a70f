import { commandsAllowedIn, stageRules, STAGES } from './stages.js';

export const TABLE_START = '<!-- stages: generated, checked by stages.unit.spec.ts -->';
export const TABLE_END = '<!-- /stages -->';

/** The stage table as the README shows it, in Markdown. */
export function stagesTable(): string {
  const rows = STAGES.map((stage) => {
    const { label, entry, exits } = stageRules[stage];
    const commands = commandsAllowedIn(stage).map((command) => `\`${command}\``);
    const ways = exits.map(
      ({ to, by, rules }) =>
        `→ \`${to}\` by ${by.map((command) => `\`${command}\``).join(', ')}: ${rules.map((rule) => rule.label).join(' ; ')}`,
    );
    return `| \`${stage}\` (${label}) | ${entry} | ${commands.join(', ') || '–'} | ${ways.join('<br>') || 'terminal'} |`;
  });
  return [
    '| stage | entered when | commands | what must hold to leave it |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
