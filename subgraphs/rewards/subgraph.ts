import 'reflect-metadata';
import { PageInfo } from '../../platform/graphql/page-info.type.js';
import type { SubgraphDefinition } from '../../platform/subgraph.js';
import { CirculationResolver } from './api/circulation.resolver.js';
import { ContactMailboxResolver } from './api/contact-mailbox.resolver.js';
import { DisputeConnectionResolver, DisputeInquiryResolver, DisputeResolver } from './api/dispute.resolver.js';
import { Dispute } from './api/dispute.type.js';
import { PersonalDataResolver } from './api/personal-data.resolver.js';
import { ProgrammeResolver } from './api/programme.resolver.js';
import { RewardProgramme } from './api/programme.type.js';
import { IntroductionRef, PlacementRef } from './api/refs.type.js';
import {
  EmployerAccountResolver,
  PointsUseResolver,
  PostingConnectionResolver,
  RewardAccountResolver,
  SlotResolver,
} from './api/reward-account.resolver.js';
import { EmployerAccount, RewardAccount, Slot } from './api/reward-account.type.js';
import { SlotReportResolver } from './api/slot-report.resolver.js';
import { chaseAnswers } from './operations/chase-answers.js';
import { countConsents } from './operations/count-consents.js';
import { expireDue } from './operations/expire-due.js';
import { mailReports } from './operations/mail-reports.js';
import { mintPutOff } from './operations/mint-put-off.js';
import { remindMembers } from './operations/remind-members.js';
import { settleAgain } from './operations/settle-again.js';
import { permissions } from './permissions.js';
import { onCandidatesMerged } from './reactions/on-candidates-merged.js';
import { onConfirmationDue } from './reactions/on-confirmation-due.js';
import { onConsentsWithdrawn } from './reactions/on-consents-withdrawn.js';
import { onCorporateGroupSet } from './reactions/on-corporate-group-set.js';
import { onHireReportedAgain } from './reactions/on-hire-reported-again.js';
import { onIntroductionEnded } from './reactions/on-introduction-ended.js';
import { onIntroductionInterviewed } from './reactions/on-introduction-interviewed.js';
import { onIntroductionOffered } from './reactions/on-introduction-offered.js';
import { onIntroductionProposed } from './reactions/on-introduction-proposed.js';
import { onInvitationAccepted } from './reactions/on-invitation-accepted.js';
import { onPersonErased } from './reactions/on-person-erased.js';
import { onPlacementCancelled } from './reactions/on-placement-cancelled.js';
import { onPlacementConfirmed } from './reactions/on-placement-confirmed.js';
import { onPlacementLeft } from './reactions/on-placement-left.js';
import { onPlacementStarted } from './reactions/on-placement-started.js';
import { onRegistrationsCreated } from './reactions/on-registrations-created.js';
import { onRegistrationsInvited } from './reactions/on-registrations-invited.js';
import { checks } from './storage/checks.js';
import { mappings } from './storage/mappings.js';
import { RewardsM0001First } from './storage/migrations/m0001-first.js';
import { RewardsM0040MailRecipients } from './storage/migrations/m0040-mail-recipients.js';
import { RewardsM0050SamePerson } from './storage/migrations/m0050-same-person.js';
import { RewardsM0060ReportProjection } from './storage/migrations/m0060-report-projection.js';
import { RewardsM0061MemberMails } from './storage/migrations/m0061-member-mails.js';
import { RewardsM0062DisputeAnswers } from './storage/migrations/m0062-dispute-answers.js';
import { RewardsM0100Points } from './storage/migrations/m0100-points.js';
import { RewardsM0102ConsentsCounted } from './storage/migrations/m0102-consents-counted.js';
import { RewardsM0105SecondReports } from './storage/migrations/m0105-second-reports.js';
import { RewardsM0130ReportDays } from './storage/migrations/m0130-report-days.js';
import { RewardsM0131DisputesByState } from './storage/migrations/m0131-disputes-by-state.js';
import { RewardsM0132ReportOfTheNetwork } from './storage/migrations/m0132-report-of-the-network.js';
import { type RewardsOwn, rewardsOwn } from './storage/own.js';
import { personalData } from './storage/personal-data.js';
import { retention } from './storage/retention.js';

/** 還元: programmes, the ledger, slots, reports. */
export const rewards: SubgraphDefinition<RewardsOwn> = {
  name: 'rewards',
  resolvers: [
    PersonalDataResolver,
    EmployerAccountResolver,
    RewardAccountResolver,
    PostingConnectionResolver,
    SlotResolver,
    PointsUseResolver,
    DisputeResolver,
    DisputeConnectionResolver,
    DisputeInquiryResolver,
    ProgrammeResolver,
    SlotReportResolver,
    ContactMailboxResolver,
    CirculationResolver,
  ],
  types: [EmployerAccount, RewardAccount, Slot, Dispute, RewardProgramme, IntroductionRef, PlacementRef, PageInfo],
  references: {
    Employer: async ({ id }: { id: string }) => ({ id }),
  },
  permissions,
  personalData,
  checks,
  retention,
  mappings,
  migrations: [
    RewardsM0001First,
    RewardsM0040MailRecipients,
    RewardsM0050SamePerson,
    RewardsM0060ReportProjection,
    RewardsM0061MemberMails,
    RewardsM0062DisputeAnswers,
    RewardsM0100Points,
    RewardsM0102ConsentsCounted,
    RewardsM0105SecondReports,
    RewardsM0130ReportDays,
    RewardsM0131DisputesByState,
    RewardsM0132ReportOfTheNetwork,
  ],
  reactions: [
    onRegistrationsCreated,
    onRegistrationsInvited,
    onCorporateGroupSet,
    onInvitationAccepted,
    onConsentsWithdrawn,
    onIntroductionProposed,
    onIntroductionInterviewed,
    onIntroductionOffered,
    onIntroductionEnded,
    onConfirmationDue,
    onHireReportedAgain,
    onPlacementConfirmed,
    onPlacementStarted,
    onPlacementCancelled,
    onPlacementLeft,
    onPersonErased,
    onCandidatesMerged,
  ],
  timers: [
    { name: 'expire-due', everyMs: 5_000, run: expireDue },
    { name: 'count-consents', everyMs: 10_000, run: countConsents },
    { name: 'settle-again', everyMs: 10_000, run: settleAgain },
    { name: 'mint-put-off', everyMs: 3_600_000, run: mintPutOff },
    { name: 'mail-reports', everyMs: 60_000, run: mailReports },
    { name: 'remind-members', everyMs: 60_000, run: remindMembers },
    { name: 'chase-answers', everyMs: 60_000, run: chaseAnswers },
  ],
  own: rewardsOwn,
};
