import { reaction } from '../../../platform/events/inbox.js';
import { erasePerson } from '../operations/erase-person.js';
import type { EmployerOwn } from '../storage/own.js';

export const onPersonErased = reaction<EmployerOwn, 'PersonErased'>('PersonErased', async (_ctx, event, once) => {
  await once((tx) => erasePerson(tx, event));
});
