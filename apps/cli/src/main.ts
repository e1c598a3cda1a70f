/** Each command is loaded only when it is asked for: a calculation should not wait for a server's libraries. */
const HELP = `Usage : clausier <commande>

  calc <calcul>   calcule sans historique : calibrage, seuils, délais, pénalités, denrées… (clausier calc --help)
  rules           dit les règles en vigueur un jour donné, pour un acheteur, ou ce qui change (clausier rules --help)
  verify          vérifie un journal et nomme le premier événement altéré (clausier verify --help)
`;

const [command, ...argv] = process.argv.slice(2);

switch (command) {
  case 'calc': {
    const { runCalc } = await import('./commands/calc.js');
    process.exitCode = await runCalc(argv, process.stdin, process.stdout, process.stderr);
    break;
  }
  case 'rules': {
    const { runRules } = await import('./commands/rules.js');
    process.exitCode = await runRules(argv, process.stdout, process.stderr);
    break;
  }
  case 'verify': {
    const { runCommand, verifyCommand } = await import('@clausier/runtime');
    await runCommand(() => verifyCommand(argv, (line) => console.log(line)));
    break;
  }
  case undefined:
  case '--help':
  case '-h':
    process.stdout.write(HELP);
    break;
  default:
    process.stderr.write(`Commande inconnue : ${command}.\n\n${HELP}`);
    process.exitCode = 2;
}
