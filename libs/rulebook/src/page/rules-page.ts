import type { RuleEntry } from '../book/entry.js';
import { ALWAYS } from '../book/data.js';
import { entryGroups } from '../entries/index.js';
import { valueInFrench } from './value-in-french.js';

interface EntryGroup {
  readonly title: string;
  readonly entries: readonly RuleEntry[];
}

const INTRODUCTION = `# Les règles

Page produite par \`node tools/generate-regles.mjs\` à partir du livre de règles (\`libs/rulebook/src/entries\`). Ne pas la modifier à la main : un test échoue quand elle n’est plus à jour.

« Loi » lie tous les acheteurs. « Usage » (pratique, valeur par défaut, règle maison) peut être remplacé par la politique adoptée par un acheteur. Une règle sans premier jour vaut depuis toujours, pour les années que le logiciel connaît (1990 à 2099). Un doute inscrit ici suit toute réponse qui repose sur la règle (\`verified: false\`).
`;

/** `docs/regles.md`: every entry with its value, dates, source and doubt, in French. */
export function rulesPage(groups: readonly EntryGroup[] = entryGroups): string {
  return [INTRODUCTION, ...groups.map(section)].join('\n');
}

function section({ title, entries }: EntryGroup): string {
  const rows = entries.map((entry) => [
    `\`${entry.id}\``,
    entry.label,
    valueInFrench(entry),
    entry.validFrom === ALWAYS ? '' : entry.validFrom,
    entry.validUntil ?? '',
    entry.nature === 'law' ? 'loi' : 'usage',
    entry.source,
    entry.doubt ?? '',
  ]);
  return [
    `## ${title}\n`,
    '<!-- prettier-ignore -->',
    row(['Identifiant', 'Règle', 'Valeur', 'Du', 'Au', 'Nature', 'Source', 'Doute']),
    row(Array.from({ length: 8 }, () => '---')),
    ...rows.map(row),
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '∣')).join(' | ')} |`;
}
