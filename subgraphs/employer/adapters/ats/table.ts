import type { AtsProvider } from '../../domain/ats.js';
import type { AtsAdapter } from './adapter.js';
import { ashby } from './ashby.js';
import { generic } from './generic.js';
import { greenhouse } from './greenhouse.js';
import { herp } from './herp.js';
import { lever } from './lever.js';
import { smartRecruiters } from './smartrecruiters.js';
import { talentio } from './talentio.js';
import { teamtailor } from './teamtailor.js';
import { workable } from './workable.js';

/** Every system that can be connected, one row each. HRMOS and JOBCAN offer files only: see the CSV templates. */
export const atsAdapters: Partial<Record<AtsProvider, AtsAdapter>> = {
  GREENHOUSE: greenhouse,
  LEVER: lever,
  ASHBY: ashby,
  WORKABLE: workable,
  SMARTRECRUITERS: smartRecruiters,
  TEAMTAILOR: teamtailor,
  HERP: herp,
  TALENTIO: talentio,
  GENERIC: generic,
};
