import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayStore } from '../../gateway/store.js';

/** Reads what demo people get by mail, as they would. */
export class Mailbox {
  constructor(private readonly store: GatewayStore) {}

  /** The token of the newest relay link. */
  linkTo(address: string): Promise<string> {
    return this.find(address, /\/relay\/([\w-]{43})/);
  }

  /** The newest code. */
  codeTo(address: string): Promise<string> {
    return this.find(address, /確認コード: (\d{6})/);
  }

  /** A mail is sent by a job, a few milliseconds after what caused it. */
  private async find(address: string, pattern: RegExp): Promise<string> {
    for (let tries = 0; tries < 2000; tries += 1) {
      for (const { text } of await this.store.devMails(address)) {
        const found = pattern.exec(text)?.[1];
        if (found) return found;
      }
      await sleep(5);
    }
    throw new Error('A demo mail did not arrive');
  }
}
