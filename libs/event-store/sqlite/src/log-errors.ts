/** A log that cannot be used as it stands. `code` is stable; the message is French and says what to do. */
export abstract class LogError extends Error {
  abstract readonly code: string;
}

/** Another process writes to the log. */
export class LogInUseError extends LogError {
  readonly code = 'LOG_IN_USE';
  constructor(file: string, options?: ErrorOptions) {
    super(
      `Le journal ${file} est déjà ouvert par un autre processus : arrêtez-le, ou choisissez un autre dossier de données.`,
      options,
    );
  }
}

/** The file or its directory cannot be written. */
export class LogReadOnlyError extends LogError {
  readonly code = 'LOG_READ_ONLY';
  constructor(file: string, options?: ErrorOptions) {
    super(
      `Le journal ${file} ne peut pas être écrit : donnez au compte du service le droit d’écrire dans ce dossier, ou choisissez-en un autre.`,
      options,
    );
  }
}

/** No room is left, and nothing was written. The same commands may come again once there is room. */
export class LogFullError extends LogError {
  readonly code = 'LOG_FULL';
  constructor(file: string, options?: ErrorOptions) {
    super(
      `Le disque du journal ${file} est plein : libérez de la place, puis recommencez ; rien n’a été perdu.`,
      options,
    );
  }
}

/** Input or output failed. The event being appended may be in the log or not, and the store takes nothing more. */
export class LogFailedError extends LogError {
  readonly code = 'LOG_FAILED';
  constructor(file: string, options?: ErrorOptions) {
    super(
      `L’écriture du journal ${file} a échoué : vérifiez le disque, puis redémarrez ; une commande renvoyée à l’identique ne sera enregistrée qu’une fois.`,
      options,
    );
  }
}

/** The store was closed before this append. */
export class LogClosedError extends LogError {
  readonly code = 'LOG_CLOSED';
  constructor(file: string) {
    super(`Le journal ${file} est fermé : le service s’arrête, renvoyez la commande après le redémarrage.`);
  }
}

/** A newer version of this program wrote the log. */
export class NewerFormatError extends LogError {
  readonly code = 'LOG_NEWER_FORMAT';
  constructor(file: string, found: number, known: number) {
    super(
      `Le journal ${file} est au format ${found}, plus récent que le format ${known} de cette version : installez la version qui l’a écrit, ou une plus récente.`,
    );
  }
}

/** The file is no log, belongs to another program, or is too damaged to be read. */
export class LogUnreadableError extends LogError {
  readonly code = 'LOG_UNREADABLE';
  constructor(file: string, options?: ErrorOptions) {
    super(
      `Le fichier ${file} n’est pas un journal lisible : vérifiez le chemin, ou restaurez une sauvegarde ; n’effacez pas ce fichier.`,
      options,
    );
  }
}

/** The engine or the file system cannot promise that an acknowledged event survives a power cut. */
export class LogUnsafeError extends LogError {
  readonly code = 'LOG_UNSAFE';
  constructor(file: string, reason: string) {
    super(`Le journal ${file} ne serait pas sûr ici : ${reason}.`);
  }
}
