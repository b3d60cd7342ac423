import type {
  AgencyId,
  CandidateId,
  ConsentId,
  EmployerId,
  IntroductionId,
  NoticeId,
  PlacementId,
  RegistrationId,
  SlotId,
} from '../platform/ids.js';
import type { SubgraphName } from './roles.js';

/**
 * Facts that one subgraph tells others after they have become true. A payload holds ids and facts, never personal
 * data, so it survives the erasure of the person it concerns. Instants are ISO 8601 text, days are days in Japan.
 * Delivery is at least once and in any order; no event ends a release (that is one transaction in `candidate`).
 */
export interface HubEvents {
  /** 登録 — an employer registered people it had rejected, by hand, CSV or ATS; a large import tells it in portions. */
  RegistrationsCreated: { registrationIds: RegistrationId[]; employerId: EmployerId; registeredAt: string };
  /** The rejection notices with their links were handed to the mail system. */
  RegistrationsInvited: { registrationIds: RegistrationId[]; employerId: EmployerId; invitedAt: string };
  /** The employer took the registration back before it was accepted. */
  RegistrationEnded: { registrationId: RegistrationId; employerId: EmployerId; endedAt: string };
  /** These companies, of which the employers are members of the hub, belong to one corporate group from now on; a lone one belongs to none. */
  CorporateGroupSet: {
    groupId: string;
    employerIds: EmployerId[];
    corporateNumbers: string[];
    /** What the members among them are called: people also block companies by name. */
    names: string[];
    setAt: string;
  };
  /** The employer wrote, changed or unshared its evaluation of a registered person. */
  EvaluationWritten: { registrationId: RegistrationId };
  /** 同意 — the person accepted the invitation that belongs to a registration. */
  InvitationAccepted: {
    registrationId: RegistrationId;
    employerId: EmployerId;
    candidateId: CandidateId;
    acceptedAt: string;
    outcomeShown: boolean;
    wantsToReapply?: boolean;
  };
  /** 同一人物 — one person had joined under two mailboxes and proved both: from now on the second is the first. */
  CandidatesMerged: {
    candidateId: CandidateId;
    mergedId: CandidateId;
    registrationIds: RegistrationId[];
    mergedAt: string;
  };
  /** The person let the inviting employer see that he joined, or that he would apply there again, or took either back. */
  OutcomeVisibilitySet: { registrationId: RegistrationId; shown: boolean; wantsToReapply?: boolean; version: number };
  /**
   * Nothing of this person is released any more to these employers and agencies. When the network's consent ended,
   * `onlyAgencyIds` names the agencies that still see him; otherwise it is null.
   */
  AudiencesLost: {
    candidateId: CandidateId;
    employerIds: EmployerId[];
    agencyIds: AgencyId[];
    onlyAgencyIds: AgencyId[] | null;
    lostAt: string;
  };
  /** 同意の撤回 — the person took back what he had consented to, and no agency may see anything of him any more. */
  ConsentsWithdrawn: { candidateId: CandidateId; withdrawnAt: string };
  /** The person had himself erased: whatever others hold of him under these ids is to go, but for what the law wants kept. */
  PersonErased: { candidateId: CandidateId; registrationIds: RegistrationId[]; erasedAt: string };
  /**
   * 削除の求め — an agency was shown something of a person that is released to it no longer: it is asked to delete it. What,
   * and of whom, it reads under the notice's id.
   */
  DeletionAsked: { noticeId: NoticeId; agencyId: AgencyId; askedAt: string };
  /** Something appeared, changed or vanished in the pools of these agencies; what, each reads from its own feed. */
  PoolChanged: { agencyIds: AgencyId[] };
  /** A saved search of this agency newly finds these people; whoever names them asks again whether it still does. */
  SavedSearchMatched: { savedSearchId: string; agencyId: AgencyId; candidateIds: CandidateId[] };
  /** 一括出力 — an agency's export can be fetched. */
  PoolExportReady: { exportId: string; agencyId: AgencyId };
  /** 資格状態 or the permit of an agency changed; a higher version is newer. */
  AgencyStandingChanged: {
    agencyId: AgencyId;
    standing: 'APPLIED' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';
    permitValidFrom: string;
    permitValidTo: string;
    version: number;
  };
  /** 紹介 — an agency presented a candidate for an opening. */
  IntroductionProposed: {
    introductionId: IntroductionId;
    agencyId: AgencyId;
    employerId: EmployerId;
    registrationIds: RegistrationId[];
    proposedAt: string;
  };
  /** An introduction waits for the person's answer. */
  AnswerAwaited: { introductionId: IntroductionId; candidateId: CandidateId; askedAt: string };
  /** An agency may not act any more, so what it had under way for these people stands still; or it may again. */
  IntroductionsFrozen: { agencyId: AgencyId; candidateIds: CandidateId[]; at: string };
  IntroductionsThawed: { agencyId: AgencyId; candidateIds: CandidateId[]; at: string };
  /** 面接 — the introduced person has come to his interview, or was offered the job. */
  IntroductionInterviewed: { introductionId: IntroductionId; employerId: EmployerId; interviewedAt: string };
  /** 内定 — the employer offered the introduced person the job. */
  IntroductionOffered: { introductionId: IntroductionId; offeredAt: string };
  /** An introduction ended without a hire. */
  IntroductionEnded: { introductionId: IntroductionId; employerId: EmployerId; endedAt: string };
  /** The hiring employer has not confirmed a reported hire for so many days. */
  ConfirmationDue: { placementId: PlacementId; hiringEmployerId: EmployerId; days: number };
  /**
   * The hiring employer's ATS told that a person was hired after all, or was not. `deliveryId` is the evidence; a first day
   * that the ATS does not know is null.
   */
  HireTold: {
    deliveryId: string;
    employerId: EmployerId;
    candidateId: CandidateId;
    kind: 'HIRED' | 'UNHIRED';
    startsOn: string | null;
    toldAt: string;
  };
  /**
   * A hire that was reported before was told of again, by whomever. `differs` names the details in which the two do not
   * agree; none says that they do.
   */
  HireReportedAgain: PlacementFacts & {
    source: 'AGENCY' | 'ATS';
    evidenceId: string;
    differs: HireDetail[];
    reportedAt: string;
  };
  /** 成約 — the hiring employer confirmed the hire. */
  PlacementConfirmed: PlacementFacts & { confirmedAt: string };
  /** The confirmed hire's first day of work has come. */
  PlacementStarted: PlacementFacts & { startedAt: string };
  PlacementCancelled: { placementId: PlacementId; introductionId: IntroductionId; cancelledAt: string };
  /** The hired person left within the guarantee. */
  PlacementLeft: {
    placementId: PlacementId;
    introductionId: IntroductionId;
    leftOn: string;
    cause: string;
    leftAt: string;
  };
  /** So many points are taken off the agency's fee for this hire, one yen each; a higher version is newer. */
  PointsUsed: { placementId: PlacementId; points: number; version: number };
  /** A slot was spent on a started hire: the agency waives its fee. Whole yen. */
  SlotConsumed: { slotId: SlotId; placementId: PlacementId; feeWaived: number };
}

/** A detail of a hire on which two reports can disagree. */
export type HireDetail = 'ANNUAL_SALARY' | 'PERMANENCE' | 'WHETHER_HIRED';

/** What rewards must know of a hire to say whose it is. Whole yen. */
export interface PlacementFacts {
  placementId: PlacementId;
  introductionId: IntroductionId;
  agencyId: AgencyId;
  hiringEmployerId: EmployerId;
  startsOn: string;
  fee: number;
  introducedAt: string;
  /** The registrations whose consents authorised the introduction when it was proposed, and when each was last confirmed. */
  authorisedBy: Authorisation[];
  /** The person's other registrations with an active consent at that time, for whomever: earlier legs of a chain. */
  otherLegs?: Authorisation[];
}

export interface Authorisation {
  registrationId: RegistrationId;
  employerId: EmployerId;
  confirmedAt: string;
  consentId: ConsentId;
}

export type EventType = keyof HubEvents;
export type HubEvent = { [T in EventType]: { type: T } & HubEvents[T] }[EventType];
export type EventOf<T extends EventType> = { type: T } & HubEvents[T];

/** Who publishes an event and who reacts to it. */
export const eventTable = {
  RegistrationsCreated: { publisher: 'employer', subscribers: ['rewards'] },
  RegistrationsInvited: { publisher: 'employer', subscribers: ['rewards'] },
  RegistrationEnded: { publisher: 'employer', subscribers: ['candidate'] },
  CorporateGroupSet: { publisher: 'employer', subscribers: ['candidate', 'rewards'] },
  EvaluationWritten: { publisher: 'employer', subscribers: ['candidate'] },
  InvitationAccepted: { publisher: 'candidate', subscribers: ['employer', 'rewards'] },
  CandidatesMerged: { publisher: 'candidate', subscribers: ['agency', 'rewards'] },
  OutcomeVisibilitySet: { publisher: 'candidate', subscribers: ['employer'] },
  AudiencesLost: { publisher: 'candidate', subscribers: ['agency'] },
  ConsentsWithdrawn: { publisher: 'candidate', subscribers: ['rewards'] },
  PersonErased: { publisher: 'candidate', subscribers: ['employer', 'agency', 'rewards'] },
  DeletionAsked: { publisher: 'candidate', subscribers: ['agency'] },
  PoolChanged: { publisher: 'candidate', subscribers: ['agency'] },
  SavedSearchMatched: { publisher: 'candidate', subscribers: ['agency'] },
  PoolExportReady: { publisher: 'candidate', subscribers: ['agency'] },
  AgencyStandingChanged: { publisher: 'agency', subscribers: ['candidate'] },
  IntroductionProposed: { publisher: 'agency', subscribers: ['rewards'] },
  AnswerAwaited: { publisher: 'agency', subscribers: ['candidate'] },
  IntroductionsFrozen: { publisher: 'agency', subscribers: ['candidate'] },
  IntroductionsThawed: { publisher: 'agency', subscribers: ['candidate'] },
  IntroductionInterviewed: { publisher: 'agency', subscribers: ['rewards'] },
  IntroductionOffered: { publisher: 'agency', subscribers: ['rewards'] },
  IntroductionEnded: { publisher: 'agency', subscribers: ['rewards'] },
  ConfirmationDue: { publisher: 'agency', subscribers: ['rewards'] },
  HireTold: { publisher: 'employer', subscribers: ['agency'] },
  HireReportedAgain: { publisher: 'agency', subscribers: ['rewards'] },
  PlacementConfirmed: { publisher: 'agency', subscribers: ['rewards', 'agency'] },
  PlacementStarted: { publisher: 'agency', subscribers: ['rewards', 'agency'] },
  PlacementCancelled: { publisher: 'agency', subscribers: ['rewards', 'agency'] },
  PlacementLeft: { publisher: 'agency', subscribers: ['rewards', 'agency'] },
  PointsUsed: { publisher: 'rewards', subscribers: ['agency'] },
  SlotConsumed: { publisher: 'rewards', subscribers: ['agency'] },
} as const satisfies Record<EventType, { publisher: SubgraphName; subscribers: readonly SubgraphName[] }>;
