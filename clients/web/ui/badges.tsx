import { useWord, words } from './codes.js';
import { Badge, type Tone } from './states.js';

const registration: Record<string, Tone> = { PENDING_INVITATION: 'warn', CONSENTED: 'good' };
const introduction: Record<string, Tone> = {
  PROPOSED: 'warn',
  APPROVED: 'good',
  OFFERED: 'good',
  HIRED: 'good',
  FROZEN: 'bad',
};
const placement: Record<string, Tone> = { REPORTED: 'warn', CONFIRMED: 'warn', STARTED: 'good', LEFT_EARLY: 'bad' };
const standing: Record<string, Tone> = { APPLIED: 'warn', ACTIVE: 'good', SUSPENDED: 'bad' };
const dispute: Record<string, Tone> = { OPEN: 'warn', UPHELD: 'good' };
const filing: Record<string, Tone> = { SUBMITTED: 'warn', ACCEPTED: 'good', REFUSED: 'bad' };
const slot: Record<string, Tone> = { AVAILABLE: 'good', RESERVED: 'warn' };
const webhookState: Record<string, Tone> = { WAITING: 'warn', DELIVERED: 'good', DEAD: 'bad' };
const exported: Record<string, Tone> = { WAITING: 'warn', READY: 'good' };
const tones = {
  registration,
  introduction,
  placement,
  standing,
  dispute,
  filing,
  slot,
  webhookState,
  export: exported,
} as const;

/** A state in words; its colour only repeats what the word says. */
export function StateBadge({ of, state }: { of: keyof typeof tones; state: string }) {
  const word = useWord();
  return <Badge tone={tones[of][state] ?? 'plain'}>{word(words[of], state)}</Badge>;
}
