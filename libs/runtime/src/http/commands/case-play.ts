import { randomUUID } from 'node:crypto';

/** What the commands of a case's player carry. */
export const PLAYER_HEADER = 'x-clausier-player';

/** A case being played through the public API: until it is over, only its player commands. */
export class CasePlay {
  /** Known to nobody but the player. */
  readonly player = randomUUID();
  private over = false;

  isOver(): boolean {
    return this.over;
  }

  /** From now on everybody commands. */
  end(): void {
    this.over = true;
  }

  /** Headers of the player's commands. */
  headers(): Readonly<Record<string, string>> {
    return { [PLAYER_HEADER]: this.player };
  }
}
