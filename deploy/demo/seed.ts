import type { GatewayStore } from '../../gateway/store.js';
import type { Actor } from '../../platform/auth/actor.js';
import { type Clock, HubClock, StandingClock } from '../../platform/clock.js';
import { addAgencyLogin } from '../../subgraphs/agency/operations/add-agency-login.js';
import { registerAgency } from '../../subgraphs/agency/operations/register-agency.js';
import { setAgencyStanding } from '../../subgraphs/agency/operations/set-agency-standing.js';
import { agenciesById } from '../../subgraphs/agency/storage/agency-reads.js';
import { loginsOf } from '../../subgraphs/agency/storage/login-store.js';
import type { AgencyCtx } from '../../subgraphs/agency/storage/own.js';
import { registerEmployer } from '../../subgraphs/employer/operations/register-employer.js';
import { setCorporateGroup } from '../../subgraphs/employer/operations/set-corporate-group.js';
import { employersById } from '../../subgraphs/employer/storage/employer-reads.js';
import type { EmployerCtx } from '../../subgraphs/employer/storage/own.js';
import { setContactMailbox } from '../../subgraphs/rewards/operations/set-contact-mailbox.js';
import type { RewardsCtx } from '../../subgraphs/rewards/storage/own.js';
import type { Core } from '../compose.js';
import { say } from '../say.js';
import { DemoYear } from './history.js';
import { Mailbox } from './mailbox.js';
import { demoAgencies, demoEmployers, demoGroup, SECRET } from './members.js';

const OPERATOR: Actor = { kind: 'operator' };

export type OpenCore = (clock: Clock) => Promise<Core>;

/** Brings what every development hub has, and a year of history if that is wanted and the hub is new. */
export async function seedDemo(open: OpenCore, store: GatewayStore, withHistory: boolean): Promise<void> {
  const core = await open(new HubClock(await store.clockOffset()));
  const isNew = !(await hasMembers(core));
  if (isNew) {
    await core.startWork();
    await seedMembers(core);
    if (!withHistory) await setMailboxes(core);
    await core.settle();
  }
  await listLogins(core);
  await core.close();
  if (!isNew) return;
  if (withHistory) await playHistory(open, store);
}

async function playHistory(open: OpenCore, store: GatewayStore): Promise<void> {
  const clock = new StandingClock(new Date());
  const core = await open(clock);
  await core.startWork({ timers: false });
  const year = new DemoYear(core, clock, new Mailbox(store), new Date());
  say('Playing a year of demo history …');
  await year.play((done, of) => {
    if (done % 13 === 0) say(`  ${done} of ${of} weeks`);
  });
  clock.set(new Date());
  await core.settle();
  await setMailboxes(core);
  await core.close();
}

/** Members hear of what happens from now on; a year of reports at once would bury the mails that matter. */
async function setMailboxes(core: Core): Promise<void> {
  const members: (readonly [Actor, string])[] = [
    ...demoEmployers.map(({ id, contact }) => [{ kind: 'employer', id }, contact] as const),
    ...demoAgencies.map(({ id, contact }) => [{ kind: 'agency', id }, contact] as const),
  ];
  for (const [actor, email] of members)
    await setContactMailbox(core.running.get('rewards')?.open(actor) as RewardsCtx, { email });
}

function openAs(core: Core, subgraph: 'employer' | 'agency') {
  return core.running.get(subgraph)?.open(OPERATOR);
}

async function hasMembers(core: Core): Promise<boolean> {
  const employers = await employersById(openAs(core, 'employer') as EmployerCtx, ids(demoEmployers));
  const agencies = await agenciesById(openAs(core, 'agency') as AgencyCtx, ids(demoAgencies));
  return (
    employers.size === demoEmployers.length &&
    [...agencies.values()].filter(({ standing }) => standing !== 'APPLIED').length === demoAgencies.length
  );
}

function ids(members: readonly { readonly id: string }[]): string[] {
  return members.map(({ id }) => id);
}

/** Lists the demo clients of the agencies that have none yet. */
async function listLogins(core: Core): Promise<void> {
  for (const { id, clientId } of demoAgencies) {
    const ctx = openAs(core, 'agency') as AgencyCtx;
    if ((await loginsOf(ctx, id)).length > 0) continue;
    const login = { agencyId: id, kind: 'MACHINE', subject: clientId, name: 'デモ', role: 'ADMIN' } as const;
    await addAgencyLogin(ctx, login, SECRET);
  }
}

/** Admits the demo members, as an operator would; a start that was cut short goes on where it stopped. */
async function seedMembers(core: Core): Promise<void> {
  const employers = await employersById(openAs(core, 'employer') as EmployerCtx, ids(demoEmployers));
  for (const { id, ...facts } of demoEmployers) {
    if (!employers.has(id)) await registerEmployer(openAs(core, 'employer') as EmployerCtx, facts, id);
  }
  await setCorporateGroup(openAs(core, 'employer') as EmployerCtx, { corporateNumbers: demoGroup });

  const agencies = await agenciesById(openAs(core, 'agency') as AgencyCtx, ids(demoAgencies));
  for (const { id, clientId: _client, ...facts } of demoAgencies) {
    if (!agencies.has(id)) await registerAgency(openAs(core, 'agency') as AgencyCtx, facts, id);
    const decision = { agencyId: id, standing: 'ACTIVE' as const, reason: '許可証を確認済み（デモ）' };
    if (agencies.get(id)?.standing !== 'ACTIVE') await setAgencyStanding(openAs(core, 'agency') as AgencyCtx, decision);
  }
}
