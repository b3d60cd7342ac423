import { createHmac, randomUUID } from 'node:crypto';
import type { TestHub } from './hub.js';
import { eventually } from './hub.js';
import { data } from './story.js';

export interface Connection {
  readonly id: string;
  readonly webhookUrl: string;
}

export interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly outcome: string;
  readonly detail: string | null;
  readonly nextTryAt: string | null;
}

const CONNECT = `mutation($input: ConnectAtsInput!) { connectAts(input: $input) { connection { id webhookUrl provider isActive relayTags } } }`;

export async function connectAts(hub: TestHub, employer: string, input: Record<string, unknown>): Promise<Connection> {
  const answer = await hub.ask<{ connectAts: { connection: Connection } }>(employer, CONNECT, {
    input: { secret: '', relayTags: [], sendDelayHours: 0, ...input },
  });
  return data(answer).connectAts.connection;
}

const DELIVERIES =
  '{ atsConnections { id waitingDeliveries refusedDeliveries problem problemJa deliveries(first: 100) { id kind outcome detail nextTryAt } } }';

export interface ConnectionState {
  readonly id: string;
  readonly waitingDeliveries: number;
  readonly refusedDeliveries: number;
  readonly problem: string | null;
  readonly problemJa: string | null;
  readonly deliveries: Delivery[];
}

/** The connection, once nothing waits and it has at least so many deliveries. */
export function settled(
  hub: TestHub,
  employer: string,
  connection: Connection,
  count = 1,
  forMs = 10_000,
): Promise<ConnectionState> {
  return eventually(async () => {
    const { atsConnections } = data(await hub.ask<{ atsConnections: ConnectionState[] }>(employer, DELIVERIES));
    const found = atsConnections.find(({ id }) => id === connection.id);
    return found && found.deliveries.length >= count && found.waitingDeliveries === 0 ? found : null;
  }, forMs);
}

export interface Hook {
  readonly body: string;
  readonly headers: Record<string, string>;
}

export const hex = (secret: string, ...parts: string[]) =>
  createHmac('sha256', secret).update(parts.join('')).digest('hex');

/** Sends a webhook to the hub's public door; answers the status. */
export async function deliver(hub: TestHub, { id }: Connection, { body, headers }: Hook): Promise<number> {
  const { status } = await fetch(`${hub.url}/hooks/ats/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return status;
}

/** JSON as Greenhouse writes it, with everything beyond ASCII escaped: the bytes that are signed are not what JSON.stringify makes. */
export function escaped(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function signedByGreenhouse(secret: string, payload: unknown): Hook {
  const body = escaped(payload);
  return { body, headers: { signature: `sha256 ${hex(secret, body)}`, 'greenhouse-event-id': randomUUID() } };
}

export interface GreenhousePerson {
  readonly email: string;
  readonly applicationId: number;
  readonly candidateId: number;
  /** ISO 8601. */
  readonly at: string;
  readonly candidate?: Record<string, unknown>;
  readonly job?: Record<string, unknown>;
  readonly application?: Record<string, unknown>;
}

/** A webhook of Greenhouse's about an application, with the fields that Greenhouse documents. */
export function greenhousePayload(action: string, person: GreenhousePerson): unknown {
  const rejected = action === 'reject_candidate';
  return {
    action,
    payload: {
      application: {
        id: person.applicationId,
        rejected_at: rejected ? person.at : null,
        prospect: false,
        status: rejected ? 'rejected' : 'active',
        applied_at: '2026-01-05T01:00:00.000Z',
        last_activity_at: person.at,
        url: `https://app.greenhouse.io/people/${person.candidateId}`,
        source: { id: 31, public_name: 'Wantedly' },
        credited_to: null,
        rejection_reason: rejected ? { id: 14, name: 'スキル不足', type: { id: 1, name: 'We rejected them' } } : null,
        rejection_details: null,
        current_stage: { id: 71, name: '最終面接', interviews: [] },
        custom_fields: {},
        candidate: {
          id: person.candidateId,
          first_name: '葵',
          last_name: '伊藤',
          title: null,
          company: null,
          external_id: null,
          is_private: false,
          can_email: true,
          phone_numbers: [{ value: '090-1234-5678', type: 'mobile' }],
          email_addresses: [{ value: person.email, type: 'personal' }],
          addresses: [],
          educations: [],
          employments: [],
          attachments: [],
          tags: ['リレー'],
          custom_fields: {},
          ...person.candidate,
        },
        jobs: [
          {
            id: 51,
            name: 'バックエンドエンジニア',
            requisition_id: 'ENG-1',
            confidential: false,
            status: 'open',
            departments: [],
            offices: [],
            ...person.job,
          },
        ],
        ...person.application,
      },
    },
  };
}
