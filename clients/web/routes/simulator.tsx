import { useState } from 'react';
import { ask, useHub } from '../app/hub.js';
import { useSay } from '../app/language.js';
import { signedInAs } from '../app/session.js';
import {
  ProgrammesDocument,
  type PublishProgrammeInput,
  SimulationDocument,
  type SimulationQuery,
} from '../generated/operations.js';
import { useChoices, words } from '../ui/codes.js';
import { Choice, Form, TextField } from '../ui/form.js';
import { today, useFormat } from '../ui/format.js';
import { Figure, Page, Section } from '../ui/page.js';
import { Answered } from '../ui/states.js';
import type { Values } from '../ui/values.js';
import { type Programme, Publish, Terms } from './programme.js';

/** 還元制度 — the terms in force, and what other terms would have made of the same history. */
export function Screen() {
  const say = useSay();
  const operator = signedInAs() === 'OPERATOR';
  const asked = useHub(ProgrammesDocument, {});
  return (
    <Page title={operator ? say('還元制度', 'Programmes') : say('制度の試算', 'Simulator')}>
      <Answered of={asked}>
        {({ rewardProgrammes }) => (
          <>
            {rewardProgrammes[0] && <Simulator base={rewardProgrammes[0]} operator={operator} />}
            {rewardProgrammes.map((programme, index) => (
              <Terms key={programme.version} of={programme} newest={index === 0} />
            ))}
          </>
        )}
      </Answered>
    </Page>
  );
}

function Simulator({ base, operator }: { base: Programme; operator: boolean }) {
  const say = useSay();
  const { number } = useFormat();
  const [result, setResult] = useState<{ terms: PublishProgrammeInput; answer: SimulationQuery } | null>(null);
  const simulated = result?.answer.simulateProgramme;
  return (
    <Section
      title={say('試算', 'Simulation')}
      lead={say(
        '実際の履歴を別の条件でやり直して数えます。台帳には何も記帳されません。',
        'The same history under other terms. Nothing is posted to the ledger.',
      )}
    >
      <Form
        send={say('試算する', 'Simulate')}
        onSend={async (values) => {
          const terms = termsOf(base, values);
          const input = { programme: terms, from: values.text('from'), to: values.text('to') };
          setResult({ terms, answer: await ask(SimulationDocument, { input }) });
        }}
      >
        <Changed base={base} />
      </Form>
      {simulated && result && (
        <div className="mt-6 space-y-4" role="status">
          <div className="grid gap-4 sm:grid-cols-3">
            <Figure label={say('対象の企業', 'Employers')} value={number(simulated.employers)} />
            <Figure
              label={say('枠（実際 → 試算）', 'Free placements, actual → simulated')}
              value={`${number(simulated.slotsActual)} → ${number(simulated.slotsSimulated)}`}
            />
            <Figure
              label={say('単位（実際 → 試算）', 'Units, actual → simulated')}
              value={`${number(simulated.unitsActual)} → ${number(simulated.unitsSimulated)}`}
            />
          </div>
          {operator && <Publish terms={result.terms} />}
        </div>
      )}
    </Section>
  );
}

/** The terms that are tried out; whatever else a programme has stays as in the newest version. */
function Changed({ base }: { base: Programme }) {
  const say = useSay();
  const choices = useChoices();
  return (
    <div className="grid items-end gap-5 sm:grid-cols-2 lg:grid-cols-4">
      <Choice
        name="trigger"
        required
        label={say('きっかけ', 'Trigger')}
        value={base.trigger}
        choices={choices(words.trigger)}
      />
      <Choice
        name="attribution"
        required
        label={say('帰属', 'Attribution')}
        value={base.attribution}
        choices={choices(words.attribution)}
      />
      <TextField
        name="unitsPerHire"
        type="number"
        min={1}
        required
        label={say('入社1名の単位', 'Units for a start')}
        value={base.unitsPerHire}
      />
      <TextField
        name="unitsPerSlot"
        type="number"
        min={1}
        required
        label={say('1枠の単位', 'Units for a placement')}
        value={base.unitsPerSlot}
      />
      <TextField
        name="attributionWindowDays"
        type="number"
        min={1}
        required
        label={say('帰属の期間（日）', 'Attribution window (days)')}
        value={base.attributionWindowDays}
      />
      <TextField
        name="slotValidDays"
        type="number"
        min={1}
        required
        label={say('枠の有効期間（日）', 'Validity (days)')}
        value={base.slotValidDays}
      />
      <TextField
        name="from"
        type="date"
        required
        label={say('期間（から）', 'From')}
        value={`${Number(today().slice(0, 4)) - 1}-01-01`}
      />
      <TextField name="to" type="date" required label={say('期間（まで）', 'To')} value={today()} />
    </div>
  );
}

function termsOf(base: Programme, values: Values): PublishProgrammeInput {
  const perHire = values.number('unitsPerHire') ?? base.unitsPerHire;
  return {
    ...base,
    trigger: values.text('trigger') as Programme['trigger'],
    attribution: values.text('attribution') as Programme['attribution'],
    unitsPerHire: perHire,
    unitsPerSlot: values.number('unitsPerSlot') ?? base.unitsPerSlot,
    attributionWindowDays: values.number('attributionWindowDays') ?? base.attributionWindowDays,
    slotValidDays: values.number('slotValidDays') ?? base.slotValidDays,
    chainWeights: perHire === base.unitsPerHire ? base.chainWeights : scaled(base.chainWeights, perHire),
  };
}

/** The same shares of another sum; what rounding leaves goes to the newest. */
function scaled(weights: Programme['chainWeights'], sum: number): number[][] {
  return weights.map((row) => {
    const whole = row.reduce((total, weight) => total + weight, 0);
    const shares = row.map((weight) => Math.floor((weight * sum) / whole));
    const rest = sum - shares.reduce((total, share) => total + share, 0);
    return shares.map((share, index) => (index === 0 ? share + rest : share));
  });
}
