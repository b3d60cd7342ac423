import { Connection, type Operation } from '../../../sdk/core/connection.js';
import { clientCredentials, HeldToken, type TokenSource } from '../../../sdk/core/tokens.js';

export type Member = 'employer-aozora' | 'agency-mirai' | 'employer-toto';

export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
}

/** Everybody in the tour, each with a token of his own: the demo members by their clients, the candidate by his. */
export class Cast {
  /** A mailbox that nobody else has, so that a tour can be taken as often as one likes. */
  readonly email = `aoi-${Date.now().toString(36)}@example.jp`;
  private readonly held = new HeldToken();
  private readonly connections = new Map<string, Connection>();

  as<R, V>(member: Member, operation: Operation<R, V>, variables: V): Promise<R> {
    const known = this.connections.get(member);
    const connection =
      known ??
      connect(
        clientCredentials({ clientId: member, clientSecret: 'demo-secret' }, location.origin, (...call) =>
          fetch(...call),
        ),
      );
    this.connections.set(member, connection);
    return connection.run(operation, variables);
  }

  asCandidate<R, V>(operation: Operation<R, V>, variables: V): Promise<R> {
    return connect(this.held).run(operation, variables);
  }

  hold(token: string): void {
    this.held.hold(token);
  }

  async mails(): Promise<Mail[]> {
    const answer = await fetch(`/dev/mail?to=${encodeURIComponent(this.email)}`, {
      headers: { accept: 'application/json' },
    });
    return answer.json() as Promise<Mail[]>;
  }

  /** What the newest mail that has it says in this place; mails take a moment to arrive. */
  async mailed(pattern: RegExp): Promise<string> {
    for (let tries = 0; tries < 150; tries += 1) {
      const found = (await this.mails()).map(({ text }) => pattern.exec(text)?.[1]).find(Boolean);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('The mail did not arrive');
  }
}

function connect(tokens: TokenSource): Connection {
  return new Connection({ url: location.origin, tokens });
}
