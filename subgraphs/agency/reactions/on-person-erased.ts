import { reaction } from '../../../platform/events/inbox.js';
import { erasePerson } from '../operations/erase-person.js';
import type { AgencyOwn } from '../storage/own.js';

export const onPersonErased = reaction<AgencyOwn, 'PersonErased'>('PersonErased', async (_ctx, event, once) => {
  await once((tx) => erasePerson(tx, event));
});
