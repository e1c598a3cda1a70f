import { canonicalJson, type Clock, type Json } from '@clausier/kernel';
import type { Vault, VaultEntry } from '@clausier/vault';

type Content = VaultEntry['data'];

/** Where the personal part of a command goes. */
interface Place {
  /** The command's own stream. */
  readonly ref: string;
  /** Name of the command. */
  readonly kind: string;
  readonly commandId: string;
}

/**
 * Personal part of one command. It is in the vault before its events are in the log, so that nobody is told "done"
 * about data that a crash then loses. An entry of an earlier attempt whose outcome is unknown stays, since its events
 * may be in the log. From then on the same key admits the same content only.
 */
export class Custody {
  private mine = false;

  private constructor(
    private readonly vault: Vault,
    private readonly place: Place,
    private readonly brought: Content | undefined,
    private readonly found: Content | undefined,
  ) {}

  static async open(vault: Vault, place: Place, brought: Content | undefined): Promise<Custody> {
    const entries = await vault.entries(place.ref);
    const found = entries.find(({ commandId }) => commandId === place.commandId)?.data;
    return new Custody(vault, place, brought, found);
  }

  /** The command brings what the vault holds of it, so a repetition may be answered. After an erasure this is false. */
  get same(): boolean {
    return text(this.found) === text(this.brought);
  }

  /** The vault holds nothing of the command, or the same content: the command may go on. */
  get compatible(): boolean {
    return this.found === undefined || this.same;
  }

  /** Keeps the personal part. False when the vault already holds another one of this command. */
  async keep(buyer: string, clock: Clock): Promise<boolean> {
    if (this.brought === undefined) return true;
    const put = await this.vault.put({ ...this.place, buyer, data: this.brought, writtenAt: clock.now() });
    this.mine ||= put.outcome === 'stored' && this.found === undefined;
    return put.outcome === 'stored';
  }

  /** Takes back what this attempt kept, once the command came to nothing for certain. */
  async letGo(): Promise<void> {
    if (this.mine) await this.vault.withdraw(this.place.ref, this.place.commandId);
  }
}

function text(content: Readonly<Record<string, Json>> | undefined): string | undefined {
  return content && canonicalJson(content);
}
