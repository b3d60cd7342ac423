import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { PageInfo } from '../../platform/graphql/page-info.type.js';
import type { SubgraphDefinition } from '../../platform/subgraph.js';
import { SEARCH_ALERT, type SearchFound } from './adapters/mails.js';
import {
  asked,
  CandidateOriginResolver,
  CandidateResolver,
  RelayedEvaluationResolver,
} from './api/candidate.resolver.js';
import { Candidate } from './api/candidate.type.js';
import {
  BlockResolver,
  ConsentResolver,
  DisclosureConnectionResolver,
  DisclosureResolver,
} from './api/consent.resolver.js';
import { DictionaryResolver } from './api/dictionary.resolver.js';
import { InvitationResolver } from './api/invitation.resolver.js';
import { MyDataResolver } from './api/my-data.resolver.js';
import { NoticeResolver } from './api/notice.resolver.js';
import { PoolResolver } from './api/pool.resolver.js';
import { PoolChangeResolver } from './api/pool-change.resolver.js';
import { PoolExportResolver } from './api/pool-export.resolver.js';
import { ReapplicationResolver } from './api/reapplication.resolver.js';
import { AskedDeletionResolver, DeletionNoticeResolver, ReceivedDisclosureResolver } from './api/record.resolver.js';
import { AgencyRef, EmployerRef } from './api/refs.type.js';
import { SamePersonResolver } from './api/same-person.resolver.js';
import { SavedSearchResolver } from './api/saved-search.resolver.js';
import { askDeletions } from './operations/ask-deletions.js';
import { foldDisclosures } from './operations/fold-disclosures.js';
import { letGoIdle } from './operations/let-go-idle.js';
import { loadCandidate } from './operations/load-candidate.js';
import { prepareExports } from './operations/prepare-exports.js';
import { purgeUnanswered } from './operations/purge-unanswered.js';
import { readCandidate } from './operations/read-candidate.js';
import { sweepExpired } from './operations/sweep-expired.js';
import { tellPoolChanges } from './operations/tell-pool-changes.js';
import { tellSavedSearches } from './operations/tell-saved-searches.js';
import { writeSearchAlert } from './operations/write-search-alert.js';
import { permissions } from './permissions.js';
import { onAgencyStandingChanged } from './reactions/on-agency-standing-changed.js';
import { onAnswerAwaited } from './reactions/on-answer-awaited.js';
import { onCorporateGroupSet } from './reactions/on-corporate-group-set.js';
import { onEvaluationWritten } from './reactions/on-evaluation-written.js';
import { onIntroductionsFrozen } from './reactions/on-introductions-frozen.js';
import { onIntroductionsThawed } from './reactions/on-introductions-thawed.js';
import { onRegistrationEnded } from './reactions/on-registration-ended.js';
import { checks } from './storage/checks.js';
import { mappings } from './storage/mappings.js';
import { CandidateM0001First } from './storage/migrations/m0001-first.js';
import { CandidateM0030MailLink } from './storage/migrations/m0030-mail-link.js';
import { CandidateM0031InvitedOnce } from './storage/migrations/m0031-invited-once.js';
import { CandidateM0040MailRecipients } from './storage/migrations/m0040-mail-recipients.js';
import { CandidateM0041ChainStart } from './storage/migrations/m0041-chain-start.js';
import { CandidateM0042DeletionNotices } from './storage/migrations/m0042-deletion-notices.js';
import { CandidateM0043Retention } from './storage/migrations/m0043-retention.js';
import { CandidateM0050Reapplication } from './storage/migrations/m0050-reapplication.js';
import { CandidateM0051Reminder } from './storage/migrations/m0051-reminder.js';
import { CandidateM0052SamePerson } from './storage/migrations/m0052-same-person.js';
import { CandidateM0080PoolChanges } from './storage/migrations/m0080-pool-changes.js';
import { CandidateM0081WordsAndSynonyms } from './storage/migrations/m0081-words-and-synonyms.js';
import { CandidateM0082SavedSearches } from './storage/migrations/m0082-saved-searches.js';
import { CandidateM0083PoolExports } from './storage/migrations/m0083-pool-exports.js';
import { CandidateM0125BlockByName } from './storage/migrations/m0125-block-by-name.js';
import { type CandidateCtx, type CandidateOwn, candidateOwn } from './storage/own.js';
import { personalData } from './storage/personal-data.js';
import { retention } from './storage/retention.js';

/** An entity by either of its keys: another subgraph knows the hub's own id, the gateway the viewer's. */
function resolveCandidate(
  key: { ref?: string; id?: string },
  ctx: CandidateCtx,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  return key.ref
    ? loadCandidate(ctx, key.ref, asked(info))
    : readCandidate(ctx, { id: key.id ?? '', asked: asked(info) });
}

/** 候補者: the person, consent, release, pool, disclosure. */
export const candidate: SubgraphDefinition<CandidateOwn> = {
  name: 'candidate',
  resolvers: [
    CandidateResolver,
    CandidateOriginResolver,
    RelayedEvaluationResolver,
    PoolResolver,
    PoolChangeResolver,
    DictionaryResolver,
    SavedSearchResolver,
    PoolExportResolver,
    ConsentResolver,
    BlockResolver,
    DisclosureResolver,
    DisclosureConnectionResolver,
    InvitationResolver,
    NoticeResolver,
    MyDataResolver,
    DeletionNoticeResolver,
    AskedDeletionResolver,
    ReceivedDisclosureResolver,
    ReapplicationResolver,
    SamePersonResolver,
  ],
  types: [Candidate, AgencyRef, EmployerRef, PageInfo],
  references: { Candidate: resolveCandidate },
  permissions,
  personalData,
  checks,
  retention,
  mappings,
  migrations: [
    CandidateM0001First,
    CandidateM0030MailLink,
    CandidateM0031InvitedOnce,
    CandidateM0050Reapplication,
    CandidateM0040MailRecipients,
    CandidateM0041ChainStart,
    CandidateM0042DeletionNotices,
    CandidateM0043Retention,
    CandidateM0051Reminder,
    CandidateM0080PoolChanges,
    CandidateM0052SamePerson,
    CandidateM0081WordsAndSynonyms,
    CandidateM0082SavedSearches,
    CandidateM0083PoolExports,
    CandidateM0125BlockByName,
  ],
  reactions: [
    onRegistrationEnded,
    onEvaluationWritten,
    onAgencyStandingChanged,
    onAnswerAwaited,
    onCorporateGroupSet,
    onIntroductionsFrozen,
    onIntroductionsThawed,
  ],
  timers: [
    { name: 'sweep-expired', everyMs: 1_000, run: sweepExpired },
    // Whoever reads a chain takes in first what the log holds: this only keeps the log short.
    { name: 'fold-disclosures', everyMs: 5_000, run: foldDisclosures },
    { name: 'let-go-idle', everyMs: 3_600_000, run: letGoIdle },
    { name: 'ask-deletions', everyMs: 1_000, run: askDeletions },
    { name: 'purge-unanswered', everyMs: 3_600_000, run: purgeUnanswered },
    { name: 'tell-pool-changes', everyMs: 1_000, run: tellPoolChanges },
    { name: 'tell-saved-searches', everyMs: 1_000, run: tellSavedSearches },
    { name: 'prepare-exports', everyMs: 1_000, run: prepareExports },
  ],
  mails: { [SEARCH_ALERT]: (ctx, facts) => writeSearchAlert(ctx, facts as unknown as SearchFound) },
  own: candidateOwn,
  close: async (own) => {
    await own.snapshots.close();
    await own.reader.end();
  },
};
