import 'reflect-metadata';
import { PageInfo } from '../../platform/graphql/page-info.type.js';
import { loader } from '../../platform/storage/loader.js';
import type { SubgraphDefinition } from '../../platform/subgraph.js';
import { AgencyConnectionResolver, AgencyResolver } from './api/agency.resolver.js';
import { Agency } from './api/agency.type.js';
import {
  CandidateIntroductionsResolver,
  IntroductionConnectionResolver,
  IntroductionMoveResolver,
  IntroductionResolver,
  SlotIntroductionResolver,
} from './api/introduction.resolver.js';
import { CandidateRef, Introduction } from './api/introduction.type.js';
import { LoginResolver } from './api/login.resolver.js';
import { PermitFilingResolver } from './api/permit-filing.resolver.js';
import { PersonalDataResolver } from './api/personal-data.resolver.js';
import { PlacementConnectionResolver, PlacementResolver } from './api/placement.resolver.js';
import { Placement } from './api/placement.type.js';
import { JobOpeningRef } from './api/refs.type.js';
import { StatutoryLedgerResolver } from './api/statutory-ledger.resolver.js';
import { WebhookResolver } from './api/webhook.resolver.js';
import { WebhookHealthResolver } from './api/webhook-health.resolver.js';
import { cancelStaleProposals } from './operations/cancel-stale-proposals.js';
import { followPermits } from './operations/follow-permits.js';
import { remindOfConfirmations } from './operations/remind-of-confirmations.js';
import { remindOfPermits } from './operations/remind-of-permits.js';
import { sendWebhooks } from './operations/send-webhooks.js';
import { startDuePlacements } from './operations/start-due-placements.js';
import { permissions } from './permissions.js';
import { onAudiencesLost } from './reactions/on-audiences-lost.js';
import { onCandidatesMerged } from './reactions/on-candidates-merged.js';
import { onDeletionAsked } from './reactions/on-deletion-asked.js';
import { onHireTold } from './reactions/on-hire-told.js';
import { onPersonErased } from './reactions/on-person-erased.js';
import { onPlacementCancelled } from './reactions/on-placement-cancelled.js';
import { onPlacementConfirmed } from './reactions/on-placement-confirmed.js';
import { onPlacementLeft } from './reactions/on-placement-left.js';
import { onPlacementStarted } from './reactions/on-placement-started.js';
import { onPointsUsed } from './reactions/on-points-used.js';
import { onPoolChanged } from './reactions/on-pool-changed.js';
import { onPoolExportReady } from './reactions/on-pool-export-ready.js';
import { onSavedSearchMatched } from './reactions/on-saved-search-matched.js';
import { onSlotConsumed } from './reactions/on-slot-consumed.js';
import { agenciesById } from './storage/agency-reads.js';
import { checks } from './storage/checks.js';
import { mappings } from './storage/mappings.js';
import { AgencyM0001First } from './storage/migrations/m0001-first.js';
import { AgencyM0040MailRecipients } from './storage/migrations/m0040-mail-recipients.js';
import { AgencyM0050SamePerson } from './storage/migrations/m0050-same-person.js';
import { AgencyM0070Permits } from './storage/migrations/m0070-permits.js';
import { AgencyM0071Fees } from './storage/migrations/m0071-fees.js';
import { AgencyM0072Ledgers } from './storage/migrations/m0072-ledgers.js';
import { AgencyM0080Webhooks } from './storage/migrations/m0080-webhooks.js';
import { AgencyM0101Points } from './storage/migrations/m0101-points.js';
import { AgencyM0104HireEvidence } from './storage/migrations/m0104-hire-evidence.js';
import { AgencyM0131AgenciesByName } from './storage/migrations/m0131-agencies-by-name.js';
import { type AgencyOwn, agencyOwn } from './storage/own.js';
import { personalData } from './storage/personal-data.js';
import { introductionsById, placementsById } from './storage/reads.js';
import { retention } from './storage/retention.js';

/** 人材紹介会社: permits, introductions, placements. */
export const agency: SubgraphDefinition<AgencyOwn> = {
  name: 'agency',
  resolvers: [
    PersonalDataResolver,
    AgencyResolver,
    AgencyConnectionResolver,
    PermitFilingResolver,
    LoginResolver,
    StatutoryLedgerResolver,
    IntroductionResolver,
    IntroductionConnectionResolver,
    IntroductionMoveResolver,
    CandidateIntroductionsResolver,
    SlotIntroductionResolver,
    PlacementResolver,
    PlacementConnectionResolver,
    WebhookResolver,
    WebhookHealthResolver,
  ],
  types: [Agency, CandidateRef, Introduction, JobOpeningRef, Placement, PageInfo],
  references: {
    Agency: ({ id }: { id: string }, ctx) => loader(ctx, agenciesById).load(id),
    Introduction: ({ id }: { id: string }, ctx) => loader(ctx, introductionsById).load(id),
    Placement: ({ id }: { id: string }, ctx) => loader(ctx, placementsById).load(id),
    Candidate: async ({ ref }: { ref: string }) => ({ ref }),
  },
  permissions,
  personalData,
  checks,
  retention,
  mappings,
  migrations: [
    AgencyM0001First,
    AgencyM0040MailRecipients,
    AgencyM0070Permits,
    AgencyM0080Webhooks,
    AgencyM0050SamePerson,
    AgencyM0071Fees,
    AgencyM0072Ledgers,
    AgencyM0101Points,
    AgencyM0104HireEvidence,
    AgencyM0131AgenciesByName,
  ],
  reactions: [
    onAudiencesLost,
    onSlotConsumed,
    onPointsUsed,
    onHireTold,
    onDeletionAsked,
    onPoolChanged,
    onSavedSearchMatched,
    onPoolExportReady,
    onPlacementConfirmed,
    onPlacementStarted,
    onPlacementCancelled,
    onPlacementLeft,
    onPersonErased,
    onCandidatesMerged,
  ],
  timers: [
    { name: 'start-due-placements', everyMs: 5_000, run: startDuePlacements },
    { name: 'follow-permits', everyMs: 5_000, run: followPermits },
    { name: 'remind-of-confirmations', everyMs: 60_000, run: remindOfConfirmations },
    { name: 'remind-of-permits', everyMs: 60_000, run: remindOfPermits },
    { name: 'send-webhooks', everyMs: 1_000, run: sendWebhooks },
    { name: 'cancel-stale-proposals', everyMs: 60_000, run: cancelStaleProposals },
  ],
  own: agencyOwn,
};
