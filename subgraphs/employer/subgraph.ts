import 'reflect-metadata';

import { PageInfo } from '../../platform/graphql/page-info.type.js';
import { loader } from '../../platform/storage/loader.js';
import type { SubgraphDefinition } from '../../platform/subgraph.js';
import { AtsConnectionResolver, AtsDeliveryResolver } from './api/ats.resolver.js';
import { CorporateGroupPayload } from './api/corporate-group.type.js';
import { EmployerResolver } from './api/employer.resolver.js';
import { Employer } from './api/employer.type.js';
import { Evaluation, EvaluationScore } from './api/evaluation.type.js';
import { ImportResolver } from './api/import.resolver.js';
import { ImportJobResolver } from './api/import-job.resolver.js';
import { ImportMappingResolver } from './api/import-mapping.resolver.js';
import { JobOpeningConnectionResolver, JobOpeningResolver } from './api/job-opening.resolver.js';
import { JobOpening } from './api/job-opening.type.js';
import { NoticeTemplateResolver } from './api/notice-template.resolver.js';
import { PersonalDataResolver } from './api/personal-data.resolver.js';
import {
  InvitedRegistrationResolver,
  RegistrationConnectionResolver,
  RegistrationResolver,
} from './api/registration.resolver.js';
import { RegistrationExportResolver } from './api/registration-export.resolver.js';
import { RejectionRatingResolver } from './api/rejection-rating.resolver.js';
import { dropAtsBodies } from './operations/drop-ats-bodies.js';
import { pollAts } from './operations/poll-ats.js';
import { processAtsDeliveries } from './operations/process-ats-deliveries.js';
import { purgeUnanswered } from './operations/purge-unanswered.js';
import { runImports } from './operations/run-imports.js';
import { sendDueNotices } from './operations/send-due-notices.js';
import { sendReminders } from './operations/send-reminders.js';
import { permissions } from './permissions.js';
import { onInvitationAccepted } from './reactions/on-invitation-accepted.js';
import { onOutcomeVisibilitySet } from './reactions/on-outcome-visibility-set.js';
import { onPersonErased } from './reactions/on-person-erased.js';
import { claimedDeliveries } from './storage/ats-delivery-store.js';
import { checks } from './storage/checks.js';
import { employersById } from './storage/employer-reads.js';
import { claimedJobs } from './storage/import-job-store.js';
import { mappings } from './storage/mappings.js';
import { EmployerM0001First } from './storage/migrations/m0001-first.js';
import { EmployerM0002Ats } from './storage/migrations/m0002-ats.js';
import { EmployerM0005Imports } from './storage/migrations/m0005-imports.js';
import { EmployerM0030Ratings } from './storage/migrations/m0030-ratings.js';
import { EmployerM0031NoticeMail } from './storage/migrations/m0031-notice-mail.js';
import { EmployerM0040MailRecipients } from './storage/migrations/m0040-mail-recipients.js';
import { EmployerM0050Reapplication } from './storage/migrations/m0050-reapplication.js';
import { EmployerM0051NoticeRules } from './storage/migrations/m0051-notice-rules.js';
import { EmployerM0070Relayed } from './storage/migrations/m0070-relayed.js';
import { EmployerM0120ReapplicationList } from './storage/migrations/m0120-reapplication-list.js';
import { EmployerM0131DeliveriesByOutcome } from './storage/migrations/m0131-deliveries-by-outcome.js';
import { claimedNotices, claimedReminders } from './storage/notice-store.js';
import { openingsById } from './storage/opening-reads.js';
import { type EmployerOwn, employerOwn } from './storage/own.js';
import { personalData } from './storage/personal-data.js';
import { retention } from './storage/retention.js';

/** 採用企業: registrations, notices, ATS, openings. */
export const employer: SubgraphDefinition<EmployerOwn> = {
  name: 'employer',
  resolvers: [
    PersonalDataResolver,
    EmployerResolver,
    RegistrationResolver,
    RegistrationConnectionResolver,
    InvitedRegistrationResolver,
    NoticeTemplateResolver,
    ImportResolver,
    ImportJobResolver,
    ImportMappingResolver,
    RegistrationExportResolver,
    AtsConnectionResolver,
    AtsDeliveryResolver,
    JobOpeningResolver,
    JobOpeningConnectionResolver,
    RejectionRatingResolver,
  ],
  types: [Employer, JobOpening, Evaluation, EvaluationScore, CorporateGroupPayload, PageInfo],
  references: {
    Employer: ({ id }: { id: string }, ctx) => loader(ctx, employersById).load(id),
    JobOpening: ({ id }: { id: string }, ctx) => loader(ctx, openingsById).load(id),
  },
  permissions,
  personalData,
  checks,
  retention,
  mappings,
  migrations: [
    EmployerM0001First,
    EmployerM0002Ats,
    EmployerM0005Imports,
    EmployerM0030Ratings,
    EmployerM0031NoticeMail,
    EmployerM0050Reapplication,
    EmployerM0040MailRecipients,
    EmployerM0051NoticeRules,
    EmployerM0070Relayed,
    EmployerM0120ReapplicationList,
    EmployerM0131DeliveriesByOutcome,
  ],
  reactions: [onInvitationAccepted, onOutcomeVisibilitySet, onPersonErased],
  timers: [
    { name: 'poll-ats', everyMs: 15_000, run: pollAts },
    { name: 'process-ats-deliveries', everyMs: 5_000, run: processAtsDeliveries, claimed: claimedDeliveries },
    { name: 'run-imports', everyMs: 2_000, run: runImports, claimed: claimedJobs },
    { name: 'send-due-notices', everyMs: 5_000, run: sendDueNotices, claimed: claimedNotices },
    { name: 'send-reminders', everyMs: 60_000, run: sendReminders, claimed: claimedReminders },
    { name: 'purge-unanswered', everyMs: 600_000, run: purgeUnanswered },
    { name: 'drop-ats-bodies', everyMs: 3_600_000, run: dropAtsBodies },
  ],
  own: employerOwn,
};
