import { defineEntity, p } from '@mikro-orm/postgresql';
import { Employer } from '../domain/employer.js';
import { Evaluation } from '../domain/evaluation.js';
import { JobOpening } from '../domain/job-opening.js';
import { NoticeTemplate } from '../domain/notice-template.js';
import { Registration } from '../domain/registration.js';

export const EmployerMapping = defineEntity({
  class: Employer,
  tableName: 'employer',
  properties: {
    id: p.uuid().$type<Employer['id']>().primary(),
    name: p.text(),
    corporateNumber: p.text(),
    prefecture: p.text().nullable(),
    createdAt: p.datetime(),
  },
});

export const RegistrationMapping = defineEntity({
  class: Registration,
  tableName: 'registration',
  properties: {
    id: p.uuid().$type<Registration['id']>().primary(),
    employerId: p.uuid().$type<Registration['employerId']>(),
    mailboxHash: p.blob(),
    candidateName: p.text(),
    nameKana: p.text().nullable(),
    email: p.text(),
    phone: p.text().nullable(),
    position: p.text(),
    stageReached: p.text().$type<Registration['stageReached']>(),
    disposition: p.text().$type<Registration['disposition']>(),
    rejectedOn: p.date(),
    externalId: p.text().nullable(),
    tags: p.array(),
    source: p.text().$type<Registration['source']>(),
    templateId: p.uuid().$type<NonNullable<Registration['templateId']>>().nullable(),
    sendAfter: p.datetime(),
    createdAt: p.datetime(),
    status: p.text().$type<Registration['status']>(),
    invitedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    outcomeVersion: p.integer(),
    joinedAt: p.datetime().nullable(),
    wantsToReapply: p.boolean(),
    noticeMailId: p.uuid().$type<NonNullable<Registration['noticeMailId']>>().nullable(),
  },
});

export const EvaluationMapping = defineEntity({
  class: Evaluation,
  tableName: 'evaluation',
  properties: {
    registrationId: p.uuid().$type<Evaluation['registrationId']>().primary(),
    scores: p.json().$type<Evaluation['scores']>(),
    comment: p.text().nullable(),
    writtenOn: p.date(),
    shareable: p.boolean(),
  },
});

export const NoticeTemplateMapping = defineEntity({
  class: NoticeTemplate,
  tableName: 'notice_template',
  properties: {
    id: p.uuid().$type<NoticeTemplate['id']>().primary(),
    employerId: p.uuid().$type<NoticeTemplate['employerId']>(),
    name: p.text(),
    subject: p.text(),
    body: p.text(),
    isDefault: p.boolean(),
    createdAt: p.datetime(),
  },
});

export const JobOpeningMapping = defineEntity({
  class: JobOpening,
  tableName: 'job_opening',
  properties: {
    id: p.uuid().$type<JobOpening['id']>().primary(),
    employerId: p.uuid().$type<JobOpening['employerId']>(),
    title: p.text(),
    occupation: p.text(),
    skills: p.array(),
    prefecture: p.text(),
    salaryMin: p.integer().nullable(),
    salaryMax: p.integer().nullable(),
    description: p.text(),
    createdAt: p.datetime(),
    status: p.text().$type<JobOpening['status']>(),
    closedAt: p.datetime().nullable(),
  },
});

export const mappings = [
  EmployerMapping,
  RegistrationMapping,
  EvaluationMapping,
  NoticeTemplateMapping,
  JobOpeningMapping,
];
