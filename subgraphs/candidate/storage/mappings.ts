import { defineEntity, p } from '@mikro-orm/postgresql';
import { Candidate } from '../domain/candidate.js';
import { Consent } from '../domain/consent.js';
import { Invitation } from '../domain/invitation.js';

export const CandidateMapping = defineEntity({
  class: Candidate,
  tableName: 'candidate',
  properties: {
    id: p.uuid().$type<Candidate['id']>().primary(),
    mailbox: p.text(),
    mailboxHash: p.blob(),
    createdAt: p.datetime(),
    headline: p.text(),
    occupation: p.text(),
    skills: p.array(),
    skillIds: p.array().$type<number[]>().columnType('int[]'),
    yearsOfExperience: p.integer(),
    prefecture: p.text(),
    openToRelocation: p.boolean(),
    career: p.json().$type<NonNullable<Candidate['career']>>().nullable(),
    name: p.text(),
    nameKana: p.text().nullable(),
    birthYear: p.integer().nullable(),
    contactEmail: p.text(),
    contactPhone: p.text().nullable(),
    currentSalary: p.integer().nullable(),
    desiredSalary: p.integer().nullable(),
    availableFrom: p.date().nullable(),
    profileText: p.text(),
    careerText: p.text(),
    updatedAt: p.datetime(),
    erasedAt: p.datetime().nullable(),
    confirmedAt: p.datetime(),
    askedToStayAt: p.datetime().nullable(),
  },
});

export const ConsentMapping = defineEntity({
  class: Consent,
  tableName: 'consent',
  properties: {
    candidateId: p.uuid().$type<Consent['candidateId']>().primary(),
    id: p.uuid().$type<Consent['id']>().primary(),
    audience: p.integer(),
    scopes: p.integer(),
    grantedAt: p.datetime(),
    expiresAt: p.datetime(),
    registrationIds: p.array().$type<Consent['registrationIds']>().columnType('uuid[]'),
    introductionId: p.uuid().$type<NonNullable<Consent['introductionId']>>().nullable(),
    noticeVersion: p.text(),
    revokedAt: p.datetime().nullable(),
    receipt: p.text(),
  },
});

export const InvitationMapping = defineEntity({
  class: Invitation,
  tableName: 'invitation',
  properties: {
    id: p.uuid().$type<Invitation['id']>().primary(),
    registrationId: p.uuid().$type<Invitation['registrationId']>(),
    employerId: p.uuid().$type<Invitation['employerId']>(),
    employerName: p.text(),
    position: p.text(),
    mailboxHash: p.blob(),
    tokenHash: p.blob(),
    mailTokenHash: p.blob(),
    reminderHash: p.blob().nullable(),
    reminderMailHash: p.blob().nullable(),
    expiresAt: p.datetime(),
    createdAt: p.datetime(),
    status: p.text().$type<Invitation['status']>(),
    codeHash: p.blob().nullable(),
    codeExpiresAt: p.datetime().nullable(),
    wrongTries: p.integer(),
    answeredAt: p.datetime().nullable(),
  },
});

export const mappings = [CandidateMapping, ConsentMapping, InvitationMapping];
