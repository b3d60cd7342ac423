import type { AtsProvider } from '../../domain/ats.js';
import type { AtsAdapter } from './adapter.js';
import { generic } from './generic.js';
import { greenhouse } from './greenhouse.js';

/** Every system that can be connected, one row each. HRMOS and JOBCAN offer files only: see the CSV templates. */
export const atsAdapters: Partial<Record<AtsProvider, AtsAdapter>> = {
  GREENHOUSE: greenhouse,
  GENERIC: generic,
};
